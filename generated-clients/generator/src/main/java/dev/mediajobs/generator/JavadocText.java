package dev.mediajobs.generator;

/** Writes descriptions as Javadoc. */
final class JavadocText {
    private JavadocText() {}

    /** Returns text that Javadoc shows unchanged; text in backticks becomes code. */
    static String escape(String text) {
        StringBuilder javadoc = new StringBuilder();
        int end = 0;
        int open = text.indexOf('`');
        while (open >= 0) {
            int close = text.indexOf('`', open + 1);
            if (close < 0) {
                break;
            }
            String code = text.substring(open + 1, close);
            javadoc.append(plain(text.substring(end, open)));
            javadoc.append(isCode(code) ? "{@code " + code + "}" : plain("`" + code + "`"));
            end = close + 1;
            open = text.indexOf('`', end);
        }
        return javadoc.append(plain(text.substring(end))).toString();
    }

    /** Returns whether the text can be in a code tag, which ends at the brace that closes it. */
    private static boolean isCode(String text) {
        int depth = 0;
        for (int index = 0; index < text.length() && depth >= 0; index++) {
            depth += text.charAt(index) == '{' ? 1 : text.charAt(index) == '}' ? -1 : 0;
        }
        return depth == 0 && !text.isBlank() && text.indexOf('@') < 0 && text.indexOf('\\') < 0 && !text.contains("*/");
    }

    /** Returns text for a code tag, which must not end early. */
    static String code(String text) {
        return text.replace("\\u", "\\ u")
                .replace("{", "(")
                .replace("}", ")")
                .replace("*/", "* /")
                .replace('\n', ' ');
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replace("@", "&#64;");
    }
}
