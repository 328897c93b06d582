package dev.mediajobs;

import dev.mediajobs.client.mirrago.TokenApi;
import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.ApiCalls;
import dev.mediajobs.internal.http.HeaderKeys;
import dev.mediajobs.internal.http.Keys;
import dev.mediajobs.internal.http.Origin;
import dev.mediajobs.internal.http.Peer;
import dev.mediajobs.internal.mirrago.TokenKeys;
import dev.mediajobs.internal.telemetry.Telemetry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;

/** Where a vendor is and who we are to it. Checked when it is made; never shows a credential. */
final class Access {
    private final Vendor vendor;
    private final HttpUrl base;
    private final List<String> credentials;

    private Access(Vendor vendor, HttpUrl base, List<String> credentials) {
        this.vendor = vendor;
        this.base = base;
        this.credentials = credentials;
    }

    static Access none(Vendor vendor) {
        return new Access(vendor, HttpUrl.get(vendor.defaultBaseUrl().toString()), List.of());
    }

    Vendor vendor() {
        return vendor;
    }

    /** Whether there are credentials. */
    boolean complete() {
        return !credentials.isEmpty();
    }

    Access with(String... values) {
        List<String> variables = vendor.credentialVariables();
        for (int i = 0; i < values.length; i++) {
            check(variables.get(i), values[i]);
        }
        return new Access(vendor, base, List.of(values));
    }

    Access at(String baseUrl) {
        HttpUrl url = HttpUrl.parse(baseUrl.strip());
        if (url == null
                || url.query() != null
                || url.fragment() != null
                || !url.username().isEmpty()
                || !url.password().isEmpty()) {
            throw Errors.configuration(
                    vendor,
                    "the base URL is no plain http or https URL",
                    "Set " + vendor.baseUrlVariable() + " or builder().baseUrl(...) to one like "
                            + vendor.defaultBaseUrl() + ".");
        }
        return new Access(vendor, url, credentials);
    }

    /** What the map names; all credentials of a vendor, or none of them. */
    Access from(Map<String, String> environment) {
        Access access = this;
        String url = environment.get(vendor.baseUrlVariable());
        if (url != null && !url.isBlank()) {
            access = access.at(url);
        }
        List<String> values = vendor.credentialVariables().stream()
                .filter(variable -> environment.get(variable) != null)
                .map(environment::get)
                .toList();
        if (values.isEmpty()) {
            return access;
        }
        if (values.size() < vendor.credentialVariables().size()) {
            throw missing("only a part of the credentials is set");
        }
        return access.with(values.toArray(String[]::new));
    }

    private void check(String variable, String value) {
        Objects.requireNonNull(value, variable);
        String wrong = null;
        if (value.isBlank()) {
            wrong = "is empty";
        } else if (!value.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            wrong = "holds a space, a line break or a character that is not ASCII";
        }
        if (wrong != null) {
            throw missing("the value of " + variable + " " + wrong);
        }
    }

    private MediaException missing(String happened) {
        return Errors.configuration(
                vendor,
                happened,
                "Set " + String.join(" and ", vendor.credentialVariables()) + ", or call MediaJobs.builder()."
                        + vendor.word() + "(...). Without an account, use the simulator, which takes any key: java -jar"
                        + " mock-server/target/mediajobs-simulator.jar, with " + vendor.baseUrlVariable()
                        + "=http://127.0.0.1:8089.");
    }

    Desk desk(Engine engine) {
        if (credentials.isEmpty()) {
            throw missing("there are no credentials");
        }
        Redactor redactor = new Redactor();
        credentials.forEach(redactor::hide);
        Telemetry telemetry = Telling.to(engine.listeners, vendor);
        ApiCalls calls =
                new ApiCalls(vendor.title(), base, redactor, engine.time, engine.random, engine.ongoing, telemetry);
        Keys keys = keys(engine, redactor, calls);
        // Of the vendors' own links only Miraflow's views are known to ask for the key.
        return new Desk(engine, vendor, base, redactor, calls, keys, telemetry, vendor == Vendor.MIRAFLOW);
    }

    private Keys keys(Engine engine, Redactor redactor, ApiCalls calls) {
        return switch (vendor) {
            case MIRAFLOW -> new HeaderKeys(Map.of("x-api-key", credentials.get(0)));
            case MIRAGIC -> new HeaderKeys(Map.of("X-API-Key", credentials.get(0)));
            case CREATIFY -> new HeaderKeys(Map.of("X-API-ID", credentials.get(0), "X-API-KEY", credentials.get(1)));
            case MIRRAGO -> {
                Peer unsigned = new Peer(Origin.of(base), request -> request, engine.callTimeout, redactor);
                TokenApi api = ClientRuntime.retrofit(base, engine.clients.aside(unsigned))
                        .create(TokenApi.class);
                yield new TokenKeys(credentials.get(0), credentials.get(1), calls, api, engine.time, redactor);
            }
        };
    }

    @Override
    public String toString() {
        return "Access[" + vendor + ", " + base + (credentials.isEmpty() ? ", no credentials" : "") + "]";
    }
}
