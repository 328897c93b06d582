package dev.mediajobs.conformance.http;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text with decoded escapes of JSON, JavaScript, URLs, HTML, XML and JSON pointers. Each character knows its place in
 * the original text, so that what is found in the decoded text can be hidden there. Immutable.
 */
final class DecodedText {

    private static final Map<String, Character> ENTITIES = new HashMap<>();

    static {
        String names = "amp& lt< gt> quot\" apos' plus+ sol/ bsol\\ equals= lowbar_ period. colon: comma, semi; num#"
                + " percnt% dollar$ commat@ excl! quest? ast* lpar( rpar) lsqb[ rsqb] lcub{ rcub} vert| grave` hat^";
        for (String each : names.split(" ", -1)) {
            int last = each.length() - 1;
            ENTITIES.put(each.substring(0, last), each.charAt(last));
        }
    }

    private static final int MAX_ENTITY = 10;

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private DecodedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static DecodedText of(String original) {
        int[] starts = new int[original.length()];
        Arrays.setAll(starts, i -> i);
        int[] ends = new int[original.length()];
        Arrays.setAll(ends, i -> i + 1);
        return new DecodedText(original, starts, ends);
    }

    String text() {
        return text;
    }

    /** Sets the label of the original characters of a part of this text. */
    void label(@Nullable String[] labels, int from, int to, String label) {
        if (from < to) {
            Arrays.fill(labels, starts[from], ends[to - 1], label);
        }
    }

    /** Decodes one level of escapes; returns null if there are none. */
    @Nullable
    DecodedText decode() {
        StringBuilder decoded = new StringBuilder(text.length());
        int[] newStarts = new int[text.length()];
        int[] newEnds = new int[text.length()];
        boolean found = false;
        for (int i = 0; i < text.length(); ) {
            Escape escape = escape(i);
            int length = escape == null ? 1 : escape.length();
            newStarts[decoded.length()] = starts[i];
            newEnds[decoded.length()] = ends[i + length - 1];
            decoded.append(escape == null ? text.charAt(i) : escape.character());
            found |= escape != null;
            i += length;
        }
        int length = decoded.length();
        return found
                ? new DecodedText(decoded.toString(), Arrays.copyOf(newStarts, length), Arrays.copyOf(newEnds, length))
                : null;
    }

    private record Escape(char character, int length) {}

    private @Nullable Escape escape(int at) {
        return switch (text.charAt(at)) {
            case '\\' -> backslash(at);
            case '%' -> percent(at);
            case '&' -> entity(at);
            case '~' ->
                at + 1 < text.length() && (text.charAt(at + 1) == '0' || text.charAt(at + 1) == '1')
                        ? new Escape(text.charAt(at + 1) == '0' ? '~' : '/', 2)
                        : null;
            default -> null;
        };
    }

    private @Nullable Escape backslash(int at) {
        if (at + 1 == text.length()) {
            return null;
        }
        char kind = text.charAt(at + 1);
        if (kind == 'u' || kind == 'x') {
            int digits = kind == 'u' ? 4 : 2;
            int value = number(at + 2, digits, 16);
            return value < 0 ? null : new Escape((char) value, 2 + digits);
        }
        return Character.isLetterOrDigit(kind) ? null : new Escape(kind, 2);
    }

    /** Decodes one byte, or the bytes of one character in UTF-8. */
    private @Nullable Escape percent(int at) {
        int value = number(at + 1, 2, 16);
        if (value < 0x80) {
            return value < 0 ? null : new Escape((char) value, 3);
        }
        int bytes = value >= 0xe0 ? 3 : 2;
        int character = value & (bytes == 3 ? 0xf : 0x1f);
        for (int i = 1; i < bytes; i++) {
            int start = at + 3 * i;
            int next = start < text.length() && text.charAt(start) == '%' ? number(start + 1, 2, 16) : -1;
            if ((next & 0xc0) != 0x80) {
                return null;
            }
            character = character << 6 | (next & 0x3f);
        }
        return new Escape((char) character, 3 * bytes);
    }

    private @Nullable Escape entity(int at) {
        int end = at + 1;
        while (end < text.length() && end - at <= MAX_ENTITY && isEntityCharacter(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at + 1, end);
        int length = end - at + (end < text.length() && text.charAt(end) == ';' ? 1 : 0);
        if (name.startsWith("#")) {
            boolean hex = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
            int start = at + (hex ? 3 : 2);
            int value = number(start, end - start, hex ? 16 : 10);
            return value < 0 || value > Character.MAX_VALUE ? null : new Escape((char) value, length);
        }
        Character named = ENTITIES.get(name.toLowerCase(Locale.ROOT));
        // Without a semicolon, most names are parameters of a link.
        return named == null || (length == end - at && !name.equals("amp")) ? null : new Escape(named, length);
    }

    private static boolean isEntityCharacter(char c) {
        return c == '#' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    /** Parses digits; returns -1 if they are not digits. */
    private int number(int from, int digits, int radix) {
        if (digits < 1 || digits > 7 || from + digits > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
