package dev.mediajobs.specs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Navigates schemas, including those composed of others. */
public final class Schemas {

    private static final List<String> COMPOSITIONS = List.of("allOf", "oneOf", "anyOf");

    private Schemas() {}

    /** Returns the schemas that can describe the value at a pointer into an instance, alternatives included. */
    public static List<SpecNode> find(SpecNode schema, String pointer) {
        List<SpecNode> found = alternatives(schema);
        for (String segment : JsonPointers.segments(pointer)) {
            List<SpecNode> next = new ArrayList<>();
            for (SpecNode each : found) {
                SpecNode items = each.child("items");
                SpecNode member = items.exists() && segment.matches("\\d+") ? items : each.at("properties", segment);
                if (member.exists()) {
                    next.addAll(alternatives(member));
                }
            }
            found = next;
        }
        return found;
    }

    /** Returns the schema and all schemas that it is composed of, at any depth. */
    public static List<SpecNode> alternatives(SpecNode schema) {
        List<SpecNode> all = new ArrayList<>(List.of(schema));
        parts(schema).forEach(part -> all.addAll(alternatives(part)));
        return all;
    }

    /** Returns the properties of an object schema, those of the schemas that it is composed of included. */
    public static Map<String, SpecNode> properties(SpecNode schema) {
        Map<String, SpecNode> properties = schema.child("properties").members();
        parts(schema).forEach(part -> properties(part).forEach(properties::putIfAbsent));
        return properties;
    }

    private static List<SpecNode> parts(SpecNode schema) {
        return COMPOSITIONS.stream()
                .flatMap(keyword -> schema.child(keyword).elements().stream())
                .toList();
    }
}
