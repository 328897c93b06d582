package dev.mediajobs.conformance.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.check.Printable;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.run.RunResult;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the report as one HTML page without scripts and external resources. */
final class HtmlPage {

    private static final Template TEMPLATE = Mustache.compiler()
            .withEscaper(text -> Escapers.HTML.escape(Printable.lines(text)))
            .emptyStringIsFalse(true)
            .zeroIsFalse(true)
            .withLoader(name -> new InputStreamReader(HtmlPage.class.getResourceAsStream(name), StandardCharsets.UTF_8))
            .loadTemplate("conformance.mustache");

    private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd 'at' HH:mm 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    // The template accesses these records, fields and methods by name.

    record Figure(String number, String label, String kind, String section) {}

    record Row(String vendor, String operation, List<Cell> cells) {}

    record Cell(Rule rule, Matrix.Cell counts, String first) {}

    record Difference(String id, Finding finding, Marked response) {}

    record Section(String id, String title, String hint, Set<Map.Entry<String, List<Difference>>> vendors) {}

    final RunResult result;
    final Matrix matrix;
    final List<Difference> differences = new ArrayList<>();

    private HtmlPage(RunResult result) {
        this.result = result;
        this.matrix = Matrix.of(result);
        Stream.of(result.findings(), result.notes(), result.accepted())
                .flatMap(List::stream)
                .forEach(each -> differences.add(new Difference(
                        "f" + differences.size(), each, Marked.of(each.trace().response(), each.where()))));
    }

    static String of(RunResult result) {
        return TEMPLATE.execute(new HtmlPage(result));
    }

    String verdict() {
        return Reports.verdict(result);
    }

    String started() {
        return STARTED.format(result.started());
    }

    List<Figure> figures() {
        return List.of(
                new Figure("" + result.checks().size(), "checks", "", ""),
                figure(result.findings().size(), "findings", "bad"),
                figure(result.notes().size(), "notes", "note"),
                figure(result.accepted().size(), "accepted", ""),
                figure(skipped().size(), "skipped", ""),
                new Figure(
                        String.format(Locale.ROOT, "%.1f s", result.duration().toMillis() / 1000.0), "time", "", ""));
    }

    /** Returns a count that links to its section. */
    private static Figure figure(int number, String section, String kind) {
        return number == 0
                ? new Figure("0", section, "", "")
                : new Figure("" + number, number == 1 ? section.replaceAll("s$", "") : section, kind, section);
    }

    Set<Map.Entry<String, List<Row>>> operations() {
        return byVendor(matrix.rows(), Matrix.Row::vendor, this::row);
    }

    private Row row(Matrix.Row row) {
        List<Cell> cells = matrix.rules().stream()
                .map(rule -> new Cell(rule, row.cell(rule), first(row, rule)))
                .toList();
        return new Row(row.vendor(), row.operation(), cells);
    }

    private String first(Matrix.Row row, Rule rule) {
        return differences.stream()
                .filter(each -> each.finding().rule() == rule
                        && each.finding().vendor().equals(row.vendor())
                        && each.finding().operation().equals(row.operation()))
                .map(Difference::id)
                .findFirst()
                .orElse("");
    }

    int columns() {
        return matrix.rules().size() + 1;
    }

    List<Section> sections() {
        return Stream.of(
                        section("findings", "Findings", "Differences from documented requirements.", result.findings()),
                        section(
                                "notes",
                                "Notes",
                                "Differences from inferred or expected behaviour. They do not affect conformance.",
                                result.notes()),
                        section(
                                "accepted",
                                "Accepted",
                                "Known differences. They do not affect the verdict.",
                                result.accepted()))
                .filter(each -> !each.vendors().isEmpty())
                .toList();
    }

    private Section section(String id, String title, String hint, List<Finding> findings) {
        Set<Finding> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(findings);
        List<Difference> shown = differences.stream()
                .filter(each -> wanted.contains(each.finding()))
                .toList();
        return new Section(
                id, title, hint, byVendor(shown, each -> each.finding().vendor(), each -> each));
    }

    List<CheckResult> skipped() {
        return result.checks().stream()
                .filter(each -> each.outcome() == Outcome.SKIPPED)
                .toList();
    }

    private static <T, V> Set<Map.Entry<String, List<V>>> byVendor(
            List<T> items, Function<T, String> vendor, Function<T, V> view) {
        return items.stream()
                .collect(groupingBy(vendor, LinkedHashMap::new, mapping(view, toList())))
                .entrySet();
    }
}
