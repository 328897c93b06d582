package dev.mediajobs.simulator.engine.auth;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which credentials the simulator takes, and those that it hands out. */
public final class Credentials {

    private static final String INVALID = "invalid";

    private Credentials() {}

    /** {@return whether it is any key, id or secret but one that begins with "invalid"} */
    public static boolean acceptable(String key) {
        return !key.isBlank() && !key.toLowerCase(Locale.ROOT).startsWith(INVALID);
    }

    /**
     * The environment of an application that is to talk to a simulator.
     *
     * @param key the user's own, or null for keys that everybody has
     */
    public static Map<String, String> environment(Set<String> vendors, URI base, @Nullable String key) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String vendor : vendors) {
            environment.put(vendor.toUpperCase(Locale.ROOT) + "_BASE_URL", base.toString());
        }
        environment.put("MIRAFLOW_API_KEY", key == null ? "simulator-key" : key);
        environment.put("MIRAGIC_API_KEY", key == null ? "simulator-key" : key);
        environment.put("MIRRAGO_CLIENT_ID", key == null ? "simulator-client" : key);
        environment.put("MIRRAGO_CLIENT_SECRET", "simulator-secret");
        environment.put("CREATIFY_API_ID", "simulator-id");
        environment.put("CREATIFY_API_KEY", key == null ? "simulator-key" : key);
        return environment;
    }
}
