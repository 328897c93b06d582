package dev.mediajobs.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.ExampleValues;
import dev.mediajobs.specs.SpecNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A body before it is written: a value of a schema and the media type that it goes out as. Files in the value are
 * written as {@link Samples#FILE}.
 *
 * @param mediaType as in the spec
 * @param content where the spec describes the body: its schema and, for forms, its encoding
 * @param value what is sent
 */
public record RequestBody(String mediaType, SpecNode content, JsonNode value) {

    /** A fixed boundary: the same request has the same bytes in every run. */
    static final String BOUNDARY = "mediajobs-conformance-7d1f0c93";

    public SpecNode schema() {
        return content.child("schema");
    }

    /** The same body with another value. */
    public RequestBody with(JsonNode newValue) {
        return new RequestBody(mediaType, content, newValue);
    }

    public boolean isMultipart() {
        return mediaType.equals("multipart/form-data");
    }

    /** Whether values lose their types on the wire. */
    public boolean isForm() {
        return isMultipart() || mediaType.equals("application/x-www-form-urlencoded");
    }

    /** What the Content-Type header says. */
    public String contentType() {
        return isMultipart() ? mediaType + "; boundary=" + BOUNDARY : mediaType;
    }

    public byte[] bytes() {
        if (isMultipart()) {
            return parts();
        }
        if (isForm()) {
            return value.properties().stream()
                    .map(each -> encoded(each.getKey()) + "="
                            + encoded(each.getValue().asText()))
                    .collect(Collectors.joining("&"))
                    .getBytes(StandardCharsets.UTF_8);
        }
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] parts() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            List<JsonNode> values = member.getValue().isArray()
                    ? List.copyOf(member.getValue().valueStream().toList())
                    : List.of(member.getValue());
            values.forEach(each -> part(out, member.getKey(), each));
        }
        write(out, "--" + BOUNDARY + "--\r\n");
        return out.toByteArray();
    }

    private void part(ByteArrayOutputStream out, String name, JsonNode each) {
        write(out, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"");
        if (each.asText().equals(ExampleValues.FILE)) {
            boolean sound = fileType(name).startsWith("audio/");
            write(out, "; filename=\"" + name + (sound ? ".wav" : ".png") + "\"\r\n");
            write(out, "Content-Type: " + (sound ? "audio/wav" : "image/png") + "\r\n\r\n");
            out.writeBytes(sound ? Fixtures.wav() : Fixtures.png());
        } else {
            write(out, "\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n");
            write(out, each.isContainerNode() ? each.toString() : each.asText());
        }
        write(out, "\r\n");
    }

    private String fileType(String name) {
        String types = content.at("encoding", name, "contentType").text();
        return types.isEmpty() && name.contains("audio") ? "audio/wav" : types;
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
