package dev.mediajobs.internal.failure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
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

    /** Maximum number of escapes in each other, such as a URL in JSON in HTML. */
    private static final int MAX_ESCAPES = 3;

    private static final String NAMES = "token|secret|password|api[_-]?key|authorization|signature|credential";

    private static final String VALUE = "value";

    /** What comes before a secret value: a link, the name of a JSON member, the name of a parameter. */
    private static final List<Pattern> SENSITIVE = List.of(
            Pattern.compile("https?:[^\\s\"'<>?]*\\?(?<value>[^\\s\"'<>]*)"),
            Pattern.compile(
                    "\"[^\"]*(?:" + NAMES + ")[^\"]*\"\\s*:\\s*\"(?<value>(?:[^\"\\\\]++|\\\\.)*+)",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "[?&;](?:sig|[\\w.-]*(?:" + NAMES + ")[\\w.-]*)=(?<value>[^\\s\"'<>&]*)",
                    Pattern.CASE_INSENSITIVE));

    /** The user of a link; OkHttp reads a backslash like a slash. */
    private static final Pattern USER = Pattern.compile("^((?:[a-zA-Z][a-zA-Z0-9+.-]*:)?[/\\\\]*)[^/\\\\]*@");

    /** Parameters of a path segment, such as {@code ;jsessionid=...}. */
    private static final Pattern PATH_PARAMETERS = Pattern.compile("(/[^/;\\s]*);[^/]*");

    private final Set<String> secrets = new HashSet<>();
    private volatile SecretIndex secretIndex = new SecretIndex(secrets);

    /** Redacts this value, and pieces of eight characters of it, from now on, in any spelling. */
    public synchronized void addSecret(String secret) {
        if (secret.length() >= MIN_SECRET_LENGTH && secrets.add(secret)) {
            secretIndex = new SecretIndex(secrets);
        }
    }

    /** Stops redacting an unused secret, so that the set does not grow without limit. */
    public synchronized void removeSecret(String secret) {
        if (secrets.remove(secret)) {
            secretIndex = new SecretIndex(secrets);
        }
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

    /** Redacts in the original text what is a secret there or in one of its decoded forms. */
    private String redacted(String text) {
        BitSet hidden = new BitSet(text.length());
        SecretIndex index = secretIndex;
        DecodedText decoded = DecodedText.of(text);
        for (int level = 0; decoded != null && level <= MAX_ESCAPES; level++) {
            index.mark(decoded, hidden);
            for (Pattern sensitive : SENSITIVE) {
                Matcher matcher = sensitive.matcher(decoded.text());
                while (matcher.find()) {
                    if (!matcher.group(VALUE).isEmpty()) {
                        hidden.set(decoded.start(matcher.start(VALUE)), decoded.end(matcher.end(VALUE) - 1));
                    }
                }
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
