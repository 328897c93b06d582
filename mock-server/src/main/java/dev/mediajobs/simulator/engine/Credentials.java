package dev.mediajobs.simulator.engine;

import java.util.Locale;

/** Which credentials the simulator takes. */
public final class Credentials {

    private static final String INVALID = "invalid";

    private Credentials() {}

    /** {@return whether it is any key, id or secret but one that begins with "invalid"} */
    public static boolean acceptable(String key) {
        return !key.isBlank() && !key.toLowerCase(Locale.ROOT).startsWith(INVALID);
    }
}
