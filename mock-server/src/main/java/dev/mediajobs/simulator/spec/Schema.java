package dev.mediajobs.simulator.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A schema of a spec, compiled once. Safe for several threads. */
public final class Schema {

    private final JsonNode source;
    private final String file;
    private final int line;
    private final Map<String, Schema> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final List<Schema> oneOf = new ArrayList<>();
    private final List<Schema> anyOf = new ArrayList<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final List<String> quirks = new ArrayList<>();
    private final String type;
    private final String format;
    private final boolean nullable;
    private final Map<String, Long> numbers = new LinkedHashMap<>();
    private final @Nullable Pattern pattern;
    private @Nullable Schema items;

    private Schema(JsonNode source, String file, int line) {
        this.source = source;
        this.type = source.path("type").asText("");
        this.format = source.path("format").asText("");
        this.nullable = source.path("nullable").asBoolean(false);
        this.pattern =
                source.has("pattern") ? Pattern.compile(source.get("pattern").asText()) : null;
        for (Map.Entry<String, JsonNode> member : source.properties()) {
            if (member.getValue().isNumber()) {
                numbers.put(member.getKey(), member.getValue().longValue());
            }
        }
        this.file = file;
        this.line = line;
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
            Schema schema = new Schema(node, file, document.line(node));
            known.put(node, schema);
            node.path("properties")
                    .properties()
                    .forEach(property -> schema.properties.put(property.getKey(), compile(property.getValue())));
            node.path("required").forEach(name -> schema.required.add(name.asText()));
            node.path("oneOf").forEach(option -> schema.oneOf.add(compile(option)));
            node.path("anyOf").forEach(option -> schema.anyOf.add(compile(option)));
            node.path("enum").forEach(word -> schema.words.add(word.asText()));
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

    /** {@return what a text must match somewhere, or null} */
    public @Nullable Pattern pattern() {
        return pattern;
    }

    /** {@return whether null is a value} */
    public boolean nullable() {
        return nullable;
    }

    /** {@return whether the value is a file} */
    public boolean binary() {
        return format().equals("binary");
    }

    /** {@return a number that the schema states under that name, or null} */
    public @Nullable Long number(String name) {
        return numbers.get(name);
    }

    /** {@return a part of the schema as it stands in the spec; a missing node where there is none} */
    public JsonNode raw(String name) {
        return source.path(name);
    }

    /** {@return the properties by name, in the spec's order} */
    public Map<String, Schema> properties() {
        return Collections.unmodifiableMap(properties);
    }

    /** {@return the names that must be there} */
    public Set<String> required() {
        return Collections.unmodifiableSet(required);
    }

    /** {@return the alternatives; empty where the schema has none} */
    public List<Schema> oneOf() {
        return Collections.unmodifiableList(oneOf);
    }

    /** {@return what of which at least one must hold; empty where the schema has none} */
    public List<Schema> anyOf() {
        return Collections.unmodifiableList(anyOf);
    }

    /** {@return the words of an enum, numbers too as text; empty where anything goes} */
    public Set<String> words() {
        return Collections.unmodifiableSet(words);
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
    public String place() {
        return file + ":" + line;
    }

    /** {@return the schema of the value at a place inside a value of this schema, or null} */
    public @Nullable Schema at(JsonPointer pointer) {
        if (pointer.matches()) {
            return this;
        }
        Schema next = properties.get(pointer.getMatchingProperty());
        if (next != null) {
            return next.at(pointer.tail());
        }
        for (Schema option : oneOf) {
            Schema found = option.at(pointer);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
