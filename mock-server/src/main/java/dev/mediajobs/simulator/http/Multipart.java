package dev.mediajobs.simulator.http;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses multipart/form-data (RFC 7578, RFC 2046) in memory. It looks for the boundary only where a line begins, so that it
 * takes linear time for any body.
 */
public final class Multipart {

    private static final int MAX_PARTS = 1_000;
    private static final int MAX_BOUNDARY = 70;

    /** The name of a field with the default charset of the text fields. */
    private static final String CHARSET = "_charset_";

    private static final byte[] CLOSE = {'-', '-'};

    private final byte[] body;
    private final byte[] delimiter;
    private final List<Part> parts = new ArrayList<>();
    private String textType = "text/plain";

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
    }

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
            String charset = HeaderParameters.of(contentType).get("charset");
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
        String boundary = HeaderParameters.of(contentType).get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new IOException("one without a boundary in its Content-Type");
        }
        if (boundary.length() > MAX_BOUNDARY) {
            throw new IOException("one whose boundary is longer than " + MAX_BOUNDARY + " characters");
        }
        return new Multipart(body, boundary).read();
    }

    /** Reads line by line. Text before the first boundary and after the last one is ignored. */
    private List<Part> read() throws IOException {
        int start = -1;
        for (int line = 0; line < body.length; line = afterLine(line)) {
            if (!startsWith(delimiter, line)) {
                continue;
            }
            int rest = line + delimiter.length;
            boolean last = startsWith(CLOSE, rest);
            int next = afterPadding(last ? rest + 2 : rest);
            if (next < 0) {
                continue;
            }
            if (start >= 0) {
                add(start, line);
            }
            if (last) {
                return parts;
            }
            start = next;
        }
        throw new IOException("one that ends before its last boundary");
    }

    private boolean startsWith(byte[] bytes, int at) {
        return at + bytes.length <= body.length && Arrays.equals(body, at, at + bytes.length, bytes, 0, bytes.length);
    }

    private int afterLine(int at) {
        int next = at;
        while (next < body.length && body[next] != '\n') {
            next++;
        }
        return next + 1;
    }

    /** Returns the start of the next line, or -1 if this one continues with other characters than white space. */
    private int afterPadding(int at) {
        int next = at;
        while (next < body.length && (body[next] == ' ' || body[next] == '\t')) {
            next++;
        }
        if (next < body.length && body[next] == '\r') {
            next++;
        }
        return next >= body.length ? body.length : body[next] == '\n' ? next + 1 : -1;
    }

    /** Adds the part between two lines with the boundary. The line break before a boundary belongs to it. */
    private void add(int start, int delimiterLine) throws IOException {
        if (parts.size() == MAX_PARTS) {
            throw new IOException("one with more than " + MAX_PARTS + " parts");
        }
        PartHeaders headers = PartHeaders.read(body, start, delimiterLine);
        int end = delimiterLine - 1;
        boolean carriageReturns = body[start - 2] == '\r';
        if (carriageReturns && body[end - 1] == '\r') {
            end--;
        }
        Map<String, String> disposition = HeaderParameters.of(headers.get("Content-Disposition"));
        String name = withoutEscapes(disposition.get("name"));
        if (name == null) {
            throw new IOException("one with a part that has no name");
        }
        String fileName = withoutEscapes(disposition.get("filename"));
        String type = headers.get("Content-Type");
        byte[] bytes = headers.decode(Arrays.copyOfRange(body, headers.end(), Math.max(headers.end(), end)));
        String defaultType = fileName == null ? textType : "application/octet-stream";
        Part part = new Part(name, fileName, type == null || type.isEmpty() ? defaultType : type, bytes);
        if (name.equals(CHARSET)) {
            textType = "text/plain; charset=" + part.text();
        }
        parts.add(part);
    }

    /** Decodes what browsers escape in names: quotes and line breaks. */
    private static @Nullable String withoutEscapes(@Nullable String name) {
        return name == null || name.indexOf('%') < 0
                ? name
                : name.replace("%22", "\"").replaceAll("%0[dD]", "\r").replaceAll("%0[aA]", "\n");
    }
}
