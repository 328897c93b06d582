package dev.mediajobs.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.run.RunResult;
import java.util.List;
import java.util.Locale;

/** Writes the report as JSON, which later runs can use as a baseline. */
final class FindingsJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FindingsJson() {}

    static String of(RunResult result) {
        ObjectNode report = NODES.objectNode();
        report.put("kit", "mediajobs-conformance").put("format", 1);
        report.put("baseUrl", result.baseUrl());
        report.put("started", result.started().toString());
        report.put("seconds", result.duration().toMillis() / 1000.0);
        report.put("conforms", result.conforms());
        report.put("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
        ArrayNode advice = report.putArray("advice");
        result.advice().forEach(advice::add);
        report.putObject("summary")
                .put("checks", result.checks().size())
                .put("passed", result.count(Outcome.PASSED))
                .put("failed", result.count(Outcome.FAILED))
                .put("noted", result.count(Outcome.NOTED))
                .put("acceptedChecks", result.count(Outcome.ACCEPTED))
                .put("skipped", result.count(Outcome.SKIPPED))
                .put("findings", result.findings().size())
                .put("notes", result.notes().size())
                .put("accepted", result.accepted().size());
        ObjectNode aborted = report.putObject("aborted");
        result.aborted().forEach(aborted::put);
        ArrayNode operations = report.putArray("operations");
        for (Matrix.Row row : Matrix.of(result).rows()) {
            ObjectNode rules = operations
                    .addObject()
                    .put("vendor", row.vendor())
                    .put("operation", row.operation())
                    .putObject("rules");
            row.cells().forEach((rule, cell) -> rules.putObject(rule.id())
                    .put("checks", cell.checks())
                    .put("failed", cell.failed())
                    .put("noted", cell.noted())
                    .put("accepted", cell.accepted())
                    .put("skipped", cell.skipped()));
        }
        report.set("findings", findings(result.findings()));
        report.set("notes", findings(result.notes()));
        report.set("accepted", findings(result.accepted()));
        ObjectNode observed = report.putObject("observed");
        result.observed().locations().forEach((place, typesAndValues) -> {
            ArrayNode array = observed.putArray(place.toString());
            typesAndValues.forEach(array::add);
        });
        return report.toPrettyString() + "\n";
    }

    private static ArrayNode findings(List<Finding> findings) {
        ArrayNode array = NODES.arrayNode();
        for (Finding finding : findings) {
            ObjectNode each = array.addObject();
            each.put("vendor", finding.vendor()).put("operation", finding.operation());
            each.put("rule", finding.rule().id()).put("check", finding.title());
            each.put("where", finding.where());
            each.put("expected", finding.expected()).put("actual", finding.actual());
            each.put("file", finding.file()).put("line", finding.line());
            ArrayNode quirks = each.putArray("quirks");
            finding.quirks().forEach(quirks::add);
            each.put("inferred", finding.note());
            each.put("others", finding.others());
            ArrayNode also = each.putArray("also");
            finding.also().forEach(also::add);
            if (finding.isAccepted()) {
                each.put("accepted", finding.accepted());
            }
            each.put("request", finding.trace().request());
            each.put("response", finding.trace().response());
            each.put("curl", finding.trace().curl());
        }
        return array;
    }
}
