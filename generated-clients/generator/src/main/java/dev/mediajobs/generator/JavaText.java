package dev.mediajobs.generator;

/** Writes text as Java source. */
final class JavaText {
    private JavaText() {}

    /** Returns a string literal with its quotes. */
    static String literal(String text) {
        return '"' + content(text) + '"';
    }

    /** Returns the content of a string literal. */
    static String content(String text) {
        StringBuilder source = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '"' -> source.append("\\\"");
                case '\\' -> source.append("\\\\");
                case '\n' -> source.append("\\n");
                case '\r' -> source.append("\\r");
                case '\t' -> source.append("\\t");
                default -> {
                    if (character < ' ' || character == 127) {
                        source.append(String.format(java.util.Locale.ROOT, "\\%03o", (int) character));
                    } else {
                        source.append(character);
                    }
                }
            }
        }
        return source.toString();
    }
}
