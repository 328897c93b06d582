package dev.mediajobs.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads multipart/form-data. */
public final class Multipart {

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile(";\\s*filename=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    private Multipart() {}

    /** One part of a form. Its file name is a word of the caller and never becomes a path. */
    public static final class Part {
        private final String name;
        private final @Nullable String fileName;
        private final String contentType;
        private final byte[] bytes;

        Part(String name, @Nullable String fileName, String contentType, byte[] bytes) {
            this.name = name;
            this.fileName = fileName;
            this.contentType = contentType;
            this.bytes = bytes;
        }

        /** {@return the field's name} */
        public String name() {
            return name;
        }

        /** {@return the file's name, or null where the part is no file} */
        public @Nullable String fileName() {
            return fileName;
        }

        /** {@return the part's type; where it states none, text/plain for a field and application/octet-stream for a file} */
        public String contentType() {
            return contentType;
        }

        /** {@return the bytes, not copied} */
        public byte[] bytes() {
            return bytes;
        }

        /** {@return the bytes as UTF-8 text} */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** {@return the parts in their order, or null if the body is no well-formed multipart body} */
    public static @Nullable List<Part> read(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return null;
        }
        String word = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
        byte[] first = ("--" + word).getBytes(StandardCharsets.ISO_8859_1);
        byte[] next = ("\r\n--" + word).getBytes(StandardCharsets.ISO_8859_1);
        List<Part> parts = new ArrayList<>();
        int at = indexOf(body, first, 0);
        if (at < 0) {
            return null;
        }
        at += first.length;
        while (!startsWith(body, at, "--")) {
            int head = startsWith(body, at, "\r\n") ? at : -1;
            int headEnd = head < 0 ? -1 : indexOf(body, HEAD_END, head);
            int end = headEnd < 0 ? -1 : indexOf(body, next, headEnd + 2);
            Part part = end < 0 ? null : part(body, head, headEnd, end);
            if (part == null) {
                return null;
            }
            parts.add(part);
            at = end + next.length;
        }
        return parts;
    }

    private static @Nullable Part part(byte[] body, int head, int headEnd, int end) {
        String name = null;
        String fileName = null;
        String type = null;
        String lines = new String(body, head + 2, headEnd - head - 2, StandardCharsets.UTF_8);
        for (String line : lines.split("\r\n", -1)) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-disposition:")) {
                name = group(NAME, line);
                fileName = group(FILE, line);
            } else if (lower.startsWith("content-type:")) {
                type = line.substring("content-type:".length()).strip();
            }
        }
        int start = headEnd + HEAD_END.length;
        if (name == null || start > end) {
            return null;
        }
        String usual = fileName == null ? "text/plain" : "application/octet-stream";
        return new Part(name, fileName, type == null ? usual : type, java.util.Arrays.copyOfRange(body, start, end));
    }

    private static @Nullable String group(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static boolean startsWith(byte[] body, int at, String word) {
        return at + word.length() <= body.length
                && new String(body, at, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }

    private static int indexOf(byte[] body, byte[] word, int from) {
        outer:
        for (int i = from; i <= body.length - word.length; i++) {
            for (int j = 0; j < word.length; j++) {
                if (body[i + j] != word[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }
}
