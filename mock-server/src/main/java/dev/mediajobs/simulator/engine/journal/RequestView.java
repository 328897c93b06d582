package dev.mediajobs.simulator.engine.journal;

import dev.mediajobs.simulator.http.Multipart;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.validation.Violation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recorded request without its credentials. Each member is computed on demand. Not thread-safe. */
public final class RequestView {

    private final RecordedRequest recorded;
    private final Secrets secrets;
    private @Nullable List<Part> parts;

    /** Creates a view of a request. */
    public RequestView(RecordedRequest recorded) {
        this.recorded = recorded;
        this.secrets = new Secrets(recorded.request().headers());
    }

    /**
     * The part of a form.
     *
     * @param size the size of the entire content in bytes
     * @param bytes the content, or its beginning; not copied, empty if it is secret
     * @param text the content as text, or null if it is binary
     */
    // Parts are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Part(
            String name,
            @Nullable String fileName,
            String contentType,
            long size,
            byte[] bytes,
            @Nullable String text) {

        /** {@return whether the content is not complete} */
        public boolean isTruncated() {
            return bytes.length < size && !Secrets.HIDDEN.equals(text);
        }
    }

    /** {@return the recorded request, which contains the credentials} */
    public RecordedRequest recorded() {
        return recorded;
    }

    /** {@return the path} */
    public String path() {
        return secrets.text(recorded.path());
    }

    /** {@return the decoded query parameters in order} */
    public List<Map.Entry<String, String>> query() {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        for (String pair : recorded.request().queryText().split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = Request.decode(equals < 0 ? pair : pair.substring(0, equals), true);
                String value = equals < 0 ? "" : Request.decode(pair.substring(equals + 1), true);
                query.add(Map.entry(secrets.text(name), secrets.value(name, value)));
            }
        }
        return query;
    }

    /** {@return the headers in order} */
    public List<Map.Entry<String, String>> headers() {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        recorded.request()
                .headers()
                .forEach((name, value) -> headers.add(Map.entry(name, secrets.header(name, value))));
        return headers;
    }

    /** {@return the media type without parameters, in lower case; empty if there is none} */
    public String mediaType() {
        String type = recorded.request().header("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** {@return the body as text, or null if it is binary or a form of parts} */
    public @Nullable String body() {
        if (mediaType().equals("multipart/form-data")) {
            return null;
        }
        String text = text(recorded.request().body(), recorded.isTruncated());
        if (text == null) {
            return null;
        }
        return mediaType().equals("application/x-www-form-urlencoded") ? secrets.query(text) : secrets.body(text);
    }

    /** {@return the parts of a form in order; empty if the body is not a well-formed one} */
    public List<Part> parts() {
        if (parts == null) {
            parts = mediaType().equals("multipart/form-data") ? readParts() : List.of();
        }
        return parts;
    }

    private List<Part> readParts() {
        List<Part> read = new ArrayList<>();
        List<RecordedRequest.CutPart> cut = recorded.parts();
        if (cut != null) {
            cut.forEach(each -> read.add(part(each.part(), each.size())));
        } else if (!recorded.isTruncated()) {
            Request request = recorded.request();
            try {
                Multipart.read(String.valueOf(request.header("Content-Type")), request.body())
                        .forEach(each -> read.add(part(each, each.bytes().length)));
            } catch (IOException e) {
                // A malformed form has no parts; the journal has its violation.
                read.clear();
            }
        }
        return read;
    }

    private Part part(Multipart.Part part, long size) {
        String fileName = part.fileName() == null ? null : secrets.text(part.fileName());
        if (SecretNames.isSecret(part.name())) {
            return new Part(part.name(), fileName, part.contentType(), size, new byte[0], Secrets.HIDDEN);
        }
        String text = text(part.bytes(), part.bytes().length < size);
        String shown = text == null ? null : secrets.body(text);
        byte[] bytes = text == null || text.equals(shown) || shown == null
                ? part.bytes()
                : shown.getBytes(StandardCharsets.UTF_8);
        return new Part(secrets.text(part.name()), fileName, part.contentType(), size, bytes, shown);
    }

    /** Returns UTF-8 as text, or null if it is something else. The last character of a cut text may be incomplete. */
    private static @Nullable String text(byte[] bytes, boolean cut) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean valid = !decoder.decode(ByteBuffer.wrap(bytes), text, !cut).isError();
        String decoded = text.flip().toString();
        return valid && decoded.indexOf('\0') < 0 ? decoded : null;
    }

    /** {@return the first violations} */
    public List<Violation> violations() {
        return without(recorded.violations());
    }

    /** {@return the first accepted oddities} */
    public List<Violation> notes() {
        return without(recorded.notes());
    }

    private List<Violation> without(List<Violation> violations) {
        return violations.stream()
                .map(each -> each.actual(secrets.text(each.pointer()), secrets.actual(each.pointer(), each.actual())))
                .toList();
    }
}
