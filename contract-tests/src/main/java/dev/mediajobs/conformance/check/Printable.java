package dev.mediajobs.conformance.check;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes text of a server safe to print: control characters, terminal escapes, and characters that reverse the direction
 * or are invisible are shown as JSON escapes.
 */
public final class Printable {

    /** How CI servers recognize commands in the output of a build: {@code ##vso[}, {@code ##teamcity[}. */
    private static final Pattern CI_COMMAND = Pattern.compile("##(?=\\w*\\[)");

    private Printable() {}

    /** Returns the text on one line. */
    public static String line(String text) {
        return escaped(text, false);
    }

    /** Returns the text with its lines. */
    public static String lines(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean keepsLines) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if ((c == '\n' && keepsLines) || isPrintable(c)) {
                safe.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    safe.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) unit));
                }
            }
        });
        return CI_COMMAND.matcher(safe).replaceAll("# #");
    }

    /** Returns whether a character is visible, or a space, and stays where it is. */
    static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> (c & 0xfffe) != 0xfffe;
        };
    }
}
