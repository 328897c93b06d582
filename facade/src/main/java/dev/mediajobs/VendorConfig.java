package dev.mediajobs;

import dev.mediajobs.client.mirrago.TokenApi;
import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.HeaderAuthenticator;
import dev.mediajobs.internal.http.HttpClients;
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

/** The base URL and credentials of one vendor, validated on creation. Never shows credentials. */
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
                    "the base URL is not a valid http or https URL without user, query and fragment",
                    "Set " + vendor.baseUrlVariable() + " or builder().baseUrl(...) to one like "
                            + vendor.defaultBaseUrl() + ".");
        }
        return new VendorConfig(vendor, url, credentials);
    }

    /** Applies environment variables; the credentials of a vendor must be set together. */
    VendorConfig withEnvironment(Map<String, String> environment) {
        VendorConfig config = this;
        String url = environment.get(vendor.baseUrlVariable());
        if (url != null && !url.isBlank()) {
            config = config.withBaseUrl(url);
        }
        List<String> values = vendor.credentialVariables().stream()
                .filter(variable -> environment.get(variable) != null)
                .map(environment::get)
                .toList();
        if (values.isEmpty()) {
            return config;
        }
        if (values.size() < vendor.credentialVariables().size()) {
            throw missingCredentials("only some of the credentials are set");
        }
        return config.withCredentials(values.toArray(String[]::new));
    }

    private void validate(String variable, String value) {
        Objects.requireNonNull(value, variable);
        String problem = null;
        if (value.isBlank()) {
            problem = "is empty";
        } else if (!value.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            problem = "contains a space, a line break or a non-ASCII character";
        }
        if (problem != null) {
            throw missingCredentials("the value of " + variable + " " + problem);
        }
    }

    private MediaException missingCredentials(String problem) {
        return Exceptions.configuration(
                vendor,
                problem,
                "Set " + String.join(" and ", vendor.credentialVariables()) + ", or call MediaJobs.builder()."
                        + vendor.id() + "(...). Without an account, use the simulator, which accepts any key: java -jar"
                        + " mock-server/target/mediajobs-simulator.jar, with " + vendor.baseUrlVariable()
                        + "=http://127.0.0.1:8089.");
    }

    VendorContext createContext(ClientContext client) {
        if (credentials.isEmpty()) {
            throw missingCredentials("no credentials are set");
        }
        Redactor redactor = new Redactor();
        credentials.forEach(redactor::addSecret);
        Telemetry telemetry = ListenerTelemetry.of(client.listeners, vendor);
        RetryingCallExecutor calls = new RetryingCallExecutor(
                vendor.displayName(), base, redactor, client.scheduler, client.random, client.inFlight, telemetry);
        HttpClients clients = client.httpClients(vendor, redactor);
        RequestAuthenticator authenticator = authenticator(client, clients, redactor, calls);
        // Only Miraflow's result links are known to require the key.
        boolean linksNeedCredentials = vendor == Vendor.MIRAFLOW;
        return new VendorContext(
                client, clients, vendor, base, redactor, calls, authenticator, telemetry, linksNeedCredentials);
    }

    private RequestAuthenticator authenticator(
            ClientContext client, HttpClients clients, Redactor redactor, RetryingCallExecutor calls) {
        return switch (vendor) {
            case MIRAFLOW -> new HeaderAuthenticator(Map.of("x-api-key", credentials.get(0)));
            case MIRAGIC -> new HeaderAuthenticator(Map.of("X-API-Key", credentials.get(0)));
            case CREATIFY ->
                new HeaderAuthenticator(Map.of("X-API-ID", credentials.get(0), "X-API-KEY", credentials.get(1)));
            case MIRRAGO -> {
                VendorEndpoint endpoint =
                        new VendorEndpoint(Origin.of(base), request -> request, client.callTimeout, redactor);
                TokenApi api = ClientRuntime.retrofit(base, clients.unqueuedCalls(endpoint))
                        .create(TokenApi.class);
                yield new TokenAuthenticator(
                        credentials.get(0), credentials.get(1), calls, api, client.scheduler, redactor);
            }
        };
    }

    @Override
    public String toString() {
        return "VendorConfig[" + vendor + ", " + base + (credentials.isEmpty() ? ", no credentials" : "") + "]";
    }
}
