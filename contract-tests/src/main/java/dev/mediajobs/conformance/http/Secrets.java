package dev.mediajobs.conformance.http;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Everything that must not be seen in a report: keys and tokens by their value, and the queries of absolute links, which
 * may be signatures. Safe for use by several threads.
 */
public final class Secrets {

    /** Links of JSON and of headers, with a host or without, their slashes and ampersands escaped or not. */
    private static final Pattern QUERY =
            Pattern.compile("((?:https?:(?:\\\\?/){2}|(?<=\")\\\\?/|(?<=location: )/)(?:[^\\s\"'<>?\\\\]|\\\\/)+)"
                    + "\\?(?:[^\\s\"'<>\\\\]|\\\\/|\\\\u0026)+");

    private static final int MIN_LENGTH = 4;

    private final Map<String, Secret> known = new LinkedHashMap<>();

    /**
     * One secret.
     *
     * @param value what must not be seen
     * @param variable what is shown instead: the environment variable that it came from
     * @param fake whether it is a made-up value that opens nothing
     */
    public record Secret(String value, String variable, boolean fake) {}

    /** Adds a secret; values of less than 4 characters would hide half the report and are left out. */
    public synchronized void add(Secret secret) {
        if (secret.value().length() >= MIN_LENGTH) {
            known.put(secret.value(), secret);
        }
    }

    /** Adds those secrets of others that are not known yet; a value that is known keeps its own variable. */
    public synchronized void learn(List<Secret> others) {
        others.forEach(each -> known.putIfAbsent(each.value(), each));
    }

    /** The secrets, the longest first, so that none is found within another. */
    public synchronized List<Secret> all() {
        return known.values().stream()
                .sorted(Comparator.comparing((Secret each) -> each.value().length())
                        .reversed())
                .toList();
    }

    /** A text without anything secret. */
    public String redacted(String text) {
        String clean = text;
        for (Secret secret : all()) {
            clean = clean.replace(secret.value(), "[" + secret.variable() + "]");
        }
        return QUERY.matcher(clean).replaceAll("$1?REDACTED");
    }
}
