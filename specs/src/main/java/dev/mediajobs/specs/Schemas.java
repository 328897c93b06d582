package dev.mediajobs.specs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Navigates schemas, including those composed of others. */
public final class Schemas {

    private static final List<String> COMPOSITIONS = List.of("allOf", "oneOf", "anyOf");

    private Schemas() {}

    /** Returns the schemas that can describe the value at a pointer into an instance, including alternatives. */
    public static List<SpecNode> find(SpecNode schema, String pointer) {
        List<SpecNode> found = alternatives(schema);
        for (String segment : JsonPointers.segments(pointer)) {
            found = found.stream()
                    .map(each -> member(each, segment))
                    .filter(SpecNode::exists)
                    .flatMap(each -> alternatives(each).stream())
                    .toList();
        }
        return found;
    }

    private static SpecNode member(SpecNode schema, String segment) {
        SpecNode items = schema.child("items");
        return items.exists() && segment.matches("\\d+") ? items : schema.at("properties", segment);
    }

    /** Returns the schema and all schemas that it is composed of, at any depth. */
    public static List<SpecNode> alternatives(SpecNode schema) {
        List<SpecNode> all = new ArrayList<>(List.of(schema));
        parts(schema).forEach(part -> all.addAll(alternatives(part)));
        return all;
    }

    /** Returns the properties of an object schema, including those of its composed schemas. */
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
