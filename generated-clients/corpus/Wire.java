import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What OpenAPI says that a value becomes in a request, decoded. Independent of the clients' runtime. */
final class Wire {
    private Wire() {}

    /** Returns the pairs of a query, form or cookie. */
    static List<String> pairs(String name, JsonNode value, String style, boolean explode) {
        List<String> pairs = new ArrayList<>();
        if (style.equals("json")) {
            pairs.add(name + "=" + value);
        } else if (style.equals("deepObject") && value.isContainerNode()) {
            value.fields().forEachRemaining(member ->
                    pairs.addAll(pairs(name + "[" + member.getKey() + "]", member.getValue(), style, explode)));
        } else if (value.isArray() && explode) {
            value.forEach(element -> pairs.add(name + "=" + element.asText()));
        } else if (value.isObject() && explode) {
            value.fields().forEachRemaining(
                    member -> pairs.addAll(pairs(member.getKey(), member.getValue(), style, true)));
        } else if (!value.isNull()) {
            String delimiter = style.equals("spaceDelimited") ? " " : style.equals("pipeDelimited") ? "|" : ",";
            pairs.add(name + "=" + joined(value, delimiter, ","));
        }
        return pairs;
    }

    /** Returns the text of a path parameter or header. */
    static String text(String name, JsonNode value, String style, boolean explode) {
        String equals = explode ? "=" : ",";
        return switch (style) {
            case "json" -> value.toString();
            case "label" -> "." + joined(value, explode ? "." : ",", equals);
            case "matrix" -> {
                if (!explode || !value.isContainerNode()) {
                    yield ";" + name + "=" + joined(value, ",", ",");
                }
                StringBuilder text = new StringBuilder();
                pairs(name, value, "form", true).forEach(pair -> text.append(';').append(pair));
                yield text.toString();
            }
            default -> joined(value, ",", equals);
        };
    }

    private static String joined(JsonNode value, String delimiter, String equals) {
        if (!value.isContainerNode()) {
            return value.asText();
        }
        StringJoiner joined = new StringJoiner(delimiter);
        if (value.isArray()) {
            value.forEach(element -> joined.add(element.asText()));
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (!member.getValue().isNull()) {
                joined.add(member.getKey() + (equals.equals("=") ? "=" : delimiter) + member.getValue().asText());
            }
        }
        return joined.toString();
    }

    /** Returns the decoded pairs of an encoded query, form or cookie. */
    static List<String> decoded(String encoded, String delimiter) {
        List<String> pairs = new ArrayList<>();
        for (String pair : encoded == null || encoded.isEmpty() ? new String[0] : encoded.split(delimiter)) {
            pairs.add(decode(pair));
        }
        return pairs;
    }

    static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
