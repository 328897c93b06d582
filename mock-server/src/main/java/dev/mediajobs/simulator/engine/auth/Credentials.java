package dev.mediajobs.simulator.engine.auth;

import dev.mediajobs.specs.VendorSpec;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The credentials that the simulator accepts. */
public final class Credentials {

    private static final String INVALID = "invalid";

    private Credentials() {}

    /** {@return whether a key, id or secret is valid, which it is unless it is blank or begins with "invalid"} */
    public static boolean acceptable(String key) {
        return !key.isBlank() && !key.toLowerCase(Locale.ROOT).startsWith(INVALID);
    }

    /**
     * Returns the environment variables that connect an application to a simulator.
     *
     * @param key the key of the user, or null for the default credentials
     */
    public static Map<String, String> environment(Set<String> vendors, URI base, @Nullable String key) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String vendor : vendors) {
            environment.put(vendor.toUpperCase(Locale.ROOT) + "_BASE_URL", base.toString());
            VendorSpec.of(vendor).environmentVariables().values().forEach(variable -> {
                String kind = variable.substring(variable.lastIndexOf('_') + 1).toLowerCase(Locale.ROOT);
                boolean account = kind.equals("key") || variable.endsWith("_CLIENT_ID");
                environment.put(variable, account && key != null ? key : "simulator-" + kind);
            });
        }
        return environment;
    }

    /** Returns the Spring properties of environment variables, and quick polling. */
    public static Map<String, String> properties(Map<String, String> environment) {
        Map<String, String> properties = new LinkedHashMap<>();
        environment.forEach((variable, value) -> {
            String[] parts = variable.toLowerCase(Locale.ROOT).split("_", 2);
            properties.put("mediajobs." + parts[0] + "." + parts[1].replace('_', '-'), value);
        });
        properties.put("mediajobs.polling.initial-delay", "20ms");
        properties.put("mediajobs.polling.max-delay", "200ms");
        return properties;
    }
}
