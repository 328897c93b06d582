package dev.mediajobs.conformance.observe.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares names of members. */
final class Names {

    private static final int EQUAL = 10_000;
    private static final int CONTAINED = 100;

    private Names() {}

    /** Returns how similar two names are: 0 if they differ in more than spelling, an addition or a word. */
    static int similarity(String first, String second) {
        String a = plain(first);
        String b = plain(second);
        int shorter = Math.min(a.length(), b.length());
        if (a.equals(b)) {
            return EQUAL;
        }
        if (shorter > 2 && (a.contains(b) || b.contains(a))) {
            return CONTAINED + shorter;
        }
        Set<String> shared = new HashSet<>(words(first));
        shared.retainAll(words(second));
        shared.removeIf(word -> word.length() < 3);
        return !shared.isEmpty() || (shorter > 4 && distance(a, b) <= 2) ? 1 : 0;
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])", -1)) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** Returns the number of characters to insert, remove or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
