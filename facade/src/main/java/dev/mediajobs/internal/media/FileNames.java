package dev.mediajobs.internal.media;

import java.util.Locale;
import java.util.Set;

/** Makes file names safe for folders and multipart headers. */
public final class FileNames {
    private static final int MAX_LENGTH = 100;
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL");

    private FileNames() {}

    /** Returns the last path segment without unsafe characters. */
    public static String safe(String name) {
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder safe = new StringBuilder();
        base.codePoints().filter(FileNames::harmless).limit(4L * MAX_LENGTH).forEach(safe::appendCodePoint);
        String result = safe.toString().strip().replaceFirst("^\\.+", "");
        if (result.length() > MAX_LENGTH) {
            // Keep the end, which has the file extension.
            int from = result.length() - MAX_LENGTH;
            result = result.substring(Character.isLowSurrogate(result.charAt(from)) ? from + 1 : from);
        }
        String stem = result.contains(".") ? result.substring(0, result.indexOf('.')) : result;
        boolean device = DEVICES.contains(stem.toUpperCase(Locale.ROOT)) || stem.matches("(?i)(com|lpt)[0-9]");
        return result.isEmpty() || device ? "file" + result : result;
    }

    private static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "\"<>|:*?%;".indexOf(c) < 0;
        };
    }
}
