package dev.mediajobs.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a header such as {@code form-data; name=a; filename*=UTF-8''a%20b.png}: tokens and quoted strings
 * with white space around them, and extended values (RFC 8187). It accepts what clients write, beyond the grammar: a
 * boundary with characters that require quotes, and unescaped backslashes in file names. Takes linear time.
 */
final class HeaderParameters {

    private final String header;
    private final Map<String, String> parameters = new TreeMap<>();
    private int at;

    private HeaderParameters(String header) {
        this.header = header;
    }

    /** Returns the parameters by name in lower case, the first of each name, without the name's asterisk. */
    static Map<String, String> of(@Nullable String header) {
        HeaderParameters reader = new HeaderParameters(header == null ? "" : header);
        reader.at = reader.next(';', 0);
        while (reader.at < reader.header.length()) {
            reader.readParameter();
        }
        return reader.parameters;
    }

    /** Reads one parameter, from the semicolon before it to the next one. */
    private void readParameter() {
        int end = next(';', at + 1);
        int equals = header.substring(at + 1, end).indexOf('=');
        if (equals < 0) {
            at = end;
            return;
        }
        String name = header.substring(at + 1, at + 1 + equals).strip().toLowerCase(Locale.ROOT);
        int value = at + 1 + equals + 1;
        while (value < header.length() && isBlank(header.charAt(value))) {
            value++;
        }
        boolean quoted = value < header.length() && header.charAt(value) == '"';
        String text =
                quoted ? quoted(name, value + 1) : header.substring(value, end).strip();
        at = quoted ? next(';', at) : end;
        if (text != null && name.endsWith("*")) {
            parameters.put(name.substring(0, name.length() - 1), extended(text));
        } else if (text != null) {
            parameters.putIfAbsent(name, text);
        }
    }

    /** Reads to the closing quote, or returns null if there is none. Only escapes of file names may be left out. */
    private @Nullable String quoted(String name, int start) {
        StringBuilder text = new StringBuilder();
        for (at = start; at < header.length(); at++) {
            char next = header.charAt(at);
            if (next == '"') {
                return text.toString();
            }
            boolean escapes = next == '\\' && at + 1 < header.length();
            if (escapes && (!name.equals("filename") || "\"\\".indexOf(header.charAt(at + 1)) >= 0)) {
                next = header.charAt(++at);
            }
            text.append(next);
        }
        return null;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    private int next(char wanted, int from) {
        int found = header.indexOf(wanted, from);
        return found < 0 ? header.length() : found;
    }

    /** Decodes {@code charset'language'text} with percent escapes; the first two are optional here, and default to UTF-8. */
    private static String extended(String value) {
        int quote = value.indexOf('\'');
        String text = value.substring(value.indexOf('\'', quote + 1) + 1).replace("+", "%2B");
        try {
            Charset charset = quote < 1 ? StandardCharsets.UTF_8 : Charset.forName(value.substring(0, quote));
            return URLDecoder.decode(text, charset);
        } catch (IllegalArgumentException e) {
            return Request.decode(text, false);
        }
    }
}
