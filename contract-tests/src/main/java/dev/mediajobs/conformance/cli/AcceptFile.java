package dev.mediajobs.conformance.cli;

import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.specs.SpecDocument;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.SpecSyntaxException;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the known deviations of {@code --accept}, as YAML or JSON. */
final class AcceptFile {

    private static final List<String> MEMBERS = List.of("vendor", "operation", "rule", "where", "reason", "until");
    private static final String ANY = "*";

    private final Path file;

    private AcceptFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a list of deviations.
     *
     * @throws UsageException if the file cannot be read or is malformed; the message has the line
     */
    static List<AcceptedDeviation> read(Path file) {
        try {
            return new AcceptFile(file).parse(Files.readString(file));
        } catch (IOException e) {
            throw new UsageException("Cannot read " + file + ". Correct --accept.", e);
        }
    }

    private List<AcceptedDeviation> parse(String text) {
        SpecNode root = root(text);
        if (!root.json().isArray() && !text.isBlank()) {
            throw invalid(root.line(), "not a list of deviations");
        }
        return root.elements().stream().map(this::deviation).toList();
    }

    /** Parses YAML with the reader of the specs, which knows lines and refuses what other readers interpret differently. */
    private SpecNode root(String text) {
        try {
            return SpecDocument.parse("accept", text).root();
        } catch (SpecSyntaxException e) {
            throw invalid(e.line(), e.problem() + " " + e.suggestion());
        } catch (RuntimeException e) {
            throw new UsageException(file + " is not a text in YAML or JSON.", e);
        }
    }

    private AcceptedDeviation deviation(SpecNode node) {
        if (!node.json().isObject()) {
            throw invalid(node.line(), "not a deviation with " + String.join(", ", MEMBERS));
        }
        node.members().forEach((name, value) -> {
            if (!MEMBERS.contains(name)) {
                throw invalid(value.line(), "unknown member '" + name + "'. Use " + String.join(", ", MEMBERS));
            }
            if (!value.json().isTextual()) {
                throw invalid(value.line(), name + " is not a text");
            }
        });
        String vendor = required(node, "vendor");
        require(node, "vendor", VendorSpec.NAMES);
        String operation = required(node, "operation");
        List<String> operations = new ArrayList<>(List.of(ANY));
        VendorSpec.of(vendor).operations().forEach(each -> operations.add(each.id()));
        require(node, "operation", operations);
        List<String> rules = new ArrayList<>(List.of(ANY));
        Arrays.stream(Rule.values()).forEach(each -> rules.add(each.id()));
        require(node, "rule", rules);
        return new AcceptedDeviation(
                vendor,
                operation,
                text(node, "rule"),
                text(node, "where"),
                required(node, "reason"),
                date(node.child("until")),
                node.line());
    }

    private @Nullable LocalDate date(SpecNode until) {
        try {
            return until.exists() ? LocalDate.parse(until.text()) : null;
        } catch (DateTimeParseException e) {
            throw invalid(until.line(), "until is not a date such as 2027-01-31");
        }
    }

    private String required(SpecNode node, String name) {
        if (node.child(name).text().isBlank()) {
            throw invalid(node.child(name).line(), name + " is required");
        }
        return node.child(name).text();
    }

    private static String text(SpecNode node, String name) {
        return node.child(name).exists() ? node.child(name).text() : ANY;
    }

    private void require(SpecNode node, String name, List<String> valid) {
        SpecNode value = node.child(name);
        if (value.exists() && !valid.contains(value.text())) {
            throw invalid(value.line(), "unknown " + name + " '" + value.text() + "'. Use " + String.join(", ", valid));
        }
    }

    private UsageException invalid(int line, String problem) {
        return new UsageException(file + ":" + line + ": " + problem.replaceFirst("[.]$", "") + ".");
    }
}
