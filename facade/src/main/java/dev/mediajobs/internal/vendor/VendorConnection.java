package dev.mediajobs.internal.vendor;

import dev.mediajobs.Vendor;
import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.HttpClients;
import dev.mediajobs.internal.http.Origin;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.http.VendorEndpoint;
import dev.mediajobs.internal.telemetry.Telemetry;
import dev.mediajobs.internal.time.Scheduler;
import java.util.List;
import okhttp3.HttpUrl;

/** The connection to one vendor before its calls are authenticated. */
public final class VendorConnection {
    final ClientContext client;
    final Vendor vendor;
    final HttpUrl base;
    final Redactor redactor = new Redactor();
    final Telemetry telemetry;
    final RetryingCallExecutor executor;
    final HttpClients clients;
    private final List<String> credentials;

    /**
     * @throws dev.mediajobs.ConfigurationException if the credentials are missing
     */
    VendorConnection(ClientContext client, VendorConfig config) {
        this.client = client;
        this.vendor = config.vendor();
        this.base = config.base();
        this.credentials = config.requireCredentials();
        credentials.forEach(redactor::addSecret);
        this.clients = client.httpClients(vendor, redactor);
        this.telemetry = client.telemetry(vendor);
        this.executor = new RetryingCallExecutor(
                vendor.displayName(),
                config.credentialNames(),
                base,
                redactor,
                client.scheduler,
                client.settings.random(),
                client.inFlight,
                telemetry);
    }

    /** Returns a credential by its position in {@link Vendor#credentialVariables()}. */
    public String credential(int index) {
        return credentials.get(index);
    }

    public Redactor redactor() {
        return redactor;
    }

    public Scheduler scheduler() {
        return client.scheduler;
    }

    public RetryingCallExecutor executor() {
        return executor;
    }

    /** Creates an interface for calls without credentials, which never queue behind the calls that need their result. */
    public <A> A unauthenticatedApi(Class<A> api) {
        VendorEndpoint endpoint =
                new VendorEndpoint(Origin.of(base), request -> request, client.settings.callTimeout(), redactor);
        return ClientRuntime.retrofit(base, clients.unqueuedCalls(endpoint)).create(api);
    }
}
