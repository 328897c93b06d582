package dev.mediajobs.conformance.observe.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the operation that a request to an unknown path was meant for. */
final class PathGuess {

    /** An operation at another path. */
    record Moved(Operation operation, String path) {}

    private PathGuess() {}

    /**
     * Returns the operation with the same method, a path that differs in one segment, and bodies that fit.
     *
     * @param confirmed ids of operations that were seen at their own path
     * @param sent body of the request; missing if it is unknown
     * @param received JSON of the response; missing if it is not JSON
     */
    static Optional<Moved> of(
            VendorSpec vendor,
            SchemaValidator schemas,
            String method,
            String path,
            Set<String> confirmed,
            JsonNode sent,
            JsonNode received) {
        return vendor.operations().stream()
                .filter(each -> each.method().equals(method) && !confirmed.contains(each.id()))
                .filter(each -> fits(schemas, each, sent, received))
                .flatMap(each -> changed(each.path(), path).stream().map(moved -> new Moved(each, moved)))
                // Of several, the one whose response has more of the members.
                .max(Comparator.comparingInt(each -> shared(each.operation(), sent, received)));
    }

    /** Returns the path of an operation with one segment changed, added or removed so that it is that of a request. */
    static Optional<String> changed(String template, String path) {
        List<String> known = List.of(template.split("/", -1));
        List<String> actual = List.of(path.split("/", -1));
        if (known.size() == actual.size()) {
            List<String> moved = new ArrayList<>(known);
            int changes = 0;
            for (int i = 0; i < known.size(); i++) {
                if (!isParameter(known.get(i)) && !known.get(i).equals(actual.get(i))) {
                    moved.set(i, actual.get(i));
                    changes++;
                }
            }
            return changes == 1 ? Optional.of(String.join("/", moved)) : Optional.empty();
        }
        boolean longer = actual.size() == known.size() + 1;
        if (!longer && actual.size() != known.size() - 1) {
            return Optional.empty();
        }
        for (int i = 1; i < Math.max(known.size(), actual.size()); i++) {
            List<String> moved = new ArrayList<>(known);
            if (longer) {
                moved.add(i, actual.get(i));
            } else if (isParameter(known.get(i))) {
                continue;
            } else {
                moved.remove(i);
            }
            if (matches(moved, actual)) {
                return Optional.of(String.join("/", moved));
            }
        }
        return Optional.empty();
    }

    private static boolean matches(List<String> template, List<String> actual) {
        for (int i = 0; i < template.size(); i++) {
            if (!isParameter(template.get(i)) && !template.get(i).equals(actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static boolean fits(SchemaValidator schemas, Operation operation, JsonNode sent, JsonNode received) {
        SpecNode schema = operation.responseSchema();
        boolean response = schema.exists() ? schemas.isValid(schema, received) : received.isMissingNode();
        boolean request = sent.isMissingNode()
                || operation.requestContents().values().stream()
                        .anyMatch(content -> schemas.isValid(content.child("schema"), sent));
        return response && request;
    }

    private static int shared(Operation operation, JsonNode sent, JsonNode received) {
        int count = count(operation.responseSchema(), received);
        for (Map.Entry<String, SpecNode> content : operation.requestContents().entrySet()) {
            count += count(content.getValue().child("schema"), sent);
        }
        return count;
    }

    private static int count(SpecNode schema, JsonNode value) {
        return (int)
                Schemas.properties(schema).keySet().stream().filter(value::has).count();
    }
}
