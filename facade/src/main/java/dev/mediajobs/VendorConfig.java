package dev.mediajobs;

import dev.mediajobs.client.mirrago.TokenApi;
import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.HeaderAuthenticator;
import dev.mediajobs.internal.http.Origin;
import dev.mediajobs.internal.http.RequestAuthenticator;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.http.VendorEndpoint;
import dev.mediajobs.internal.mirrago.TokenAuthenticator;
import dev.mediajobs.internal.telemetry.Telemetry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;

/** Where a vendor is and who we are to it. Checked when it is made; never shows a credential. */
final class VendorConfig {
    private final Vendor vendor;
    private final HttpUrl base;
    private final List<String> credentials;

    private VendorConfig(Vendor vendor, HttpUrl base, List<String> credentials) {
        this.vendor = vendor;
        this.base = base;
        this.credentials = credentials;
    }

    static VendorConfig none(Vendor vendor) {
        return new VendorConfig(vendor, HttpUrl.get(vendor.defaultBaseUrl().toString()), List.of());
    }

    Vendor vendor() {
        return vendor;
    }

    /** Whether there are credentials. */
    boolean hasCredentials() {
        return !credentials.isEmpty();
    }

    VendorConfig withCredentials(String... values) {
        List<String> variables = vendor.credentialVariables();
        for (int i = 0; i < values.length; i++) {
            validate(variables.get(i), values[i]);
        }
        return new VendorConfig(vendor, base, List.of(values));
    }

    VendorConfig withBaseUrl(String baseUrl) {
        HttpUrl url = HttpUrl.parse(baseUrl.strip());
        if (url == null
                || url.query() != null
                || url.fragment() != null
                || !url.username().isEmpty()
                || !url.password().isEmpty()) {
            throw Exceptions.configuration(
                    vendor,
                    "the base URL is no plain http or https URL",
                    "Set " + vendor.baseUrlVariable() + " or builder().baseUrl(...) to one like "
                            + vendor.defaultBaseUrl() + ".");
        }
        return new VendorConfig(vendor, url, credentials);
    }

    /** What the map names; all credentials of a vendor, or none of them. */
    VendorConfig withEnvironment(Map<String, String> environment) {
        VendorConfig access = this;
        String url = environment.get(vendor.baseUrlVariable());
        if (url != null && !url.isBlank()) {
            access = access.withBaseUrl(url);
        }
        List<String> values = vendor.credentialVariables().stream()
                .filter(variable -> environment.get(variable) != null)
                .map(environment::get)
                .toList();
        if (values.isEmpty()) {
            return access;
        }
        if (values.size() < vendor.credentialVariables().size()) {
            throw missingCredentials("only a part of the credentials is set");
        }
        return access.withCredentials(values.toArray(String[]::new));
    }

    private void validate(String variable, String value) {
        Objects.requireNonNull(value, variable);
        String wrong = null;
        if (value.isBlank()) {
            wrong = "is empty";
        } else if (!value.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            wrong = "holds a space, a line break or a character that is not ASCII";
        }
        if (wrong != null) {
            throw missingCredentials("the value of " + variable + " " + wrong);
        }
    }

    private MediaException missingCredentials(String problem) {
        return Exceptions.configuration(
                vendor,
                problem,
                "Set " + String.join(" and ", vendor.credentialVariables()) + ", or call MediaJobs.builder()."
                        + vendor.id() + "(...). Without an account, use the simulator, which takes any key: java -jar"
                        + " mock-server/target/mediajobs-simulator.jar, with " + vendor.baseUrlVariable()
                        + "=http://127.0.0.1:8089.");
    }

    VendorContext createContext(ClientContext engine) {
        if (credentials.isEmpty()) {
            throw missingCredentials("there are no credentials");
        }
        Redactor redactor = new Redactor();
        credentials.forEach(redactor::addSecret);
        Telemetry telemetry = ListenerTelemetry.of(engine.listeners, vendor);
        RetryingCallExecutor calls = new RetryingCallExecutor(
                vendor.displayName(), base, redactor, engine.scheduler, engine.random, engine.inFlight, telemetry);
        RequestAuthenticator keys = authenticator(engine, redactor, calls);
        // Of the vendors' own links only Miraflow's views are known to ask for the key.
        return new VendorContext(engine, vendor, base, redactor, calls, keys, telemetry, vendor == Vendor.MIRAFLOW);
    }

    private RequestAuthenticator authenticator(ClientContext engine, Redactor redactor, RetryingCallExecutor calls) {
        return switch (vendor) {
            case MIRAFLOW -> new HeaderAuthenticator(Map.of("x-api-key", credentials.get(0)));
            case MIRAGIC -> new HeaderAuthenticator(Map.of("X-API-Key", credentials.get(0)));
            case CREATIFY ->
                new HeaderAuthenticator(Map.of("X-API-ID", credentials.get(0), "X-API-KEY", credentials.get(1)));
            case MIRRAGO -> {
                VendorEndpoint unsigned =
                        new VendorEndpoint(Origin.of(base), request -> request, engine.callTimeout, redactor);
                TokenApi api = ClientRuntime.retrofit(base, engine.clients.unqueuedCalls(unsigned))
                        .create(TokenApi.class);
                yield new TokenAuthenticator(
                        credentials.get(0), credentials.get(1), calls, api, engine.scheduler, redactor);
            }
        };
    }

    @Override
    public String toString() {
        return "Access[" + vendor + ", " + base + (credentials.isEmpty() ? ", no credentials" : "") + "]";
    }
}
