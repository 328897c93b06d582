package dev.mediajobs.conformance.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.ExampleValues;
import dev.mediajobs.specs.SpecNode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request body: a JSON value and the media type to encode it as. Files are {@link ExampleValues#FILE} in the value.
 *
 * @param mediaType media type as in the spec
 * @param content location of the media type object in the spec, with schema and encoding
 * @param value JSON value to encode
 */
public record RequestBody(String mediaType, SpecNode content, JsonNode value) {

    /** The multipart boundary, fixed so that the same request has the same bytes in every run. */
    static final String BOUNDARY = "mediajobs-conformance-7d1f0c93";

    public SpecNode schema() {
        return content.child("schema");
    }

    /** Returns a copy with another value. */
    public RequestBody with(JsonNode newValue) {
        return new RequestBody(mediaType, content, newValue);
    }

    public boolean isMultipart() {
        return mediaType.equals("multipart/form-data");
    }

    /** Returns whether the encoding drops the types of values. */
    public boolean isForm() {
        return isMultipart() || mediaType.equals("application/x-www-form-urlencoded");
    }

    /** Returns the value of the Content-Type header. */
    public String contentType() {
        return isMultipart() ? mediaType + "; boundary=" + BOUNDARY : mediaType;
    }

    public byte[] bytes() {
        if (isMultipart()) {
            return parts();
        }
        if (isForm()) {
            return value.properties().stream()
                    .map(each ->
                            encode(each.getKey()) + "=" + encode(each.getValue().asText()))
                    .collect(Collectors.joining("&"))
                    .getBytes(StandardCharsets.UTF_8);
        }
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] parts() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        value.properties().forEach(field -> {
            JsonNode values = field.getValue();
            (values.isArray() ? values.valueStream() : Stream.of(values))
                    .forEach(each -> part(out, field.getKey(), each));
        });
        write(out, "--" + BOUNDARY + "--\r\n");
        return out.toByteArray();
    }

    private void part(ByteArrayOutputStream out, String name, JsonNode each) {
        write(out, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"");
        if (each.asText().equals(ExampleValues.FILE)) {
            boolean audio = fileType(name).startsWith("audio/");
            write(out, "; filename=\"" + name + (audio ? ".wav" : ".png") + "\"\r\n");
            write(out, "Content-Type: " + (audio ? "audio/wav" : "image/png") + "\r\n\r\n");
            out.writeBytes(audio ? Fixtures.wav() : Fixtures.png());
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

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
