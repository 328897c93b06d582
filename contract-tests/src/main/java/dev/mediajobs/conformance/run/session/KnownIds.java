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
 * Ids that the server gave, by what they name: {@code mediaid}, {@code avatarid}. Samples in a spec name things that no
 * other server has, so a known id takes the place of such a sample.
 */
public final class KnownIds {

    private final Map<String, String> known = new LinkedHashMap<>();
    /** Those of {@link #known} that stand for something else, such as the id of a job for that of its result. */
    private final Set<String> guessed = new HashSet<>();

    /** What an operation is about: {@code listAvatars} about avatars, {@code generateMockupVideo} about videos. */
    public static String noun(Operation operation) {
        String[] values = operation.id().replaceAll("([a-z])([A-Z])", "$1 $2").split(" ", -1);
        String last = values[values.length - 1].toLowerCase(Locale.ROOT);
        return last.endsWith("s") && !last.endsWith("ss") ? last.substring(0, last.length() - 1) : last;
    }

    public void add(String name, String id) {
        known.put(key(name), id);
        guessed.remove(key(name));
    }

    /** Keeps an id that may be what the name stands for, until a better one is known. */
    public void guess(String name, String id) {
        if (!known.containsKey(key(name)) || guessed.contains(key(name))) {
            known.put(key(name), id);
            guessed.add(key(name));
        }
    }

    public boolean isGuessed(String name) {
        return guessed.contains(key(name));
    }

    public Optional<String> of(String name) {
        return Optional.ofNullable(known.get(key(name)));
    }

    /** Learns from an answer: members called after what they name, and the ids of listed things. */
    public void record(Operation operation, JsonNode response) {
        response.properties().forEach(each -> {
            if (key(each.getKey()).matches(".+id") && each.getValue().isTextual()) {
                add(each.getKey(), each.getValue().textValue());
            }
            JsonNode first = each.getValue().isArray() ? each.getValue().path(0) : each.getValue();
            if (first.path("id").isTextual() && operation.isRead()) {
                String name = noun(operation) + "id";
                if (!known.containsKey(name) || guessed.contains(name)) {
                    add(name, first.get("id").textValue());
                }
            }
        });
    }

    /** A body with known ids in the place of sample ids. */
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

    /** Whether a body names something by an id that is not known yet, or but guessed. */
    public boolean lacks(JsonNode body) {
        for (Map.Entry<String, JsonNode> each : body.properties()) {
            boolean id = key(each.getKey()).matches(".+ids?");
            if (id && !isKnown(each.getKey().replaceAll("s$", ""))) {
                return true;
            }
            if (each.getValue().isArray()) {
                for (JsonNode item : each.getValue()) {
                    if (item.isObject() && lacks(item)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Optional<String> match(String name) {
        return matchingKey(name).map(known::get);
    }

    private boolean isKnown(String name) {
        return matchingKey(name).filter(each -> !guessed.contains(each)).isPresent();
    }

    private Optional<String> matchingKey(String name) {
        String wanted = key(name);
        return known.keySet().stream().filter(wanted::endsWith).findFirst();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }
}
