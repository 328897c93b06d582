package dev.mediajobs;

import dev.mediajobs.internal.http.TransportConfig;
import dev.mediajobs.internal.net.PrivateHosts;
import dev.mediajobs.internal.time.Scheduler;
import dev.mediajobs.internal.time.SystemScheduler;
import dev.mediajobs.internal.vendor.ClientContext;
import dev.mediajobs.internal.vendor.VendorConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A builder of {@link MediaJobs}. Defaults: no credentials, the vendors' base URLs, {@link PollPolicy#defaults()}, a
 * call timeout of 30 s, 8 concurrent submits per vendor, no listener, {@link TransportOptions#defaults()}, the system
 * clock. Reusable, but not safe for use
 * by multiple threads.
 */
public final class MediaJobsBuilder {
    static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
    static final int MAX_CONCURRENT_SUBMITS = 8;

    private final Map<Vendor, VendorConfig> configs = new EnumMap<>(Vendor.class);
    private PollPolicy polling = PollPolicy.defaults();
    private DownloadOptions downloads = DownloadOptions.defaults();
    private Duration callTimeout = CALL_TIMEOUT;
    private TransportOptions transport = TransportOptions.defaults();
    private int maxConcurrentSubmits = MAX_CONCURRENT_SUBMITS;
    private final List<MediaListener> listeners = new ArrayList<>();
    private Clock clock = Clock.systemUTC();
    private @Nullable Executor callbackExecutor;
    private @Nullable Scheduler scheduler;
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

    MediaJobsBuilder() {}

    /**
     * Sets the credentials and base URLs in the map; other settings are kept. The keys are the variables of {@link
     * MediaJobs#fromEnvironment()} or the properties of Spring Boot, such as {@code mediajobs.creatify.api-key}, which
     * are preferred. A blank value counts as not set.
     *
     * @param environment the values by variable or property; other keys are ignored
     * @return this builder
     * @throws ConfigurationException if a value is not valid; incomplete credentials are refused when the vendor is used
     */
    public MediaJobsBuilder environment(Map<String, String> environment) {
        for (Vendor vendor : Vendor.values()) {
            put(config(vendor).withEnvironment(environment));
        }
        return this;
    }

    /**
     * Sets the credentials of Miraflow.
     *
     * @param apiKey the value of {@code MIRAFLOW_API_KEY}
     * @return this builder
     * @throws ConfigurationException if the key is blank or contains spaces or non-ASCII characters; the message does
     *     not show it
     */
    public MediaJobsBuilder miraflow(String apiKey) {
        return put(config(Vendor.MIRAFLOW).withCredentials(apiKey));
    }

    /**
     * Sets the credentials of Miragic.
     *
     * @param apiKey the value of {@code MIRAGIC_API_KEY}
     * @return this builder
     * @throws ConfigurationException if the key is blank or contains spaces or non-ASCII characters; the message does
     *     not show it
     */
    public MediaJobsBuilder miragic(String apiKey) {
        return put(config(Vendor.MIRAGIC).withCredentials(apiKey));
    }

    /**
     * Sets the credentials of Mirrago, which are exchanged for access tokens.
     *
     * @param clientId the value of {@code MIRRAGO_CLIENT_ID}
     * @param clientSecret the value of {@code MIRRAGO_CLIENT_SECRET}
     * @return this builder
     * @throws ConfigurationException if a value is blank or contains spaces or non-ASCII characters; the message does
     *     not show it
     */
    public MediaJobsBuilder mirrago(String clientId, String clientSecret) {
        return put(config(Vendor.MIRRAGO).withCredentials(clientId, clientSecret));
    }

    /**
     * Sets the credentials of Creatify.
     *
     * @param apiId the value of {@code CREATIFY_API_ID}
     * @param apiKey the value of {@code CREATIFY_API_KEY}
     * @return this builder
     * @throws ConfigurationException if a value is blank or contains spaces or non-ASCII characters; the message does
     *     not show it
     */
    public MediaJobsBuilder creatify(String apiId, String apiKey) {
        return put(config(Vendor.CREATIFY).withCredentials(apiId, apiKey));
    }

    /**
     * Sets the base URL of a vendor, for a gateway or the simulator.
     *
     * @param vendor the vendor
     * @param baseUrl an http or https URL, optionally with a path, without query, fragment and user
     * @return this builder
     * @throws ConfigurationException if the URL is not valid
     */
    public MediaJobsBuilder baseUrl(Vendor vendor, URI baseUrl) {
        return put(config(vendor).withBaseUrl(baseUrl.toString()));
    }

    /**
     * Sets how jobs are polled.
     *
     * @param policy the policy; {@link PollPolicy#defaults()} by default
     * @return this builder
     */
    public MediaJobsBuilder polling(PollPolicy policy) {
        polling = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Sets the options of downloads that do not specify any.
     *
     * @param options the options; {@link DownloadOptions#defaults()} by default
     * @return this builder
     */
    public MediaJobsBuilder downloads(DownloadOptions options) {
        downloads = Objects.requireNonNull(options, "options");
        return this;
    }

    /**
     * Sets the executor of the dependent stages of futures and of events for listeners. A blocked executor delays them,
     * but no poll.
     *
     * @param executor the executor, which is not shut down by MediaJobs; by default as many daemon threads as needed, of
     *     which up to 256 may block, and which end after 10 s without work
     * @return this builder
     */
    public MediaJobsBuilder callbackExecutor(Executor executor) {
        callbackExecutor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Sets the timeout of one call, from connecting to the last byte of the response. Submits with files have four
     * times this timeout.
     *
     * @param timeout a positive duration; 30 s by default
     * @return this builder
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public MediaJobsBuilder callTimeout(Duration timeout) {
        callTimeout = PollPolicy.positive("call timeout", timeout);
        return this;
    }

    /**
     * Sets the maximum number of concurrent submits per vendor; others are queued. No vendor documents its limit.
     *
     * @param max a number of at least 1; 8 by default
     * @return this builder
     * @throws IllegalArgumentException if the number is less than 1
     */
    public MediaJobsBuilder maxConcurrentSubmits(int max) {
        if (max < 1) {
            throw new IllegalArgumentException(
                    "The maximum of concurrent submits must be at least 1, but is " + max + ".");
        }
        maxConcurrentSubmits = max;
        return this;
    }

    /**
     * Sets the proxy, TLS, DNS and other settings of connections.
     *
     * @param options the options; {@link TransportOptions#defaults()} by default
     * @return this builder
     * @throws ConfigurationException if a private host is not valid
     */
    public MediaJobsBuilder transport(TransportOptions options) {
        Objects.requireNonNull(options, "options");
        try {
            PrivateHosts.of(options.privateHosts());
        } catch (IllegalArgumentException invalid) {
            throw new ConfigurationException(
                    MediaException.details(String.valueOf(invalid.getMessage())).operation("configuration"));
        }
        transport = options;
        return this;
    }

    private static TransportConfig config(TransportOptions options) {
        TransportValues values = options.values();
        TransportValues.ProxyLogin login = values.proxyLogin();
        return new TransportConfig(
                values.proxySelector(),
                login == null ? null : new TransportConfig.ProxyLogin(login.user(), login.password()),
                values.sslContext(),
                values.trustManager(),
                values.resolver(),
                options.userAgent().orElse(TransportConfig.USER_AGENT),
                values.privateHosts(),
                values.customizer());
    }

    /**
     * Sets the clock for dates that vendors send. Timeouts and delays use a monotonic clock.
     *
     * @param newClock the clock; the system clock by default
     * @return this builder
     */
    public MediaJobsBuilder clock(Clock newClock) {
        clock = Objects.requireNonNull(newClock, "clock");
        return this;
    }

    /**
     * Adds a listener that is notified of all operations.
     *
     * @param listener the listener, which is called by multiple threads
     * @return this builder
     */
    public MediaJobsBuilder addListener(MediaListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /** Sets the scheduler and the random source, for tests. */
    MediaJobsBuilder scheduler(Scheduler newScheduler, DoubleSupplier newRandom) {
        scheduler = newScheduler;
        random = newRandom;
        return this;
    }

    /**
     * {@return a new instance, which opens connections when they are first needed; close it after use}
     *
     * @throws ConfigurationException if OkHttp on the class path is too old, or the consumer of
     *     {@link TransportOptions#withHttpClientCustomizer} throws an exception
     */
    public MediaJobs build() {
        Scheduler effective = scheduler == null ? new SystemScheduler(clock) : scheduler;
        return new MediaJobs(
                new ClientContext(new ClientContext.Settings(
                        effective,
                        random,
                        polling,
                        downloads,
                        callTimeout,
                        maxConcurrentSubmits,
                        List.copyOf(listeners),
                        callbackExecutor,
                        config(transport))),
                new EnumMap<>(configs));
    }

    private VendorConfig config(Vendor vendor) {
        return configs.getOrDefault(vendor, VendorConfig.none(vendor));
    }

    private MediaJobsBuilder put(VendorConfig config) {
        configs.put(config.vendor(), config);
        return this;
    }
}
