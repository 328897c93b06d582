package dev.mediajobs.internal.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A signature as the Standard Webhooks specification has it: HMAC-SHA256 over id, timestamp and body. */
public final class Signature {
    /** How far the sender's clock may be off, before and after. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST_HEADER = 4096;

    private final SecretKeySpec key;

    private Signature(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Reads the secret, which is Base64 behind {@code whsec_}.
     *
     * @throws IllegalArgumentException if it is not; without the secret in its message
     */
    public static Signature of(String secret) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(secret.startsWith("whsec_") ? secret.substring(6) : secret);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("the secret is no Base64", null);
        }
        return new Signature(new SecretKeySpec(bytes, ALGORITHM)); // refuses an empty key
    }

    /** Whether one of the signatures fits, and the time is near enough. Takes as long for every wrong signature. */
    public boolean fits(Function<String, @Nullable String> header, byte[] body, Instant now) {
        String id = header.apply("webhook-id");
        String timestamp = header.apply("webhook-timestamp");
        String signatures = header.apply("webhook-signature");
        if (id == null || timestamp == null || signatures == null || signatures.length() > LONGEST_HEADER) {
            return false;
        }
        if (!timestamp.matches("[0-9]{1,12}") || tooFar(Long.parseLong(timestamp), now)) {
            return false;
        }
        byte[] expected =
                ("v1," + Base64.getEncoder().encodeToString(code(id + "." + timestamp + ".", body))).getBytes(UTF_8);
        boolean fits = false;
        for (String signature : signatures.split(" ", -1)) {
            fits |= MessageDigest.isEqual(expected, signature.getBytes(UTF_8));
        }
        return fits;
    }

    private static boolean tooFar(long timestamp, Instant now) {
        return Math.abs(timestamp - now.getEpochSecond()) > TOLERANCE.toSeconds();
    }

    private byte[] code(String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(head.getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JVM knows " + ALGORITHM, impossible);
        }
    }
}
