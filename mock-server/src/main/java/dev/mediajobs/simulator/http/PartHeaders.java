package dev.mediajobs.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a part of a form, in any case, in UTF-8, with lines that end with CRLF or LF and may be folded.
 *
 * @param end the index of the first byte of the content
 */
record PartHeaders(Map<String, String> values, int end) {

    private static final int MAX_BYTES = 8 * 1024;

    /**
     * Reads headers.
     *
     * @param limit the index at which the part ends
     * @throws IOException if they are not well-formed; the message describes the form
     */
    static PartHeaders read(byte[] body, int start, int limit) throws IOException {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String name = "";
        int line = start;
        for (int at = start; at < limit; at++) {
            if (at - start >= MAX_BYTES) {
                throw new IOException("one with a part whose headers are longer than " + MAX_BYTES + " bytes");
            }
            if (body[at] != '\n') {
                continue;
            }
            int length = at - line - (at > line && body[at - 1] == '\r' ? 1 : 0);
            String text = new String(body, line, length, StandardCharsets.UTF_8);
            line = at + 1;
            if (text.isEmpty()) {
                return new PartHeaders(values, line);
            }
            boolean folded = text.charAt(0) == ' ' || text.charAt(0) == '\t';
            int colon = text.indexOf(':');
            name = folded ? name : text.substring(0, Math.max(0, colon)).strip();
            if (name.isEmpty()) {
                throw new IOException("one with a part that has a malformed header");
            }
            values.put(
                    name,
                    folded
                            ? values.get(name) + ' ' + text.strip()
                            : text.substring(colon + 1).strip());
        }
        throw new IOException("one with a part whose headers do not end");
    }

    /** Returns the value of a header, or null. */
    @Nullable
    String get(String name) {
        return values.get(name);
    }

    /**
     * Decodes the content of the part.
     *
     * @throws IOException if it does not match its Content-Transfer-Encoding
     */
    byte[] decode(byte[] content) throws IOException {
        String encoding = values.getOrDefault("Content-Transfer-Encoding", "");
        try {
            return switch (encoding.toLowerCase(Locale.ROOT)) {
                case "base64" -> Base64.getMimeDecoder().decode(content);
                case "quoted-printable" -> quotedPrintable(content);
                default -> content;
            };
        } catch (IllegalArgumentException e) {
            throw new IOException("one with a part that is not encoded in " + encoding, e);
        }
    }

    private static byte[] quotedPrintable(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1).replaceAll("=[ \\t]*\\r?\\n", "");
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escaped = text.charAt(i) == '=' && i + 2 < text.length();
            decoded.write(escaped ? Integer.parseInt(text, i + 1, i + 3, 16) : text.charAt(i));
            i += escaped ? 2 : 0;
        }
        return decoded.toByteArray();
    }
}
