package dev.mediajobs.conformance.observe.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The start line and the headers of a message, with their bytes. Immutable.
 *
 * @param startLine request line or status line
 * @param lines the header lines, in their order
 */
record HttpHead(String startLine, List<String> lines) {

    private static final int MAX_BYTES = 256 * 1024;

    HttpHead {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a head.
     *
     * @return null if the stream ends before the first byte
     * @throws ProtocolException if it ends within the head, or the head is not HTTP or longer than 256 KiB
     */
    static @Nullable HttpHead read(HttpInput in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int line = 0;
        for (int next = in.read(); ; next = in.read()) {
            if (next < 0 && bytes.size() == 0) {
                return null;
            }
            if (next < 0 || bytes.size() > MAX_BYTES) {
                throw new ProtocolException(next < 0 ? "the head of a message ends early" : "a head over 256 KiB");
            }
            boolean empty = bytes.size() == 0 && (next == '\r' || next == '\n');
            if (!empty) {
                bytes.write(next);
            }
            if (next == '\n' && line == 0 && !empty) {
                return parse(bytes.toString(StandardCharsets.ISO_8859_1));
            }
            line = next == '\n' ? 0 : next == '\r' ? line : line + 1;
        }
    }

    private static HttpHead parse(String text) throws ProtocolException {
        List<String> lines = new ArrayList<>();
        for (String each : text.split("\r?\n", -1)) {
            boolean folded = lines.size() > 1 && !each.isEmpty() && (each.charAt(0) == ' ' || each.charAt(0) == '\t');
            if (folded) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + each.strip());
            } else if (!each.isEmpty()) {
                lines.add(each);
            }
        }
        String start = lines.get(0);
        if (!start.matches("HTTP/1\\.\\d \\d{3}( .*)?|\\S+ \\S+ HTTP/1\\.\\d")) {
            throw new ProtocolException("not HTTP/1.1");
        }
        return new HttpHead(start, lines.subList(1, lines.size()));
    }

    /** Returns a part of the start line: of a request method, target and version, of a response version and status. */
    String part(int index) {
        String[] parts = startLine.split(" ", 3);
        return index < parts.length ? parts[index] : "";
    }

    int status() {
        return Integer.parseInt(part(1));
    }

    HttpHead withStartLine(String newLine) {
        return new HttpHead(newLine, lines);
    }

    /** Returns a copy in which the values of a header are replaced; null removes the header. */
    HttpHead with(String name, UnaryOperator<@Nullable String> change) {
        List<String> changed = new ArrayList<>();
        for (String line : lines) {
            if (!name(line).equalsIgnoreCase(name)) {
                changed.add(line);
            } else {
                String value = change.apply(value(line));
                if (value != null) {
                    changed.add(name(line) + ": " + value);
                }
            }
        }
        return new HttpHead(startLine, changed);
    }

    /** Returns a copy with one more header line. */
    HttpHead plus(String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.add(line);
        return new HttpHead(startLine, changed);
    }

    List<Map.Entry<String, String>> headers() {
        return lines.stream().map(line -> Map.entry(name(line), value(line))).toList();
    }

    /** Returns all elements of a header that is a list, in lower case. */
    List<String> elements(String name) {
        return headers().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .flatMap(each -> Arrays.stream(each.getValue().split(",", -1)))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    byte[] bytes() {
        return (startLine + "\r\n" + String.join("\r\n", lines) + (lines.isEmpty() ? "\r\n" : "\r\n\r\n"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String name(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? line.strip() : line.substring(0, colon).strip();
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }
}
