package dev.mediajobs.conformance.request;

import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.http.Secrets.Secret;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SecurityScheme;
import dev.mediajobs.specs.VendorSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What opens the doors of one vendor, by the names of the spec. Not safe for use by several threads. */
public final class Credentials {

    private static final String WRONG = "invalid-conformance-credential";

    private final VendorSpec vendor;
    private final Secrets secrets;
    private final Map<String, Secret> values = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private Optional<String> token = Optional.empty();

    /**
     * Reads the credentials of a vendor.
     *
     * @param environment where keys come from
     * @param fallback what stands in for a missing key; empty if nothing may
     * @param secrets learns every value
     */
    public Credentials(VendorSpec vendor, Map<String, String> environment, Optional<String> fallback, Secrets secrets) {
        this.vendor = vendor;
        this.secrets = secrets;
        vendor.environmentVariables().forEach((name, variable) -> {
            String given = environment.getOrDefault(variable, "").strip();
            if (given.isEmpty() && fallback.isEmpty()) {
                missing.add(variable);
            } else {
                String value =
                        given.isEmpty() ? fallback.orElseThrow() + "-" + variable.toLowerCase(Locale.ROOT) : given;
                Secret secret = new Secret(value, variable, given.isEmpty());
                values.put(name, secret);
                secrets.add(secret);
            }
        });
    }

    /** The variables that are not set. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** Whether nothing real is at stake: every credential is a made-up one. */
    public boolean areMadeUp() {
        return missing.isEmpty() && values.values().stream().allMatch(Secret::fake);
    }

    /** The token for bearer authentication, once there is one. */
    public void token(String newToken) {
        token = Optional.of(newToken);
        secrets.add(new Secret(newToken, vendor.name().toUpperCase(Locale.ROOT) + "_TOKEN", false));
    }

    /** A member of the body that asks for a token, such as the client's id. */
    public Optional<String> member(String name) {
        return Optional.ofNullable(values.get(name)).map(Secret::value);
    }

    /** The names of the members that {@link #member} knows. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** What opens an operation, as headers. */
    public Map<String, String> headers(Operation operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        needed(operation).forEach(scheme -> headers.put(scheme.header(), right(scheme)));
        return headers;
    }

    /** Ways not to get in: nothing, each credential wrong, each one missing; by name. */
    public Map<String, Map<String, String>> refused(Operation operation) {
        Map<String, Map<String, String>> ways = new LinkedHashMap<>();
        List<SecurityScheme> needed = needed(operation);
        if (needed.isEmpty()) {
            return ways;
        }
        ways.put("no credentials", Map.of());
        for (SecurityScheme scheme : needed) {
            String header = scheme.header();
            Map<String, String> wrong = headers(operation);
            wrong.put(header, scheme.isBearer() ? "Bearer " + WRONG : WRONG);
            ways.put("wrong " + header, wrong);
            if (needed.size() > 1) {
                Map<String, String> half = headers(operation);
                half.remove(header);
                ways.put("without " + header, half);
            }
            if (scheme.isBearer()) {
                ways.put("a bearer header without token", Map.of("Authorization", "Bearer"));
                ways.put("the token under another scheme", Map.of("Authorization", "Basic " + token.orElse("none")));
            } else {
                Map<String, String> empty = headers(operation);
                empty.put(header, "");
                ways.put("an empty " + header, empty);
            }
        }
        return ways;
    }

    /** Ways not to get a token: each credential wrong, by the member's name. */
    public static String wrong() {
        return WRONG;
    }

    /** The first combination that opens an operation. */
    private static List<SecurityScheme> needed(Operation operation) {
        return operation.security().stream().findFirst().orElse(List.of());
    }

    private String right(SecurityScheme scheme) {
        if (scheme.isBearer()) {
            return "Bearer " + token.orElse("none");
        }
        Secret secret = values.get(scheme.name());
        return secret == null ? "" : secret.value();
    }
}
