package dev.mediajobs.simulator.engine.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.simulator.http.Headers;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides the credentials of one request: values with a {@linkplain SecretNames secret name}, user names and parameters of URLs
 * within texts, and everything else that equals the value of a secret header. Thread-safe.
 */
final class Secrets {

    static final String HIDDEN = "(hidden)";

    /** Shorter values of secret headers are hidden there only, because they may be ordinary words elsewhere. */
    private static final int MIN_LENGTH = 8;

    private static final Pattern SCHEME = Pattern.compile("(?is)\\s*(?:bearer|basic|digest|negotiate)\\s+(.*)");
    private static final Pattern PARAMETER = Pattern.compile("(?<=[?&;#])([^=&;#\\s\"'<>?]{1,200})=([^&;#\\s\"'<>]*)");
    private static final Pattern USER = Pattern.compile("://[^/?#@\\s\"'<>]+@");
    /** A member of incomplete or invalid JSON, or of a text that resembles JSON. */
    private static final Pattern MEMBER = Pattern.compile("(?<![\\w.\\\\-])([\\w.\\\\-]{1,200})([\"']?\\s*[:=]\\s*)"
            + "(\"(?:[^\"\\\\]++|\\\\.){0,500}+\"?|'[^']*+'?|[^\\s\"',;&}\\]]++)");

    private final NavigableSet<String> values =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Creates the secrets of a request with the given headers. */
    Secrets(Headers headers) {
        headers.forEach((name, value) -> {
            Matcher scheme = SCHEME.matcher(value);
            boolean matches = scheme.matches();
            String secret = (matches ? scheme.group(1) : value).strip();
            if ((matches || SecretNames.isSecret(name)) && secret.length() >= MIN_LENGTH) {
                values.add(secret);
                values.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
            }
        });
    }

    /** {@return the value of a parameter or field, hidden if its name is secret} */
    String value(String name, String value) {
        return SecretNames.isSecret(name) ? HIDDEN : text(value);
    }

    /** {@return the value of a header, hidden if its name is secret or it is a credential of a known scheme} */
    String header(String name, String value) {
        return SCHEME.matcher(value).matches() ? HIDDEN : value(name, value);
    }

    /** {@return the text without the secrets in it} */
    String text(String text) {
        String result = text;
        for (String secret : values) {
            result = result.replace(secret, HIDDEN);
        }
        if (result.indexOf('=') >= 0) {
            result = PARAMETER.matcher(result).replaceAll(Secrets::parameter);
        }
        return result.contains("://") ? USER.matcher(result).replaceAll("://" + HIDDEN + "@") : result;
    }

    private static String parameter(MatchResult match) {
        boolean secret = SecretNames.isSecret(Request.decode(match.group(1), true));
        return Matcher.quoteReplacement(secret ? match.group(1) + "=" + HIDDEN : match.group());
    }

    /** {@return the text of a query or URL-encoded form} */
    String query(String text) {
        return text.isEmpty() ? text : text("?" + text).substring(1);
    }

    /** {@return the text of a body, unchanged if there is nothing to hide} */
    String body(String text) {
        JsonNode parsed = parse(text);
        if (parsed == null || !parsed.isContainerNode()) {
            return text(MEMBER.matcher(text).replaceAll(Secrets::member));
        }
        JsonNode hidden = json("", parsed);
        return hidden.equals(parsed) ? text : new String(Json.bytes(hidden), StandardCharsets.UTF_8);
    }

    /** Returns JSON, or null if the text is something else or exceeds a limit. */
    private static @Nullable JsonNode parse(String text) {
        try {
            return Json.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String member(MatchResult match) {
        String name = match.group(1);
        JsonNode decoded = parse("\"" + name + "\"");
        boolean secret = SecretNames.isSecret(decoded == null ? name : decoded.asText());
        return Matcher.quoteReplacement(secret ? name + match.group(2) + "\"" + HIDDEN + "\"" : match.group());
    }

    private JsonNode json(String name, JsonNode value) {
        if (!value.isNull() && !name.isEmpty() && SecretNames.isSecret(name)) {
            return TextNode.valueOf(HIDDEN);
        }
        if (value.isTextual()) {
            return TextNode.valueOf(text(value.textValue()));
        }
        if (value.isObject()) {
            ObjectNode copy = Json.object();
            value.properties().forEach(each -> copy.set(each.getKey(), json(each.getKey(), each.getValue())));
            return copy;
        }
        if (value.isArray()) {
            ArrayNode copy = Json.array();
            value.forEach(item -> copy.add(json("", item)));
            return copy;
        }
        return value;
    }

    /** {@return the value that a violation reports, hidden if its pointer leads to a secret} */
    String actual(String pointer, String actual) {
        boolean secret = SecretNames.isSecret(pointer) && !actual.equals("missing");
        return secret ? HIDDEN : text(actual);
    }
}
