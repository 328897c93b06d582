package dev.mediajobs.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Printable;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.run.RunResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Writes the report for code scanning: SARIF 2.1.0, each result at its line of the spec. */
final class Sarif {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Sarif() {}

    static String of(RunResult result) {
        ObjectNode log = NODES.objectNode();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "mediajobs-conformance");
        ArrayNode rules = driver.putArray("rules");
        Arrays.stream(Rule.values()).forEach(rule -> {
            ObjectNode each = rules.addObject()
                    .put("id", rule.id())
                    .put("name", rule.title().replace(" ", ""));
            each.putObject("shortDescription").put("text", sentence(rule.requirement()));
        });
        run.putObject("originalUriBaseIds")
                .putObject("ROOT")
                .putObject("description")
                .put("text", "The root directory of the project.");
        run.putArray("invocations")
                .addObject()
                .put("executionSuccessful", result.aborted().isEmpty());
        ArrayNode results = run.putArray("results");
        result.differences().forEach(finding -> add(results, finding));
        return log.toPrettyString() + "\n";
    }

    private static void add(ArrayNode results, Finding finding) {
        ObjectNode each = results.addObject();
        each.put("ruleId", finding.rule().id());
        each.put("level", finding.note() ? "note" : "error");
        each.putObject("message")
                .put(
                        "text",
                        plain(finding.vendor() + " " + finding.operation() + ", " + finding.title() + ": expected "
                                + finding.expected() + " at " + finding.where() + ", got " + finding.actual()
                                + finding.more() + "."));
        ObjectNode location = each.putArray("locations").addObject().putObject("physicalLocation");
        location.putObject("artifactLocation").put("uri", finding.file()).put("uriBaseId", "ROOT");
        location.putObject("region").put("startLine", finding.line());
        if (finding.isAccepted()) {
            each.putArray("suppressions")
                    .addObject()
                    .put("kind", "external")
                    .put("justification", plain(finding.accepted()));
        }
        String key = (finding.note() ? "note" : "")
                + finding.vendor()
                + finding.operation()
                + finding.rule()
                + finding.where()
                + finding.expected();
        each.putObject("partialFingerprints")
                .put(
                        "difference/v1",
                        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                                .toString());
        ObjectNode properties = each.putObject("properties");
        properties.put("curl", finding.trace().curl());
        ArrayNode also = properties.putArray("also");
        finding.also().forEach(also::add);
        ArrayNode quirks = properties.putArray("quirks");
        finding.quirks().forEach(quirks::add);
    }

    /** Separates the brackets that a viewer would show as a link. */
    private static String plain(String text) {
        return Printable.line(text).replace("](", "] (");
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
