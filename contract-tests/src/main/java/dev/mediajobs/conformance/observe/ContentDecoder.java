package dev.mediajobs.conformance.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.content.StrictJson;
import dev.mediajobs.conformance.observe.traffic.CapturedBody;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Decodes the content encodings of the JDK. */
final class ContentDecoder {

    private static final int MAX_BYTES = 32 * 1024 * 1024;

    private ContentDecoder() {}

    /**
     * Returns the decoded body.
     *
     * @return empty if the body is incomplete, invalid, over 32 MiB or of another encoding, such as {@code br}
     */
    static Optional<byte[]> decode(List<Map.Entry<String, String>> headers, CapturedBody body) {
        if (!body.complete()) {
            return Optional.empty();
        }
        String encoding = ObservedExchange.header(headers, "content-encoding").strip();
        if (encoding.isEmpty() || encoding.equalsIgnoreCase("identity") || body.bytes().length == 0) {
            return Optional.of(body.bytes());
        }
        try (InputStream in = stream(encoding, body.bytes())) {
            byte[] decoded = in.readNBytes(MAX_BYTES + 1);
            return decoded.length > MAX_BYTES ? Optional.empty() : Optional.of(decoded);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static InputStream stream(String encoding, byte[] bytes) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> new InflaterInputStream(in);
            default -> throw new IOException("an encoding that the kit does not decode");
        };
    }

    /** Returns a decoded body as JSON; missing if it is not an object or array, or cannot be parsed. */
    static JsonNode json(Optional<byte[]> body) {
        try {
            boolean json = body.isPresent() && body.get().length > 1 && (body.get()[0] == '{' || body.get()[0] == '[');
            return json ? StrictJson.read(body.get()) : MissingNode.getInstance();
        } catch (StrictJson.InvalidJsonException e) {
            return MissingNode.getInstance();
        }
    }
}
