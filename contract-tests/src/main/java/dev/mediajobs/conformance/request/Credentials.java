package dev.mediajobs.conformance.request;

import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.http.Secrets.Secret;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.VendorSpec;
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
        for (String name : needed(vendor)) {
            String variable = variable(vendor, name);
            String given = environment.getOrDefault(variable, "").strip();
            if (given.isEmpty() && fallback.isEmpty()) {
                missing.add(variable);
            } else {
                String value =
                        given.isEmpty() ? fallback.orElseThrow() + "-" + vendor.name() + "-" + snake(name) : given;
                Secret secret = new Secret(value, variable, given.isEmpty());
                values.put(name, secret);
                secrets.add(secret);
            }
        }
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
        operation.security().forEach(name -> headers.put(header(name), right(name)));
        return headers;
    }

    /** Ways not to get in: nothing, each credential wrong, each one missing; by name. */
    public Map<String, Map<String, String>> refused(Operation operation) {
        Map<String, Map<String, String>> ways = new LinkedHashMap<>();
        List<String> needed = operation.security();
        if (needed.isEmpty()) {
            return ways;
        }
        ways.put("no credentials", Map.of());
        for (String name : needed) {
            Map<String, String> wrong = headers(operation);
            wrong.put(header(name), isBearer(name) ? "Bearer " + WRONG : WRONG);
            ways.put("wrong " + header(name), wrong);
            if (needed.size() > 1) {
                Map<String, String> half = headers(operation);
                half.remove(header(name));
                ways.put("without " + header(name), half);
            }
            if (isBearer(name)) {
                ways.put("a bearer header without token", Map.of("Authorization", "Bearer"));
                ways.put("the token under another scheme", Map.of("Authorization", "Basic " + token.orElse("none")));
            } else {
                Map<String, String> empty = headers(operation);
                empty.put(header(name), "");
                ways.put("an empty " + header(name), empty);
            }
        }
        return ways;
    }

    /** Ways not to get a token: each credential wrong, by the member's name. */
    public static String wrong() {
        return WRONG;
    }

    private String right(String scheme) {
        if (isBearer(scheme)) {
            return "Bearer " + token.orElse("none");
        }
        Secret secret = values.get(scheme);
        return secret == null ? "" : secret.value();
    }

    private String header(String scheme) {
        return isBearer(scheme)
                ? "Authorization"
                : vendor.scheme(scheme).child("name").text();
    }

    private boolean isBearer(String scheme) {
        return vendor.scheme(scheme).child("scheme").text().equalsIgnoreCase("bearer");
    }

    /** Keys stand in the schemes; for bearer tokens, who asks stands in the body of the token operation. */
    private static List<String> needed(VendorSpec vendor) {
        List<String> names = new ArrayList<>();
        vendor.document().root().at("components", "securitySchemes").members().forEach((name, scheme) -> {
            if (scheme.child("type").text().equals("apiKey")) {
                names.add(name);
            }
        });
        vendor.tokenOperation().ifPresent(operation -> {
            SpecNode schema = operation.bodies().values().iterator().next().child("schema");
            schema.child("properties").members().forEach((name, member) -> {
                if (!member.child("enum").exists()) {
                    names.add(name);
                }
            });
        });
        return names;
    }

    private static String variable(VendorSpec vendor, String name) {
        // The name of a scheme is the vendor's own choice; its header tells what it holds.
        String header = vendor.scheme(name).child("name").text();
        String held = header.isEmpty()
                ? snake(name)
                : header.replaceFirst("(?i)^x-", "").replace('-', '_');
        return (vendor.name() + "_" + held).toUpperCase(Locale.ROOT);
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
