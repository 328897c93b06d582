package dev.mediajobs.conformance.report;

/** Text within markup. */
final class Escape {

    private Escape() {}

    /** Text for XML 1.0 or HTML, in an element or an attribute; what XML cannot hold is left out. */
    static String xml(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean allowed = c == '\n' || c == '\t' || (c >= ' ' && c != 0xfffe && c != 0xffff);
                    boolean half = c >= 0xd800 && c <= 0xdfff;
                    if (allowed && !half) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
