package dev.mediajobs.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens that carry their own end, so that none need be remembered. They look like the vendor's and are signed by
 * nobody: they are worth nothing outside the simulator.
 */
public final class Tokens {

    /** How long a token lives. */
    public static final Duration LIFE = Duration.ofHours(1);

    private final Clock clock;

    Tokens(Clock clock) {
        this.clock = clock;
    }

    /** {@return a token for that client} */
    public String issue(String clientId) {
        return issue(clientId, LIFE);
    }

    /** {@return a token whose time is over} */
    public String expired() {
        return issue("expired", Duration.ZERO);
    }

    private String issue(String clientId, Duration life) {
        JsonNode claims = Json.object()
                .put("sub", clientId)
                .put("iat", clock.millis())
                .put("exp", clock.instant().plus(life).toEpochMilli());
        return encode("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "." + encode(Json.bytes(claims)) + ".";
    }

    /** {@return the client of a token that is still good, or null} */
    public @Nullable String client(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        JsonNode claims = decode(parts[1]);
        boolean good = claims != null && claims.path("exp").asLong() > clock.millis();
        return good ? claims.path("sub").asText() : null;
    }

    /** {@return when a token was issued, or null if it is none of ours} */
    public @Nullable Instant issued(String token) {
        String[] parts = token.split("\\.", -1);
        JsonNode claims = parts.length == 3 ? decode(parts[1]) : null;
        return claims == null || !claims.has("iat")
                ? null
                : Instant.ofEpochMilli(claims.get("iat").asLong());
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static @Nullable JsonNode decode(String text) {
        try {
            return Json.read(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
