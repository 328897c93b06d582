package dev.mediajobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds eight successive characters of a secret in a text, in any spelling: in upper or lower case, in Base64 or
 * Base64url wherever it begins, in hexadecimal digits, and with the escapes of URLs, JSON and HTML in each other. Knows
 * nothing of the code that it checks. Safe for use by multiple threads.
 */
final class SecretFinder {
    private static final int PIECE = 8;
    private static final int BASE64_PIECE = 10;
    private static final int MAX_ESCAPES = 3;
    private static final int MARKS = 1 << 16;

    private static final Pattern ESCAPE = Pattern.compile(
            "(?i)%([0-9a-f]{2})|\\\\u([0-9a-f]{4})|\\\\x([0-9a-f]{2})|&#x([0-9a-f]{1,4});|&#([0-9]{1,5});|&([a-z]{2,6});|\\\\(\\W)");

    private static final String NAMED =
            "&amp;&&lt;<&gt;>&quot;\"&apos;'&plus;+&sol;/&equals;=&bsol;\\&percnt;%&quest;?";

    private final Set<String> pieces = ConcurrentHashMap.newKeySet();

    /** Marks for the hash of the first characters of each piece, which are cheaper to look up than the piece. */
    private final AtomicIntegerArray marks = new AtomicIntegerArray(MARKS);

    void add(String secret) {
        for (int at = 0; at + PIECE <= secret.length(); at++) {
            String piece = secret.substring(at, at + PIECE);
            addSpelling(piece);
            addSpelling(HexFormat.of().formatHex(piece.getBytes(UTF_8)));
            for (int before = 0; before < 3; before++) {
                String base64 = Base64.getEncoder().encodeToString((" ".repeat(before) + piece).getBytes(UTF_8));
                int start = before == 0 ? 0 : before + 1;
                String determined = base64.substring(start, start + BASE64_PIECE);
                addSpelling(determined);
                addSpelling(determined.replace('+', '-').replace('/', '_'));
            }
        }
    }

    private void addSpelling(String spelling) {
        String piece = spelling.toLowerCase(Locale.ROOT);
        pieces.add(piece);
        long first = 0;
        for (int i = 0; i < PIECE; i++) {
            first = (first << 8) | (piece.charAt(i) & 0xFF);
        }
        marks.set(mark(first), 1);
    }

    private static int mark(long eightCharacters) {
        return (int) ((eightCharacters * 0x9E3779B97F4A7C15L) >>> 48);
    }

    /** Returns the first piece of a secret in a text, as it is spelled there without escapes. */
    Optional<String> find(String text) {
        String decoded = text;
        for (int level = 0; level <= MAX_ESCAPES; level++) {
            Optional<String> found = findIn(decoded);
            String next = found.isPresent() ? decoded : decode(decoded);
            if (next.equals(decoded)) {
                return found;
            }
            decoded = next;
        }
        return Optional.empty();
    }

    private Optional<String> findIn(String text) {
        long last = 0;
        for (int end = 0; end < text.length(); end++) {
            last = (last << 8) | (Character.toLowerCase(text.charAt(end)) & 0xFF);
            int start = end + 1 - PIECE;
            if (start >= 0 && marks.get(mark(last)) != 0) {
                for (int length : new int[] {PIECE, BASE64_PIECE, 2 * PIECE}) {
                    String piece = text.substring(start, Math.min(text.length(), start + length));
                    if (pieces.contains(piece.toLowerCase(Locale.ROOT))) {
                        return Optional.of(piece);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(character(escape)));
    }

    private static String character(MatchResult escape) {
        for (int group = 1; group <= 5; group++) {
            if (escape.group(group) != null) {
                return Character.toString((char) Integer.parseInt(escape.group(group), group < 5 ? 16 : 10));
            }
        }
        if (escape.group(6) == null) {
            return escape.group(7);
        }
        String name = escape.group().toLowerCase(Locale.ROOT);
        int at = NAMED.indexOf(name);
        return at < 0 ? escape.group() : NAMED.substring(at + name.length(), at + name.length() + 1);
    }
}
