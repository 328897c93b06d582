package dev.mediajobs.conformance.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads forms as JSON, so that a schema can validate them. The content of files is replaced by their name. */
final class FormReader {

    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i);\\s*filename\\*?=\"?([^\";\\r]*)");

    private final Map<String, SpecNode> properties;
    private final ObjectNode form = JsonNodeFactory.instance.objectNode();

    private FormReader(SpecNode schema) {
        this.properties = Schemas.properties(schema);
    }

    /** Returns a multipart form; empty if the content type has no boundary or the body does not contain it. */
    static Optional<JsonNode> multipart(String contentType, byte[] body, SpecNode schema) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (!boundary.find() || !text.contains("--" + boundary.group(1))) {
            return Optional.empty();
        }
        FormReader reader = new FormReader(schema);
        for (String part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
            int end = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(end < 0 ? "" : part.substring(0, end));
            if (name.find()) {
                Matcher file = FILE.matcher(part.substring(0, end));
                String content = part.substring(end + 4).replaceFirst("\r\n$", "");
                reader.add(utf8(name.group(1)), file.find() ? utf8(file.group(1)) : utf8(content));
            }
        }
        return Optional.of(reader.form);
    }

    /** Returns a form in URL encoding; empty if its escapes are invalid. */
    static Optional<JsonNode> urlEncoded(byte[] body, SpecNode schema) {
        FormReader reader = new FormReader(schema);
        try {
            for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    reader.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(reader.form);
    }

    private void add(String name, String text) {
        SpecNode schema = properties.get(name);
        if (schema != null && schema.child("type").text().equals("array")) {
            ArrayNode list = form.path(name) instanceof ArrayNode array ? array : form.putArray(name);
            list.add(typed(schema.child("items"), text));
        } else {
            form.set(name, schema == null ? TextNode.valueOf(text) : typed(schema, text));
        }
    }

    /** Returns the text of a parameter or field as a value of its schema's type; as text if it does not fit. */
    static JsonNode typed(SpecNode schema, String text) {
        String type = schema.child("type").text();
        if (type.equals("integer") && text.matches("-?\\d{1,18}")) {
            return LongNode.valueOf(Long.parseLong(text));
        }
        if (type.equals("number") && text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
            return text.contains(".") ? DoubleNode.valueOf(Double.parseDouble(text)) : LongNode.valueOf(whole(text));
        }
        if (type.equals("boolean") && (text.equals("true") || text.equals("false"))) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        if (type.equals("object")) {
            try {
                return new JsonMapper().readTree(text);
            } catch (JsonProcessingException e) {
                return TextNode.valueOf(text);
            }
        }
        return TextNode.valueOf(text);
    }

    private static long whole(String text) {
        return (long) Double.parseDouble(text);
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
