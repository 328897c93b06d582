package dev.mediajobs.internal.failure;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes external texts safe to show: redacts known secrets, values of sensitive fields and queries of links, escapes
 * control characters and shortens long texts. Thread-safe.
 */
public final class Redactor {
    /** Maximum length of an excerpt, in characters. */
    public static final int MAX_EXCERPT_LENGTH = 200;

    private static final int MIN_SECRET_LENGTH = 4;
    private static final Pattern LINK_QUERY = Pattern.compile("(https?:[^\\s\"'<>?]*)\\?[^\\s\"'<>]*");

    /** The user of a link; OkHttp reads a backslash like a slash. */
    private static final Pattern USER = Pattern.compile("^((?:[a-zA-Z][a-zA-Z0-9+.-]*:)?[/\\\\]*)[^/\\\\]*@");

    /** Parameters of a path segment, such as {@code ;jsessionid=...}. */
    private static final Pattern PATH_PARAMETERS = Pattern.compile("(/[^/;\\s]*);[^/]*");

    private static final Pattern SENSITIVE_FIELD = Pattern.compile(
            "(\"[^\"]*(?:token|secret|password|api[_-]?key|authorization)[^\"]*\"\\s*:\\s*\")(?:[^\"\\\\]++|\\\\.)*+",
            Pattern.CASE_INSENSITIVE);

    /** Longest first, so that a secret that starts with another one is redacted completely. */
    private final Map<String, Pattern> secrets = new ConcurrentSkipListMap<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Redacts this value from now on. */
    public void addSecret(String secret) {
        if (secret.length() >= MIN_SECRET_LENGTH) {
            secrets.put(
                    secret,
                    // Host names are converted to lower case.
                    Pattern.compile(
                            secret.chars().mapToObj(Redactor::spellings).collect(Collectors.joining()),
                            Pattern.CASE_INSENSITIVE));
        }
    }

    /** Returns a pattern of the character in JSON, links and plain text. */
    private static String spellings(int c) {
        return Character.isLetterOrDigit(c)
                ? Character.toString(c)
                : String.format(Locale.ROOT, "(?:\\\\?\\x{%x}|(?i:\\\\u%04x|%%%02x))", c, c, c);
    }

    /** Stops redacting an unused secret, so that the set does not grow without limit. */
    public void removeSecret(String secret) {
        secrets.remove(secret);
    }

    /** Returns the redacted text on one line, shortened to {@link #MAX_EXCERPT_LENGTH} characters. */
    public String excerpt(String text) {
        // Shortened first, to limit the cost of redacting a huge text.
        return line(redacted(text.substring(0, Math.min(text.length(), 16 * MAX_EXCERPT_LENGTH))));
    }

    /** Returns the redacted text on one line without shortening it, for messages that contain external texts. */
    public String redact(String text) {
        return line(redacted(text), Integer.MAX_VALUE);
    }

    private static String line(String safe) {
        return line(safe, MAX_EXCERPT_LENGTH);
    }

    private static String line(String safe, int maxLength) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < safe.length() && line.length() < maxLength; i++) {
            char c = safe.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                line.append(' ');
            } else if (breaksLines(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        return line.length() < maxLength ? line.toString().strip() : line.substring(0, maxLength) + "...";
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

    /** Returns the link like {@link #link}, with known secrets redacted in all its parts. */
    public String redactLink(String link) {
        // Redacted first, because a removed or cut part may contain only half of a secret.
        return link(redacted(link));
    }

    /** Returns the link without query, fragment, user and path parameters, on one line and shortened like an excerpt. */
    public static String link(String link) {
        int end = link.length();
        for (char c : new char[] {'?', '#'}) {
            int at = link.indexOf(c);
            if (at >= 0 && at < end) {
                end = at;
            }
        }
        String safe = USER.matcher(link.substring(0, end)).replaceFirst("$1");
        if (!safe.startsWith("data:")) {
            safe = PATH_PARAMETERS.matcher(safe).replaceAll("$1;REDACTED");
        }
        return line(safe) + (end < link.length() ? "?REDACTED" : "");
    }
}
