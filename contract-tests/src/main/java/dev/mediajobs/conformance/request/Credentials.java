package dev.mediajobs.conformance.request;

import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.http.Secrets.Secret;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SecurityScheme;
import dev.mediajobs.specs.VendorSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The credentials of one vendor, by security scheme or token request field. Not thread-safe. */
public final class Credentials {

    private static final Pattern ISSUED = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final String WRONG = "invalid-conformance-credential";

    private final VendorSpec vendor;
    private final Secrets secrets;
    private final Map<String, Secret> values = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private Optional<String> token = Optional.empty();

    /**
     * Reads the credentials of a vendor.
     *
     * @param fallback prefix of made-up values for variables that are not set; empty to report them as missing
     * @param secrets receives every value
     */
    public Credentials(VendorSpec vendor, Map<String, String> environment, Optional<String> fallback, Secrets secrets) {
        this.vendor = vendor;
        this.secrets = secrets;
        vendor.environmentVariables().forEach((name, variable) -> {
            String configured = environment.getOrDefault(variable, "").strip();
            boolean fake = configured.isEmpty();
            if (fake && fallback.isEmpty()) {
                missing.add(variable);
            } else {
                String value = fake ? fallback.orElseThrow() + "-" + variable.toLowerCase(Locale.ROOT) : configured;
                Secret secret = new Secret(value, variable, fake);
                values.put(name, secret);
                names(name).forEach(each -> secrets.add(each, secret));
            }
        });
        publicNames(vendor).forEach(secrets::addName);
    }

    /** Returns the names of headers and paths of a vendor, which are no secrets whatever the credentials are. */
    public static Set<String> publicNames(VendorSpec vendor) {
        Set<String> names = new TreeSet<>(Set.of("Content-Type", "Authorization"));
        for (Operation operation : vendor.operations()) {
            names.addAll(List.of(operation.path().split("\\{[^}]*\\}", -1)));
            operation.security().forEach(each -> each.forEach(scheme -> names.add(scheme.header())));
        }
        return names;
    }

    /** Returns the member and the headers of a credential. */
    private Set<String> names(String credential) {
        Set<String> names = new TreeSet<>(Set.of(credential));
        vendor.operations().stream()
                .flatMap(each -> each.security().stream())
                .flatMap(List::stream)
                .filter(scheme -> scheme.name().equals(credential))
                .forEach(scheme -> names.add(scheme.header()));
        return names;
    }

    /** Returns the required environment variables that are not set. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** Returns whether all credentials are made up. */
    public boolean areMadeUp() {
        return missing.isEmpty() && values.values().stream().allMatch(Secret::fake);
    }

    /** Sets the token for bearer authentication. */
    public void token(String newToken) {
        token = Optional.of(newToken);
        hide(newToken);
    }

    /**
     * Redacts the tokens in a response to a token request from now on; to be called before the exchange is validated and
     * shown. The body may be malformed.
     */
    public void hideTokens(Exchange exchange) {
        Request request = exchange.request();
        boolean issues = vendor.tokenOperation()
                .filter(each -> request.method().equals(each.method()))
                .filter(each -> request.uri().getPath().endsWith(each.path()))
                .isPresent();
        exchange.response().filter(each -> issues).ifPresent(response -> {
            Matcher issued = ISSUED.matcher(new String(response.body(), StandardCharsets.UTF_8));
            while (issued.find()) {
                hide(issued.group(1));
            }
        });
    }

    private void hide(String issuedToken) {
        secrets.add(new Secret(issuedToken, vendor.name().toUpperCase(Locale.ROOT) + "_TOKEN", false));
    }

    /** Returns the value of a token request field, such as the client id. */
    public Optional<String> member(String name) {
        return Optional.ofNullable(values.get(name)).map(Secret::value);
    }

    /** Returns the names that {@link #member} accepts. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** Returns the headers that authenticate an operation. */
    public Map<String, String> headers(Operation operation) {
        Map<String, String> headers = new LinkedHashMap<>();
        needed(operation).forEach(scheme -> headers.put(scheme.header(), value(scheme)));
        return headers;
    }

    /** Returns headers with missing, wrong, partial, malformed or empty credentials, by title. */
    public Map<String, Map<String, String>> refused(Operation operation) {
        Map<String, Map<String, String>> variants = new LinkedHashMap<>();
        List<SecurityScheme> needed = needed(operation);
        if (needed.isEmpty()) {
            return variants;
        }
        variants.put("no credentials", Map.of());
        for (SecurityScheme scheme : needed) {
            String header = scheme.header();
            Map<String, String> wrong = headers(operation);
            wrong.put(header, scheme.isBearer() ? "Bearer " + WRONG : WRONG);
            variants.put("wrong " + header, wrong);
            if (needed.size() > 1) {
                Map<String, String> partial = headers(operation);
                partial.remove(header);
                variants.put("without " + header, partial);
            }
            if (scheme.isBearer()) {
                variants.put("bearer scheme without a token", Map.of("Authorization", "Bearer"));
                variants.put("token with another scheme", Map.of("Authorization", "Basic " + bearer(scheme)));
            } else {
                Map<String, String> empty = headers(operation);
                empty.put(header, "");
                variants.put("empty " + header, empty);
            }
        }
        return variants;
    }

    /** Returns an invalid credential. */
    public static String wrong() {
        return WRONG;
    }

    /** Returns the first combination of schemes that the operation accepts. */
    private static List<SecurityScheme> needed(Operation operation) {
        return operation.security().stream().findFirst().orElse(List.of());
    }

    private String value(SecurityScheme scheme) {
        if (scheme.isBearer()) {
            return "Bearer " + bearer(scheme);
        }
        return member(scheme.name()).orElse("");
    }

    /** Returns the issued token, or the API key if the vendor issues no tokens. */
    private String bearer(SecurityScheme scheme) {
        return token.or(() -> member(scheme.name())).orElse("none");
    }
}
