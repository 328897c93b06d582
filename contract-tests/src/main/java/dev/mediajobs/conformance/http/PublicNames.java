package dev.mediajobs.conformance.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Names that are public, such as those of headers and paths: a secret may have characters in common. Thread-safe. */
final class PublicNames {

    private static final int MIN_LENGTH = 4;

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    void add(String name) {
        if (name.length() >= MIN_LENGTH) {
            names.add(name.toLowerCase(Locale.ROOT));
        }
    }

    /** Returns whether a part of a text belongs to a longer name. */
    boolean contain(String text, int from, int to) {
        String folded = text.toLowerCase(Locale.ROOT);
        for (String name : names) {
            for (int at = folded.indexOf(name); at >= 0 && at <= from; at = folded.indexOf(name, at + 1)) {
                int end = at + name.length();
                if (end >= to && end - at > to - from && isWhole(folded, at, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Removes the labels of each name that is not itself a part of a secret. */
    void unlabel(String text, @Nullable String[] labels, Set<String> secrets) {
        String folded = text.toLowerCase(Locale.ROOT);
        for (String name : names) {
            for (int at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
                int end = at + name.length();
                boolean inSecret = (at > 0 && labels[at - 1] != null) || (end < labels.length && labels[end] != null);
                boolean header = folded.startsWith(": ", end) && (at == 0 || folded.charAt(at - 1) == '\n');
                if (!inSecret && isWhole(folded, at, end) && (header || !secrets.contains(text.substring(at, end)))) {
                    Arrays.fill(labels, at, end, null);
                }
            }
        }
    }

    private static boolean isWhole(String text, int from, int to) {
        boolean starts = from == 0 || !isWord(text.charAt(from)) || !isWord(text.charAt(from - 1));
        return starts && (to == text.length() || !isWord(text.charAt(to)) || !isWord(text.charAt(to - 1)));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
