package dev.mediajobs.conformance.http;

import dev.mediajobs.conformance.http.Secrets.Place;
import dev.mediajobs.conformance.http.Secrets.Secret;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds secrets that are too short to be recognized anywhere, as whole values of the header, member or parameter that is
 * known to contain them. Thread-safe.
 */
final class ShortSecrets {

    private static final String VALUE = "value";

    private final List<Named> all = new CopyOnWriteArrayList<>();

    private record Named(Pattern pattern, Secret secret) {}

    void add(String name, Secret secret) {
        String value = "(?<" + VALUE + ">" + Pattern.quote(secret.value()) + ")";
        // A header, a JSON member, a member of a form or a query, and a part.
        Pattern pattern = Pattern.compile("(?im:^" + Pattern.quote(name) + ":[ ]*(?:bearer )?|\"" + Pattern.quote(name)
                + "\"\\s*:\\s*\"|(?<![\\w-])" + Pattern.quote(name) + "=|; name=\"" + Pattern.quote(name)
                + "\"(?:\\r?\\n[\\w-]+:.*)*\\r?\\n\\r?\\n)" + value + "(?=[\"&#\\s]|$)");
        Named named = new Named(pattern, secret);
        if (all.stream()
                .noneMatch(each ->
                        each.secret.equals(secret) && each.pattern.pattern().equals(pattern.pattern()))) {
            all.add(named);
        }
    }

    /** Returns a place that starts at an index or later. */
    Optional<Place> find(String text, int from) {
        for (Named each : all) {
            Matcher matcher = each.pattern.matcher(text);
            while (matcher.find()) {
                if (matcher.start(VALUE) >= from) {
                    return Optional.of(new Place(matcher.start(VALUE), matcher.end(VALUE), each.secret));
                }
            }
        }
        return Optional.empty();
    }

    /** Sets the label of each character in the original text that belongs to a secret. */
    void label(DecodedText decoded, @Nullable String[] labels) {
        for (Named each : all) {
            Matcher matcher = each.pattern.matcher(decoded.text());
            while (matcher.find()) {
                decoded.label(labels, matcher.start(VALUE), matcher.end(VALUE), "[" + each.secret.variable() + "]");
            }
        }
    }
}
