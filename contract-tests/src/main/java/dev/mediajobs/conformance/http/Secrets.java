package dev.mediajobs.conformance.http;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Redacts credentials, tokens and the queries of links, which may be signatures. Thread-safe. */
public final class Secrets {

    /** Matches links in JSON and headers, absolute or relative, with or without escaped slashes and ampersands. */
    private static final Pattern QUERY =
            Pattern.compile("((?:https?:(?:\\\\?/){2}|(?<=\")\\\\?/|(?<=location: )/)(?:[^\\s\"'<>?\\\\]|\\\\/)+)"
                    + "\\?(?:[^\\s\"'<>\\\\]|\\\\/|\\\\u0026)+");

    private static final int MIN_LENGTH = 4;

    private final Map<String, Secret> secrets = new LinkedHashMap<>();

    /**
     * One secret.
     *
     * @param variable the environment variable, shown in place of the value
     * @param fake whether the value is made up and does not grant access
     */
    public record Secret(String value, String variable, boolean fake) {}

    /** Adds a secret; values of less than 4 characters are ignored, because they would match unrelated text. */
    public synchronized void add(Secret secret) {
        if (secret.value().length() >= MIN_LENGTH) {
            secrets.put(secret.value(), secret);
        }
    }

    /** Adds secrets; a value that is already registered keeps its variable. */
    public synchronized void add(List<Secret> others) {
        others.forEach(each -> secrets.putIfAbsent(each.value(), each));
    }

    /** Returns the secrets, longest first, because one may contain another. */
    public synchronized List<Secret> all() {
        return secrets.values().stream()
                .sorted(Comparator.comparing((Secret each) -> each.value().length())
                        .reversed())
                .toList();
    }

    /** Returns the text without secrets. */
    public String redacted(String text) {
        String redacted = text;
        for (Secret secret : all()) {
            redacted = redacted.replace(secret.value(), "[" + secret.variable() + "]");
        }
        return QUERY.matcher(redacted).replaceAll("$1?REDACTED");
    }
}
