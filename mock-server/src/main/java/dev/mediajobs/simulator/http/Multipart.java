package dev.mediajobs.simulator.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/** Parses multipart/form-data in memory, with Jetty's parser. */
public final class Multipart {

    private static final int MAX_PARTS = 1_000;
    private static final int MAX_HEADER_BYTES = 8 * 1024;

    private Multipart() {}

    /**
     * A part of a form.
     *
     * @param fileName the file name that the caller sent, which is never used as a path, or null if the part is not a file
     * @param contentType the type of the part, by default text/plain for a field and application/octet-stream for a file
     * @param bytes the bytes, not copied
     */
    // Parts are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Part(String name, @Nullable String fileName, String contentType, byte[] bytes) {

        /** {@return the bytes as text in the charset of the part; UTF-8 if it is missing or unknown} */
        public String text() {
            String charset = MimeTypes.getCharsetFromContentType(contentType);
            try {
                return new String(bytes, charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset));
            } catch (IllegalArgumentException e) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
    }

    /**
     * Parses a form.
     *
     * @return the parts in order
     * @throws IOException if the body is not a well-formed form; the message describes it, as in "one without ..."
     */
    public static List<Part> read(String contentType, byte[] body) throws IOException {
        String boundary = parameters(contentType).get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new IOException("one without a boundary in its Content-Type");
        }
        Parts parts = new Parts();
        MultiPart.Parser parser = new MultiPart.Parser(boundary, parts);
        parser.setMaxParts(MAX_PARTS);
        parser.setPartHeadersMaxLength(MAX_HEADER_BYTES);
        parser.parse(Content.Chunk.from(ByteBuffer.wrap(body), true));
        if (parts.fault != null) {
            throw new IOException(parts.fault);
        }
        return parts.read;
    }

    /** Returns the parameters of a header value; empty if its quotes are unbalanced. */
    private static Map<String, String> parameters(@Nullable String value) {
        Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        try {
            HttpField.getValueParameters(value, parameters);
        } catch (IllegalArgumentException e) {
            parameters.clear();
        }
        return parameters;
    }

    /** Collects the parts. The content of a part may arrive in any number of chunks. */
    private static final class Parts extends MultiPart.AbstractPartsListener {
        private final List<Part> read = new ArrayList<>();
        private byte[] bytes = {};
        private @Nullable String fault;

        @Override
        public void onPartContent(Content.Chunk chunk) {
            byte[] added = BufferUtil.toArray(chunk.getByteBuffer());
            int length = bytes.length;
            bytes = Arrays.copyOf(bytes, length + added.length);
            System.arraycopy(added, 0, bytes, length, added.length);
        }

        @Override
        public void onPart(@Nullable String name, @Nullable String plainFileName, HttpFields headers) {
            byte[] content = bytes;
            bytes = new byte[0];
            if (name == null) {
                fault = "one with a part that has no name";
                return;
            }
            // RFC 8187: charset'language'text with percent escapes, for characters that a plain file name cannot
            // contain.
            String extended =
                    parameters(headers.get(HttpHeader.CONTENT_DISPOSITION)).get("filename*");
            String fileName = extended == null
                    ? plainFileName
                    : Request.decode(extended.substring(extended.lastIndexOf('\'') + 1), false);
            String type = headers.get(HttpHeader.CONTENT_TYPE);
            String defaultType = fileName == null ? "text/plain" : "application/octet-stream";
            read.add(new Part(name, fileName, type == null ? defaultType : type, content));
        }

        @Override
        public void onFailure(Throwable failure) {
            String reason = failure instanceof HttpException http ? http.getReason() : failure.getMessage();
            fault = failure instanceof EOFException
                    ? "one that ends before its last boundary"
                    : "one that cannot be read: " + reason;
        }
    }
}
