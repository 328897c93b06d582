package dev.mediajobs.conformance.run.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.specs.Operation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ids that the server has returned, by name, such as {@code mediaid} or {@code avatarid}. They replace the sample
 * ids of the spec, which other servers do not have.
 */
public final class KnownIds {

    private final Map<String, String> ids = new LinkedHashMap<>();
    /** The names in {@link #ids} whose id is a guess, such as the job id instead of the result id. */
    private final Set<String> guessed = new HashSet<>();

    /** Returns the resource of an operation: {@code avatar} for {@code listAvatars}. */
    public static String noun(Operation operation) {
        return operation
                .id()
                .replaceFirst(".*[a-z](?=[A-Z])", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("(?<!s)s$", "");
    }

    public void add(String name, String id) {
        ids.put(key(name), id);
        guessed.remove(key(name));
    }

    /** Adds an id that may have this name, unless a certain one is known. */
    public void guess(String name, String id) {
        if (isReplaceable(name)) {
            ids.put(key(name), id);
            guessed.add(key(name));
        }
    }

    public boolean isGuessed(String name) {
        return guessed.contains(key(name));
    }

    public Optional<String> of(String name) {
        return Optional.ofNullable(ids.get(key(name)));
    }

    /** Adds the ids in a response: fields that end in "id", and the id of the resource or of the first list item. */
    public void record(Operation operation, JsonNode response) {
        response.properties().forEach(each -> {
            if (key(each.getKey()).matches(".+id") && each.getValue().isTextual()) {
                add(each.getKey(), each.getValue().textValue());
            }
            JsonNode first = each.getValue().isArray() ? each.getValue().path(0) : each.getValue();
            if (first.path("id").isTextual() && operation.isRead()) {
                String name = noun(operation) + "id";
                if (isReplaceable(name)) {
                    add(name, first.get("id").textValue());
                }
            }
        });
    }

    /** Returns a copy of a body with known ids instead of sample ids. */
    public JsonNode filled(JsonNode body) {
        if (!body.isObject()) {
            return body;
        }
        ObjectNode filled = body.deepCopy();
        body.properties().forEach(each -> {
            String name = each.getKey();
            JsonNode value = each.getValue();
            if (value.isTextual()) {
                match(name).ifPresent(id -> filled.put(name, id));
            } else if (value.isArray()) {
                ArrayNode array = filled.putArray(name);
                Optional<String> id =
                        name.endsWith("s") ? match(name.substring(0, name.length() - 1)) : Optional.empty();
                value.forEach(item ->
                        array.add(item.isTextual() && id.isPresent() ? TextNode.valueOf(id.get()) : filled(item)));
            } else if (value.isObject()) {
                filled.set(name, filled(value));
            }
        });
        return filled;
    }

    /** Returns whether a body has an id field whose id is unknown or guessed. */
    public boolean lacks(JsonNode body) {
        for (Map.Entry<String, JsonNode> each : body.properties()) {
            boolean id = key(each.getKey()).matches(".+ids?");
            boolean unknown = matchingKey(each.getKey().replaceAll("s$", ""))
                    .filter(name -> !guessed.contains(name))
                    .isEmpty();
            JsonNode value = each.getValue();
            if ((id && unknown)
                    || (value.isArray() && value.valueStream().anyMatch(item -> item.isObject() && lacks(item)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isReplaceable(String name) {
        return !ids.containsKey(key(name)) || isGuessed(name);
    }

    private Optional<String> match(String name) {
        return matchingKey(name).map(ids::get);
    }

    private Optional<String> matchingKey(String name) {
        return ids.keySet().stream().filter(key(name)::endsWith).findFirst();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }
}
