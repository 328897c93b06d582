package dev.mediajobs.durable;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The texts in the table. */
final class Texts {
    private static final int MAX_KEY = 150;
    private static final int MAX_REASON = 2000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Texts() {}

    /** Returns a name that was never used before. */
    static String uniqueName(String key) {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        return key + "-" + HexFormat.of().formatHex(random);
    }

    static void checkKey(String key) {
        if (key.isBlank() || key.length() > MAX_KEY || key.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A key must have 1 to " + MAX_KEY + " characters, without control characters.");
        }
    }

    static void checkPayload(String payload) {
        if (payload.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A payload must not contain the character U+0000. Encode binary data.");
        }
    }

    static @Nullable String storable(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replace('\0', ' ');
        return clean.length() <= MAX_REASON ? clean : clean.substring(0, MAX_REASON);
    }

    /** Describes an exception of the application. */
    static String of(Throwable error) {
        return error.getMessage() == null
                ? error.getClass().getName()
                : error.getClass().getSimpleName() + ": " + error.getMessage();
    }
}
