package dev.mediajobs.conformance.cli;

import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

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
        Node root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw invalid(line, "not valid YAML or JSON: " + e.getProblem());
        } catch (YAMLException e) {
            throw invalid(1, "not valid YAML or JSON");
        }
        if (root == null) {
            return List.of();
        }
        if (!(root instanceof SequenceNode list)) {
            throw invalid(line(root), "not a list of deviations");
        }
        List<AcceptedDeviation> deviations = new ArrayList<>();
        list.getValue().forEach(each -> deviations.add(deviation(each)));
        return List.copyOf(deviations);
    }

    private AcceptedDeviation deviation(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw invalid(line(node), "not a deviation with " + String.join(", ", MEMBERS));
        }
        Map<String, ScalarNode> members = new LinkedHashMap<>();
        mapping.getValue().forEach(each -> {
            int line = line(each.getKeyNode());
            String name = each.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (!MEMBERS.contains(name)) {
                throw invalid(line, "unknown member '" + name + "'. Use " + String.join(", ", MEMBERS));
            }
            if (!(each.getValueNode() instanceof ScalarNode value)) {
                throw invalid(line, name + " is not a text");
            }
            if (members.putIfAbsent(name, value) != null) {
                throw invalid(line, name + " is repeated");
            }
        });
        String vendor = required(node, members, "vendor");
        require(members, "vendor", VendorSpec.NAMES);
        String operation = required(node, members, "operation");
        List<String> operations = VendorSpec.of(vendor).operations().stream()
                .map(each -> each.id())
                .toList();
        require(members, "operation", Stream.concat(operations.stream(), Stream.of(ANY)).toList());
        require(
                members,
                "rule",
                Stream.concat(Arrays.stream(Rule.values()).map(Rule::id), Stream.of(ANY)).toList());
        return new AcceptedDeviation(
                vendor,
                operation,
                text(members, "rule"),
                text(members, "where"),
                required(node, members, "reason"),
                date(members),
                line(node));
    }

    private @Nullable LocalDate date(Map<String, ScalarNode> members) {
        ScalarNode until = members.get("until");
        if (until == null) {
            return null;
        }
        try {
            return LocalDate.parse(until.getValue());
        } catch (DateTimeParseException e) {
            throw invalid(line(until), "until is not a date such as 2027-01-31");
        }
    }

    private String required(Node node, Map<String, ScalarNode> members, String name) {
        ScalarNode value = members.get(name);
        if (value == null || value.getValue().isBlank()) {
            throw invalid(line(value == null ? node : value), name + " is required");
        }
        return value.getValue();
    }

    private static String text(Map<String, ScalarNode> members, String name) {
        ScalarNode value = members.get(name);
        return value == null ? ANY : value.getValue();
    }

    private void require(Map<String, ScalarNode> members, String name, List<String> valid) {
        ScalarNode value = members.get(name);
        if (value != null && !valid.contains(value.getValue())) {
            throw invalid(
                    line(value), "unknown " + name + " '" + value.getValue() + "'. Use " + String.join(", ", valid));
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private UsageException invalid(int line, String problem) {
        return new UsageException(file + ":" + line + ": " + problem + ".");
    }
}
