package dev.mediajobs.conformance.observe.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.observe.evidence.SchemaSightings.Unknown;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Derives corrections of members: other names, members that are missing, and new ones. */
final class MemberCorrections {

    private final VendorSpec vendor;
    private final SchemaSightings sightings;
    private final List<Correction> corrections = new ArrayList<>();
    private final Set<String> renamed = new HashSet<>();

    /**
     * A required member that a response lacked.
     *
     * @param owner schema that requires it
     */
    record Missing(SpecNode owner, String name, Sighting sighting) {}

    private MemberCorrections(VendorSpec vendor, SchemaSightings sightings) {
        this.vendor = vendor;
        this.sightings = sightings;
    }

    static List<Correction> of(VendorSpec vendor, SchemaSightings sightings, Map<String, Missing> missing) {
        MemberCorrections result = new MemberCorrections(vendor, sightings);
        List<Unknown> unknown = new ArrayList<>(sightings.unknown().values());
        List<Missing> left = new ArrayList<>(missing.values());
        missing.values().forEach(each -> result.match(each, left, unknown).ifPresent(found -> {
            result.rename(each.owner(), each.name(), found, true);
            result.renamed.add(each.owner().at("properties", each.name()).pointer());
            unknown.remove(found);
            left.remove(each);
        }));
        result.neverSeen(unknown).forEach((property, each) -> {
            result.rename(each.owner(), JsonPointers.last(property), each, false);
            unknown.remove(each);
        });
        left.forEach(result::notRequired);
        unknown.forEach(result::add);
        return result.corrections;
    }

    /** Finds the name that a missing member has instead: a similar one, or the only unknown one of its type. */
    private Optional<Unknown> match(Missing missing, List<Missing> all, List<Unknown> unknown) {
        SpecNode property = missing.owner().at("properties", missing.name());
        List<Unknown> candidates = unknown.stream()
                .filter(each -> each.owner().pointer().equals(missing.owner().pointer()))
                .filter(each -> hasType(property, each.value()))
                .toList();
        Optional<Unknown> similar = candidates.stream()
                .filter(each -> Names.similarity(each.name(), missing.name()) > 0)
                .max(Comparator.comparingInt(each -> Names.similarity(each.name(), missing.name())));
        boolean unique = candidates.size() == 1
                && all.stream()
                                .filter(each -> each.owner()
                                        .pointer()
                                        .equals(missing.owner().pointer()))
                                .count()
                        == 1;
        return similar.or(() -> unique ? Optional.of(candidates.get(0)) : Optional.empty());
    }

    private record Pair(Unknown unknown, SpecNode property, int similarity) {}

    /** Finds members that the spec guesses, that no response had, and that are named like unknown ones; by pointer. */
    private Map<String, Unknown> neverSeen(List<Unknown> unknown) {
        List<Pair> pairs = new ArrayList<>();
        for (Unknown each : unknown) {
            each.owner().child("properties").members().forEach((name, property) -> {
                boolean guess = isOwn(each.owner(), property)
                        && Statement.isUnconfirmed(property)
                        && !renamed.contains(property.pointer());
                if (guess && sightings.of(property).isEmpty() && hasType(property, each.value())) {
                    pairs.add(new Pair(each, property, Names.similarity(name, each.name())));
                }
            });
        }
        pairs.sort(Comparator.comparingInt(Pair::similarity).reversed());
        Map<String, Unknown> found = new LinkedHashMap<>();
        for (Pair each : pairs) {
            if (each.similarity() > 0 && !found.containsValue(each.unknown())) {
                found.putIfAbsent(each.property().pointer(), each.unknown());
            }
        }
        return found;
    }

    /** Renames a guessed member. A documented one stays, optional, because documents and samples have it. */
    private void rename(SpecNode owner, String name, Unknown found, boolean required) {
        SpecNode property = owner.at("properties", name);
        boolean guessed = isOwn(owner, property)
                && !property.at("x-evidence", "kind").text().equals("documented")
                && (Statement.isUnconfirmed(property) || Statement.isUnconfirmed(owner))
                && examples(found, name).stream()
                        .noneMatch(each -> each.pointer().contains("/examples/documented"));
        String place = found.sighting().toString();
        String text = "member " + name + " is named " + found.name() + ": "
                + (guessed ? "rename it" : "add " + found.name() + ", and do not require " + name);
        corrections.add(new Correction(
                owner.pointer() + " " + name, property.exists() ? property : owner, text, found.sighting(), editor -> {
                    if (guessed) {
                        editor.rename(property, name, found.name());
                        editor.record(property, place);
                        examples(found, name).forEach(each -> editor.rename(each, name, found.name()));
                    } else {
                        editor.addProperty(owner, found.name(), type(found), place);
                    }
                    if (required && guessed) {
                        editor.replaceInList(owner.child("required"), name, found.name());
                    } else if (required) {
                        editor.removeFromList(owner.child("required"), name);
                    }
                    pointers(editor, owner, name, found.name());
                }));
    }

    /** Returns whether a property is written at its schema and not only referenced. */
    private static boolean isOwn(SpecNode owner, SpecNode property) {
        return property.exists() && property.pointer().startsWith(owner.pointer() + "/");
    }

    private void notRequired(Missing missing) {
        SpecNode required = missing.owner().child("required");
        corrections.add(new Correction(
                missing.owner().pointer() + " " + missing.name(),
                required,
                "member " + missing.name() + " is missing: remove it from required",
                missing.sighting(),
                editor -> editor.removeFromList(required, missing.name())));
    }

    private void add(Unknown member) {
        String place = member.sighting().toString();
        corrections.add(new Correction(
                member.owner().pointer() + " " + member.name(),
                member.owner().child("properties"),
                "new member " + member.name() + ": add it",
                member.sighting(),
                editor -> editor.addProperty(member.owner(), member.name(), type(member), place)));
    }

    /** Changes the pointers of jobs to a member. */
    private void pointers(SpecEditor editor, SpecNode owner, String name, String newName) {
        for (Operation submit : vendor.operations()) {
            submit.jobSpec().ifPresent(jobSpec -> {
                step(editor, jobSpec, "submitted", submit.responseSchema(), owner, name, newName);
                vendor.operation(jobSpec.pollOperation())
                        .ifPresent(poll -> step(editor, jobSpec, "poll", poll.responseSchema(), owner, name, newName));
                jobSpec.resultOperation().flatMap(vendor::operation).ifPresent(result -> {
                    SpecNode schema = result.responseSchema();
                    String item = jobSpec.resultList().map(list -> list + "/0").orElse("");
                    SpecNode root =
                            Schemas.find(schema, item).stream().findFirst().orElse(schema);
                    step(editor, jobSpec, "result", root, owner, name, newName);
                });
            });
        }
    }

    private static void step(
            SpecEditor editor,
            JobSpec jobSpec,
            String step,
            SpecNode schema,
            SpecNode owner,
            String name,
            String newName) {
        jobSpec.node().child(step).members().values().forEach(value -> {
            List<SpecNode> pointers = value.json().isArray() ? value.elements() : List.of(value);
            for (SpecNode each : pointers) {
                String pointer = each.text();
                if (pointer.startsWith("/") && JsonPointers.last(pointer).equals(name)) {
                    String parent = pointer.substring(0, pointer.lastIndexOf('/'));
                    boolean same = Schemas.find(schema, parent).stream()
                            .anyMatch(found -> found.pointer().equals(owner.pointer()));
                    if (same) {
                        editor.replaceValue(each, pointer, JsonPointers.join(parent, newName));
                    }
                }
            }
        });
    }

    /** Returns the member in the examples of all responses with the same schema. */
    private List<SpecNode> examples(Unknown found, String name) {
        return vendor.operations().stream()
                .flatMap(operation -> operation.responses().values().stream())
                .filter(response ->
                        response.schema().pointer().equals(found.root().pointer()))
                .flatMap(response -> response.contents().values().stream())
                .flatMap(content -> content.child("examples").members().values().stream())
                .map(example -> at(example.child("value"), found.pointer()).child(name))
                .filter(SpecNode::exists)
                .distinct()
                .toList();
    }

    private static SpecNode at(SpecNode node, String pointer) {
        return node.at(JsonPointers.segments(pointer).toArray(String[]::new));
    }

    private static boolean hasType(SpecNode property, JsonNode value) {
        String type = property.child("type").text();
        return type.isEmpty() || type.equals(typeName(value)) || (type.equals("number") && value.isNumber());
    }

    private List<String> type(Unknown member) {
        List<String> lines = new ArrayList<>();
        String name = typeName(member.value());
        lines.add("type: " + name);
        if (name.equals("array")) {
            JsonNode first = member.value().path(0);
            String element = typeName(first);
            boolean unclear = element.isEmpty() || element.equals("array");
            lines.add(unclear ? "items: {}" : "items: {type: " + element + "}");
        }
        if (sightings.isNullable(member)) {
            lines.add("nullable: true");
        }
        return lines;
    }

    /** Returns the type of a value in the spec; empty for null. */
    static String typeName(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.canConvertToExactIntegral() ? "integer" : "number";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "";
        };
    }
}
