package dev.mediajobs.internal.failure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes external texts safe to show: redacts known secrets, values of sensitive fields and queries of links, escapes
 * control characters and shortens long texts. Thread-safe.
 */
public final class Redactor {
    /** Maximum length of an excerpt, in characters. */
    public static final int MAX_EXCERPT_LENGTH = 200;

    private static final int MIN_SECRET_LENGTH = 4;

    /** Minimum length of the beginning of a secret that is redacted too. */
    private static final int MIN_BEGINNING = 8;

    /** Maximum number of escapes in each other, such as a URL in JSON in HTML. */
    private static final int MAX_ESCAPES = 3;

    private static final Pattern LINK_QUERY = Pattern.compile("(https?:[^\\s\"'<>?]*)\\?[^\\s\"'<>]*");
    /** The user of a link; OkHttp reads a backslash like a slash. */
    private static final Pattern USER = Pattern.compile("^((?:[a-zA-Z][a-zA-Z0-9+.-]*:)?[/\\\\]*)[^/\\\\]*@");

    /** Parameters of a path segment, such as {@code ;jsessionid=...}. */
    private static final Pattern PATH_PARAMETERS = Pattern.compile("(/[^/;\\s]*);[^/]*");

    private static final Pattern SENSITIVE_FIELD = Pattern.compile(
            "(\"[^\"]*(?:token|secret|password|api[_-]?key|authorization)[^\"]*\"\\s*:\\s*\")(?:[^\"\\\\]++|\\\\.)*+",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    /** Redacts this value from now on, in any spelling. */
    public void addSecret(String secret) {
        if (secret.length() >= MIN_SECRET_LENGTH) {
            secrets.add(secret);
        }
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
        String safe = withoutSecrets(text);
        safe = SENSITIVE_FIELD.matcher(safe).replaceAll("$1REDACTED");
        return LINK_QUERY.matcher(safe).replaceAll("$1?REDACTED");
    }

    private String withoutSecrets(String text) {
        BitSet hidden = new BitSet(text.length());
        DecodedText decoded = DecodedText.of(text);
        for (int level = 0; decoded != null && level <= MAX_ESCAPES; level++) {
            for (String secret : secrets) {
                mark(secret, decoded, hidden);
            }
            decoded = decoded.decode();
        }
        StringBuilder safe = new StringBuilder(text.length());
        int at = 0;
        for (int start = hidden.nextSetBit(0); start >= 0; start = hidden.nextSetBit(at)) {
            safe.append(text, at, start).append("REDACTED");
            at = hidden.nextClearBit(start);
        }
        return safe.append(text, at, text.length()).toString();
    }

    /** Marks a secret, or its beginning, because a text may end in the middle of it. Hosts are in lower case. */
    private static void mark(String secret, DecodedText decoded, BitSet hidden) {
        String text = decoded.text();
        int begin = Math.min(secret.length(), MIN_BEGINNING);
        boolean ignoreCase = secret.length() >= MIN_BEGINNING;
        for (int i = 0; i + begin <= text.length(); i++) {
            if (text.regionMatches(ignoreCase, i, secret, 0, begin)) {
                int length = begin;
                while (length < secret.length() && text.regionMatches(ignoreCase, i + length, secret, length, 1)) {
                    length++;
                }
                hidden.set(decoded.start(i), decoded.end(i + length - 1));
            }
        }
    }

    /** Returns the exception, or a copy without secrets if it or one of its causes quotes one. */
    public Throwable safe(Throwable error) {
        return safe(error, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private Throwable safe(Throwable error, Set<Throwable> seen) {
        return seen.add(error) && quotesSecret(error, Collections.newSetFromMap(new IdentityHashMap<>()))
                ? copy(error, seen)
                : error;
    }

    private Throwable copy(Throwable error, Set<Throwable> seen) {
        RedactedException copy = new RedactedException(error, redacted(Objects.toString(error.getMessage(), "")));
        Throwable cause = error.getCause();
        if (cause != null && !seen.contains(cause)) {
            copy.initCause(safe(cause, seen));
        }
        for (Throwable suppressed : error.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                copy.addSuppressed(safe(suppressed, seen));
            }
        }
        return copy;
    }

    private boolean quotesSecret(@Nullable Throwable error, Set<Throwable> seen) {
        if (error == null || !seen.add(error)) {
            return false;
        }
        String shown = error.getMessage() + " " + error;
        if (!redacted(shown).equals(shown) || quotesSecret(error.getCause(), seen)) {
            return true;
        }
        return Arrays.stream(error.getSuppressed()).anyMatch(suppressed -> quotesSecret(suppressed, seen));
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
