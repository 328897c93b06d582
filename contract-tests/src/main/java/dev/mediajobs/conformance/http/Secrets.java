package dev.mediajobs.conformance.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Redacts secrets in texts: known ones and any eight successive characters of them, in every spelling; the queries and
 * users of links, which may be signatures; and the values of members and parameters that are named like a secret.
 * Redact a text before it is cut, because the rest of a secret may be too short to be recognized. Thread-safe.
 */
public final class Secrets {

    private static final int MIN_LENGTH = 4;

    /** Maximum number of escapes in each other, such as a URL in JSON in HTML. */
    private static final int MAX_ESCAPES = 3;

    private static final String REDACTED = "REDACTED";
    private static final String VALUE = "value";
    private static final String NAME = "(?:token|secret|password|api[_-]?key|authorization|signature|credential)";

    /** The invalid credentials that the kit sends on purpose are not secrets. */
    private static final String NOT_OWN = "(?!invalid-conformance-)";

    /** What comes before a secret value: a link, also a relative one, a member or a parameter. */
    private static final List<Pattern> SENSITIVE = List.of(
            Pattern.compile("(?:https?://|(?<=[\"'])/|(?<=location: )/)[^\\s\"'<>?]*\\?(?<value>[^\\s\"'<>]+)"),
            Pattern.compile("https?://(?<value>[^\\s\"'<>/?#@]+)@"),
            // The name is compared last, because texts have many words, but few of them before these characters.
            Pattern.compile(
                    "\"(?=\\s*:)(?<=" + NAME + "\")\\s*:\\s*\"" + NOT_OWN + "(?<value>(?:[^\"\\\\]++|\\\\.)++)",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "=(?<=(?:" + NAME + "|(?<![\\w.-])sig)=)" + NOT_OWN + "(?<value>[^\\s\"'<>&]+)",
                    Pattern.CASE_INSENSITIVE));

    /** Maximum length of all secrets of traffic: 64 Ki characters. */
    private static final int MAX_PASSING = 64 * 1024;

    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    /** The least recently seen first. */
    private final Map<String, Secret> passing = new LinkedHashMap<>(16, 0.75f, true);

    private final ShortSecrets shortSecrets = new ShortSecrets();
    private final PublicNames names = new PublicNames();
    private long passingLength;
    private volatile SecretPieces pieces = new SecretPieces();
    private volatile SecretPieces realPieces = new SecretPieces();

    /**
     * One secret.
     *
     * @param variable the environment variable, shown in place of the value
     * @param fake whether the value is made up and does not grant access; then only the whole value is redacted
     */
    public record Secret(String value, String variable, boolean fake) {}

    /** A secret in a text. */
    public record Place(int start, int end, Secret secret) {}

    /** Adds a name that is public, such as that of a header or the path of an operation: it is not redacted. */
    public void addName(String name) {
        names.add(name);
    }

    /**
     * Adds the secret of a header, member or parameter. A value of less than 4 characters is redacted only as the whole
     * value of this name.
     */
    public void add(String name, Secret secret) {
        add(secret);
        if (!secret.value().isEmpty() && secret.value().length() < MIN_LENGTH) {
            shortSecrets.add(name, secret);
        }
    }

    /** Returns the place of a whole secret that starts at an index or later, the longest secret first. */
    public Optional<Place> find(String text, int from) {
        for (Secret secret : all()) {
            int length = secret.value().length();
            for (int at = text.indexOf(secret.value(), from); at >= 0; at = text.indexOf(secret.value(), at + 1)) {
                if (!names.contain(text, at, at + length)) {
                    return Optional.of(new Place(at, at + length, secret));
                }
            }
        }
        return shortSecrets.find(text, from);
    }

    /** Adds a secret; values of less than 4 characters are ignored, because they would match unrelated text. */
    public synchronized void add(Secret secret) {
        if (secret.value().length() >= MIN_LENGTH && !secret.equals(secrets.put(secret.value(), secret))) {
            addPieces(secret);
        }
    }

    /**
     * Adds a secret of traffic without end, such as a token or a cookie, which others replace sooner or later. Of these, only
     * the latest 64 Ki characters are redacted.
     */
    public synchronized void addPassing(Secret secret) {
        boolean known = secret.value().length() < MIN_LENGTH || secrets.containsKey(secret.value());
        if (!known && passing.put(secret.value(), secret) == null) {
            addPieces(secret);
            passingLength += secret.value().length();
            if (passingLength > MAX_PASSING) {
                forgetHalf();
            }
        }
    }

    private void forgetHalf() {
        Iterator<Secret> oldest = passing.values().iterator();
        while (passingLength > MAX_PASSING / 2 && passing.size() > 1) {
            passingLength -= oldest.next().value().length();
            oldest.remove();
        }
        pieces = new SecretPieces();
        realPieces = new SecretPieces();
        secrets.values().forEach(this::addPieces);
        passing.values().forEach(this::addPieces);
    }

    private void addPieces(Secret secret) {
        pieces.add(secret);
        if (!secret.fake()) {
            realPieces.add(secret);
        }
    }

    private synchronized Set<String> values() {
        return Set.copyOf(secrets.keySet());
    }

    /** Returns the secrets, longest first, because one may contain another. */
    public synchronized List<Secret> all() {
        return Stream.concat(secrets.values().stream(), passing.values().stream())
                .sorted(Comparator.comparing((Secret each) -> each.value().length())
                        .reversed())
                .toList();
    }

    /** Returns the text without secrets, each replaced with the name of its variable in brackets or REDACTED. */
    public String redacted(String text) {
        return redacted(text, pieces, SENSITIVE);
    }

    /** Returns the text without known secrets that grant access; links, members and made-up values stay as they are. */
    public String withoutKnown(String text) {
        return redacted(text, realPieces, List.of());
    }

    private String redacted(String text, SecretPieces pieces, List<Pattern> sensitive) {
        // The label of each character to hide.
        @Nullable String[] labels = new @Nullable String[text.length()];
        DecodedText decoded = DecodedText.of(text);
        for (int level = 0; decoded != null && level <= MAX_ESCAPES; level++) {
            for (Pattern pattern : sensitive) {
                Matcher matcher = pattern.matcher(decoded.text());
                while (matcher.find()) {
                    decoded.label(labels, matcher.start(VALUE), matcher.end(VALUE), REDACTED);
                }
            }
            pieces.label(decoded, labels);
            shortSecrets.label(decoded, labels);
            decoded = decoded.decode();
        }
        if (Arrays.stream(labels).anyMatch(Objects::nonNull)) {
            names.unlabel(text, labels, values());
        }
        StringBuilder safe = new StringBuilder(text.length());
        @Nullable String last = null;
        for (int i = 0; i < labels.length; i++) {
            String label = labels[i];
            if (label == null) {
                safe.append(text.charAt(i));
            } else if (!label.equals(last)) {
                safe.append(label);
            }
            last = label;
        }
        return safe.toString();
    }
}
