package dev.mediajobs.conformance.report;

import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.spec.Pointers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One finding on the page. */
final class HtmlFinding {

    private HtmlFinding() {}

    static void write(StringBuilder html, Finding finding, int number) {
        html.append("<details class=\"finding ").append(finding.note() ? "note" : "bad");
        html.append("\">\n<summary><span class=\"rule\">");
        html.append(finding.rule().id()).append("</span> <span class=\"what\"><b>");
        html.append(Escape.xml(finding.vendor() + " " + finding.operation())).append("</b> <code>");
        html.append(Escape.xml(finding.where())).append("</code></span>");
        html.append("<span class=\"short\">expected ").append(Escape.xml(finding.expected()));
        html.append(", got <b>").append(Escape.xml(finding.actual())).append("</b></span></summary>\n");
        // A link into closed details opens them, which a link to them does not.
        html.append("<dl id=\"f").append(number).append("\">\n");
        entry(html, "When", Escape.xml(finding.check()));
        entry(html, "Expected", Escape.xml(finding.expected()));
        entry(html, "Got", Escape.xml(finding.actual()));
        entry(html, "Rule", Escape.xml(finding.rule().promise()));
        entry(html, "Spec", "<code>" + Escape.xml(finding.file() + ":" + finding.line()) + "</code>");
        if (!finding.quirks().isEmpty()) {
            entry(html, "Quirks", Escape.xml(String.join(", ", finding.quirks())));
        }
        html.append("</dl>\n");
        block(html, "Request", Escape.xml(finding.trace().request()));
        block(html, "Answer", marked(finding.trace().answer(), finding.where()));
        block(html, "Again", Escape.xml(finding.trace().curl()));
        html.append("</details>\n");
    }

    private static void entry(StringBuilder html, String name, String value) {
        html.append("<dt>").append(name).append("</dt><dd>").append(value).append("</dd>\n");
    }

    private static void block(StringBuilder html, String name, String text) {
        if (!text.isBlank()) {
            html.append("<h3>")
                    .append(name)
                    .append("</h3>\n<pre tabindex=\"0\">")
                    .append(text)
                    .append("</pre>\n");
        }
    }

    /** The answer with the place of the finding marked: its status line, its header, or the member's name. */
    static String marked(String answer, String where) {
        Matcher place = pattern(where).matcher(answer);
        int from = 0;
        if (where.startsWith("/")) {
            from = descend(answer, Pointers.segments(where));
        }
        if (!place.find(Math.min(from, answer.length()))) {
            // What lies behind the link that the pointer names: a refusal, or a file of another kind.
            place = Pattern.compile(
                            answer.startsWith("HTTP 2")
                                    ? pattern("header content-type").pattern()
                                    : "^HTTP \\d+")
                    .matcher(answer);
            if (!where.startsWith("/") || !place.find()) {
                return Escape.xml(answer);
            }
        }
        return Escape.xml(answer.substring(0, place.start())) + "<mark>"
                + Escape.xml(answer.substring(place.start(), place.end())) + "</mark>"
                + Escape.xml(answer.substring(place.end()));
    }

    private static Pattern pattern(String where) {
        if (where.equals("status")) {
            return Pattern.compile("^HTTP \\d+");
        }
        if (where.startsWith("header ")) {
            return Pattern.compile("(?im)^" + Pattern.quote(where.substring(7)) + ": .*$");
        }
        if (where.startsWith("/")) {
            String name = name(Pointers.segments(where));
            return Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^,}\\]\\s]+)?");
        }
        return Pattern.compile("(?s)(?<=\\n\\n).+");
    }

    /** The last member that has a name; elements of lists have none. */
    private static String name(List<String> segments) {
        return segments.stream()
                .filter(each -> !each.matches("\\d+"))
                .reduce((first, second) -> second)
                .orElse("");
    }

    /** Where the innermost member around begins, so that one of the same name elsewhere is not marked. */
    private static int descend(String answer, List<String> segments) {
        int from = 0;
        for (String segment : segments.subList(0, segments.size() - 1)) {
            int at = answer.indexOf("\"" + segment + "\"", from);
            from = at < 0 ? from : at;
        }
        return from;
    }
}
