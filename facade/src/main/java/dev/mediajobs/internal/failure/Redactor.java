package dev.mediajobs.internal.failure;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes texts from outside safe to show: known secrets and the values of fields with telling names go, links lose
 * their query, control characters are escaped, and what is long is cut. Safe for use by many threads.
 */
public final class Redactor {
    /** Longest excerpt of an answer that is ever shown, in characters. */
    public static final int MAX_EXCERPT_LENGTH = 200;

    private static final int MIN_SECRET_LENGTH = 4;
    private static final Pattern LINK_QUERY = Pattern.compile("(https?:[^\\s\"'<>?]*)\\?[^\\s\"'<>]*");
    private static final Pattern SENSITIVE_FIELD = Pattern.compile(
            "(\"[^\"]*(?:token|secret|password|api[_-]?key|authorization)[^\"]*\"\\s*:\\s*\")(?:[^\"\\\\]++|\\\\.)*+",
            Pattern.CASE_INSENSITIVE);

    /** Longer ones first: one that begins like another must not lose its beginning alone. */
    private final Map<String, Pattern> secrets = new ConcurrentSkipListMap<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** From now on this value is never shown. */
    public void addSecret(String secret) {
        if (secret.length() >= MIN_SECRET_LENGTH) {
            secrets.put(
                    secret,
                    Pattern.compile(secret.chars().mapToObj(Redactor::spellings).collect(Collectors.joining())));
        }
    }

    /** One character as JSON, a link or plain text has it. */
    private static String spellings(int c) {
        return Character.isLetterOrDigit(c)
                ? Character.toString(c)
                : String.format(Locale.ROOT, "(?:\\\\?\\x{%x}|(?i:\\\\u%04x|%%%02x))", c, c, c);
    }

    /** A secret that is not used any more; forgotten, so that the set does not grow for ever. */
    public void removeSecret(String secret) {
        secrets.remove(secret);
    }

    /** The text without secrets and queries, on one line, cut to {@link #MAX_EXCERPT_LENGTH} characters. */
    public String excerpt(String text) {
        // Cut generously first, so that a huge text costs little; what is shown is far from where this cuts.
        return line(
                redacted(text.length() > 16 * MAX_EXCERPT_LENGTH ? text.substring(0, 16 * MAX_EXCERPT_LENGTH) : text));
    }

    private static String line(String safe) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < safe.length() && line.length() < MAX_EXCERPT_LENGTH; i++) {
            char c = safe.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                line.append(' ');
            } else if (breaksLines(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        return line.length() < MAX_EXCERPT_LENGTH
                ? line.toString().strip()
                : line.substring(0, MAX_EXCERPT_LENGTH) + "...";
    }

    private static boolean breaksLines(char c) {
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private String redacted(String text) {
        String safe = text;
        for (Pattern secret : secrets.values()) {
            safe = secret.matcher(safe).replaceAll("REDACTED");
        }
        safe = SENSITIVE_FIELD.matcher(safe).replaceAll("$1REDACTED");
        return LINK_QUERY.matcher(safe).replaceAll("$1?REDACTED");
    }

    /** A link without query, fragment and user, on one line and cut like an excerpt. */
    public static String link(String link) {
        int end = link.length();
        for (char c : new char[] {'?', '#'}) {
            int at = link.indexOf(c);
            if (at >= 0 && at < end) {
                end = at;
            }
        }
        String safe = link.substring(0, end).replaceFirst("//[^/]*@", "//");
        return line(safe) + (end < link.length() ? "?REDACTED" : "");
    }
}
