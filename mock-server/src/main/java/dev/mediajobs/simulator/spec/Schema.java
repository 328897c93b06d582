package dev.mediajobs.simulator.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema of a spec, compiled once. Safe for several threads. */
public final class Schema {

    private final JsonNode source;
    private final JsonNode components;
    private final String location;
    private final Map<String, Schema> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final List<String> quirks = new ArrayList<>();
    private final String type;
    private final String format;
    private @Nullable Schema items;

    private Schema(JsonNode source, JsonNode components, String place) {
        this.source = source;
        this.components = components;
        this.location = place;
        this.type = source.path("type").asText("");
        this.format = source.path("format").asText("");
    }

    /** Compiles the schemas of one document; schemas that refer to themselves are fine. */
    static final class Compiler {
        private final SpecDocument document;
        private final String file;
        private final IdentityHashMap<JsonNode, Schema> known = new IdentityHashMap<>();

        Compiler(SpecDocument document, String file) {
            this.document = document;
            this.file = file;
        }

        Schema compile(JsonNode reference) {
            JsonNode node = document.resolve(reference);
            Schema before = known.get(node);
            if (before != null) {
                return before;
            }
            Schema schema = new Schema(node, document.root().path("components"), file + ":" + document.line(node));
            known.put(node, schema);
            node.path("properties")
                    .properties()
                    .forEach(property -> schema.properties.put(property.getKey(), compile(property.getValue())));
            node.path("required").forEach(name -> schema.required.add(name.asText()));
            node.path("x-quirks").forEach(quirk -> schema.quirks.add(quirk.asText()));
            if (node.has("items")) {
                schema.items = compile(node.get("items"));
            }
            return schema;
        }
    }

    /** {@return the type's name; empty where the schema states none} */
    public String type() {
        return type;
    }

    /** {@return the format's name; empty where the schema states none} */
    public String format() {
        return format;
    }

    /** {@return whether null is a value} */
    public boolean nullable() {
        return source.path("nullable").asBoolean(false);
    }

    /** {@return whether the value is a file} */
    public boolean binary() {
        return format().equals("binary");
    }

    /** {@return a part of the schema as it stands in the spec; a missing node where there is none} */
    public JsonNode raw(String name) {
        return source.path(name);
    }

    /** {@return the schema with all that its references lead to} */
    public JsonNode whole() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        return whole.<ObjectNode>setAll((ObjectNode) source).set("components", components);
    }

    /** {@return the properties by name, in the spec's order} */
    public Map<String, Schema> properties() {
        return Collections.unmodifiableMap(properties);
    }

    /** {@return the names that must be there} */
    public Set<String> required() {
        return Collections.unmodifiableSet(required);
    }

    /** {@return ids of the ledger} */
    public List<String> quirks() {
        return Collections.unmodifiableList(quirks);
    }

    /** {@return the schema of a list's members, or null} */
    public @Nullable Schema items() {
        return items;
    }

    /** {@return file and line, such as {@code creatify.yaml:88}} */
    public String location() {
        return location;
    }

    /** {@return the schema of the value at a place inside a value of this schema, or null} */
    public @Nullable Schema at(JsonPointer pointer) {
        if (pointer.matches()) {
            return this;
        }
        Schema next = properties.get(pointer.getMatchingProperty());
        if (next == null && pointer.mayMatchElement()) {
            next = items;
        }
        return next == null ? null : next.at(pointer.tail());
    }
}
