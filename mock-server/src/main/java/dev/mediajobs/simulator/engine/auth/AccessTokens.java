package dev.mediajobs.simulator.engine.auth;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens that contain their expiry, so that none are stored. They have the format of the vendor's tokens but are not
 * signed, so they are not valid outside the simulator.
 */
public final class AccessTokens {

    public static final Duration LIFETIME = Duration.ofHours(1);

    private final Function<String, Clock> clocks;

    public AccessTokens(Function<String, Clock> clocks) {
        this.clocks = clocks;
    }

    /** {@return a new token for a client} */
    public String issue(String clientId) {
        return issue(clientId, LIFETIME);
    }

    /** {@return an expired token} */
    public String expired() {
        return issue("expired", Duration.ZERO);
    }

    private String issue(String clientId, Duration lifetime) {
        Clock clock = clocks.apply(clientId);
        JsonNode claims = Json.object()
                .put("sub", clientId)
                .put("iat", clock.millis())
                .put("exp", clock.instant().plus(lifetime).toEpochMilli());
        return encode("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "." + encode(Json.bytes(claims)) + ".";
    }

    /** {@return the client of a token, or null if it has expired} */
    public @Nullable String client(String token) {
        JsonNode claims = claims(token);
        String client = claims.path("sub").asText();
        return claims.path("exp").asLong() > clocks.apply(client).millis() ? client : null;
    }

    /** {@return the client of a token, expired or not; empty if the token is malformed} */
    String unverifiedClient(String token) {
        return claims(token).path("sub").asText();
    }

    /** {@return the time at which a token was issued, or null if the token is malformed} */
    public @Nullable Instant issued(String token) {
        JsonNode issued = claims(token).path("iat");
        return issued.isMissingNode() ? null : Instant.ofEpochMilli(issued.asLong());
    }

    private static JsonNode claims(String token) {
        String[] parts = token.split("\\.", -1);
        JsonNode claims = parts.length == 3 ? decode(parts[1]) : null;
        return claims == null ? Json.object() : claims;
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
