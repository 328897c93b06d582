package dev.mediajobs.conformance.report;

import dev.mediajobs.conformance.check.Check;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.run.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report for people: one page that needs nothing else, no script and no network. */
final class HtmlPage {

    private final Result result;
    private final List<Finding> differences;
    private final StringBuilder html = new StringBuilder();

    private HtmlPage(Result result) {
        this.result = result;
        this.differences = new ArrayList<>(result.findings());
        this.differences.addAll(result.notes());
    }

    static String of(Result result) {
        return new HtmlPage(result).page();
    }

    private String page() {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.append("<title>Conformance: ").append(verdict()).append("</title>\n<style>\n");
        html.append(style()).append("</style>\n</head>\n<body>\n");
        head();
        matrix();
        section("Findings", "What differs from what is documented.", false);
        section("Notes", "What differs from what was inferred alone. The server conforms nevertheless.", true);
        skipped();
        html.append("<footer>mediajobs-conformance. Secrets and the queries of links are left out.</footer>\n");
        return html.append("</body>\n</html>\n").toString();
    }

    private void head() {
        String kind = result.conforms() ? "good" : "bad";
        html.append("<header>\n<p class=\"over\">Conformance report</p>\n<h1><span class=\"dot ")
                .append(kind)
                .append("\"></span>")
                .append(verdict())
                .append("</h1>\n<p class=\"where\"><code>")
                .append(Escape.xml(result.baseUrl().toString()))
                .append("</code> on ")
                .append(result.started().toString(), 0, 10)
                .append(" at ")
                .append(result.started().toString(), 11, 16)
                .append(" UTC</p>\n<ul class=\"figures\">\n");
        figure("" + result.checks().size(), "checks", "");
        place(result.findings().size(), "findings", "bad");
        place(result.notes().size(), "notes", "note");
        place(result.count(Outcome.SKIPPED), "skipped", "");
        figure(String.format(Locale.ROOT, "%.1f s", result.took().toMillis() / 1000.0), "time", "");
        html.append("</ul>\n");
        result.stopped().forEach((vendor, reason) -> html.append("<p class=\"stopped\"><b>")
                .append(Escape.xml(vendor))
                .append("</b> could not be judged to the end: ")
                .append(Escape.xml(reason))
                .append("</p>\n"));
        html.append("</header>\n");
    }

    private void figure(String number, String what, String kind) {
        html.append("<li class=\"").append(kind).append("\"><b>").append(number).append("</b> ");
        html.append(what).append("</li>\n");
    }

    /** A figure that leads to what it counts. */
    private void place(long number, String what, String kind) {
        if (number == 0) {
            figure("0", what, "");
            return;
        }
        html.append("<li class=\"")
                .append(kind)
                .append("\"><a href=\"#")
                .append(what)
                .append("\"><b>");
        html.append(number).append("</b> ").append(number == 1 ? what.replaceAll("s$", "") : what);
        html.append("</a></li>\n");
    }

    private void matrix() {
        Matrix matrix = Matrix.of(result);
        List<Rule> rules = matrix.rules();
        html.append("<section>\n<h2>Operations by rules</h2>\n<p class=\"hint\">A number counts checks. ");
        html.append("A red one counts those with findings, an amber one those with notes; where it is grey, some were")
                .append(" skipped.</p>\n");
        html.append("<div class=\"wide\"><table class=\"matrix\">\n<thead><tr><th scope=\"col\">Operation</th>");
        rules.forEach(rule -> html.append("<th scope=\"col\" title=\"")
                .append(Escape.xml(rule.promise()))
                .append("\"><span>")
                .append(rule.title())
                .append("</span></th>"));
        html.append("</tr></thead>\n");
        String vendor = "";
        for (Matrix.Row row : matrix.rows()) {
            if (!row.vendor().equals(vendor)) {
                html.append(vendor.isEmpty() ? "" : "</tbody>\n");
                html.append("<tbody><tr class=\"vendor\"><th scope=\"rowgroup\" colspan=\"")
                        .append(rules.size() + 1)
                        .append("\">")
                        .append(row.vendor())
                        .append("</th></tr>\n");
                vendor = row.vendor();
            }
            html.append("<tr><th scope=\"row\">")
                    .append(Escape.xml(row.operation()))
                    .append("</th>");
            rules.forEach(rule -> cell(row, rule));
            html.append("</tr>\n");
        }
        html.append(vendor.isEmpty() ? "" : "</tbody>\n").append("</table></div>\n</section>\n");
    }

    private void cell(Matrix.Row row, Rule rule) {
        Matrix.Cell cell = row.cells().get(rule);
        if (cell == null) {
            html.append("<td class=\"none\"></td>");
            return;
        }
        int first = first(row, rule);
        String kind = cell.failed() > 0 ? "bad" : cell.noted() > 0 ? "note" : cell.skipped() > 0 ? "skip" : "good";
        int number = cell.failed() > 0 ? cell.failed() : cell.noted() > 0 ? cell.noted() : cell.checks();
        html.append("<td class=\"").append(kind).append("\" title=\"");
        html.append(row.operation()).append(", ").append(rule.title()).append(": ");
        html.append(cell.checks()).append(" checks, ").append(cell.failed()).append(" with findings, ");
        html.append(cell.noted()).append(" with notes\">");
        html.append(first >= 0 ? "<a href=\"#f" + first + "\">" + number + "</a>" : "" + number);
        html.append("</td>");
    }

    private int first(Matrix.Row row, Rule rule) {
        for (int i = 0; i < differences.size(); i++) {
            Finding each = differences.get(i);
            if (each.vendor().equals(row.vendor()) && each.operation().equals(row.operation()) && each.rule() == rule) {
                return i;
            }
        }
        return -1;
    }

    private void section(String title, String hint, boolean notes) {
        List<Finding> shown =
                differences.stream().filter(each -> each.note() == notes).toList();
        if (shown.isEmpty()) {
            if (!notes) {
                html.append("<section>\n<h2>Findings</h2>\n<p class=\"hint\">None.</p>\n</section>\n");
            }
            return;
        }
        html.append("<section id=\"")
                .append(notes ? "notes" : "findings")
                .append("\">\n<h2>")
                .append(title)
                .append("</h2>\n<p class=\"hint\">")
                .append(hint)
                .append("</p>\n");
        String vendor = "";
        for (Finding finding : shown) {
            if (!finding.vendor().equals(vendor)) {
                vendor = finding.vendor();
                heading(vendor, shown);
            }
            HtmlFinding.write(html, finding, differences.indexOf(finding));
        }
        html.append("</section>\n");
    }

    private void heading(String vendor, List<Finding> shown) {
        long count = shown.stream().filter(each -> each.vendor().equals(vendor)).count();
        html.append("<h3>")
                .append(Escape.xml(vendor))
                .append(", ")
                .append(count)
                .append("</h3>\n");
    }

    private void skipped() {
        List<Check> skipped = result.checks().stream()
                .filter(each -> each.outcome() == Outcome.SKIPPED)
                .toList();
        if (skipped.isEmpty()) {
            return;
        }
        html.append("<section id=\"skipped\">\n<h2>Skipped</h2>\n<ul class=\"skipped\">\n");
        skipped.forEach(each -> html.append("<li><b>")
                .append(Escape.xml(each.vendor() + " " + each.operation()))
                .append("</b>, ")
                .append(Escape.xml(each.title()))
                .append(": ")
                .append(Escape.xml(each.reason()))
                .append("</li>\n"));
        html.append("</ul>\n</section>\n");
    }

    private String verdict() {
        if (!result.conforms()) {
            return "The server does not conform";
        }
        return result.notes().isEmpty() ? "The server conforms" : "The server conforms, with notes";
    }

    private static String style() {
        try (InputStream css = HtmlPage.class.getResourceAsStream("conformance.css")) {
            return css == null ? "" : new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
