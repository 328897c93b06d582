package dev.mediajobs;

import dev.mediajobs.internal.time.Scheduler;
import dev.mediajobs.internal.time.SystemScheduler;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Sets a {@link MediaJobs} up. Defaults: no credentials, the vendors' own addresses, {@link PollPolicy#defaults()}, a
 * call time-out of 30 s, 8 submits at a time at each vendor, no listener, the system's clock. A builder may be used
 * again; not for several threads.
 */
public final class MediaJobsBuilder {
    static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
    static final int MAX_CONCURRENT_SUBMITS = 8;

    private final Map<Vendor, VendorConfig> configs = new EnumMap<>(Vendor.class);
    private PollPolicy polling = PollPolicy.defaults();
    private Duration callTimeout = CALL_TIMEOUT;
    private Dns dns = Dns.SYSTEM;
    private int maxConcurrentSubmits = MAX_CONCURRENT_SUBMITS;
    private final List<MediaListener> listeners = new ArrayList<>();
    private Clock clock = Clock.systemUTC();
    private @Nullable Scheduler scheduler;
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

    MediaJobsBuilder() {}

    /**
     * Everything that the map names, as {@link MediaJobs#fromEnvironment()} reads it; the rest stays as it is.
     *
     * @param environment values by the names of variables
     * @return this builder
     * @throws ConfigurationException if a value cannot be used, or a vendor has only a part of its credentials
     */
    public MediaJobsBuilder environment(Map<String, String> environment) {
        for (Vendor vendor : Vendor.values()) {
            put(config(vendor).withEnvironment(environment));
        }
        return this;
    }

    /**
     * Miraflow's credentials.
     *
     * @param apiKey as {@code MIRAFLOW_API_KEY} holds it
     * @return this builder
     * @throws ConfigurationException if it is blank, or no header can hold it; it is not shown
     */
    public MediaJobsBuilder miraflow(String apiKey) {
        return put(config(Vendor.MIRAFLOW).withCredentials(apiKey));
    }

    /**
     * Miragic's credentials.
     *
     * @param apiKey as {@code MIRAGIC_API_KEY} holds it
     * @return this builder
     * @throws ConfigurationException if it is blank, or no header can hold it; it is not shown
     */
    public MediaJobsBuilder miragic(String apiKey) {
        return put(config(Vendor.MIRAGIC).withCredentials(apiKey));
    }

    /**
     * Mirrago's credentials, for which its access tokens are fetched.
     *
     * @param clientId as {@code MIRRAGO_CLIENT_ID} holds it
     * @param clientSecret as {@code MIRRAGO_CLIENT_SECRET} holds it
     * @return this builder
     * @throws ConfigurationException if one of them is blank or not ASCII; it is not shown
     */
    public MediaJobsBuilder mirrago(String clientId, String clientSecret) {
        return put(config(Vendor.MIRRAGO).withCredentials(clientId, clientSecret));
    }

    /**
     * Creatify's credentials.
     *
     * @param apiId as {@code CREATIFY_API_ID} holds it
     * @param apiKey as {@code CREATIFY_API_KEY} holds it
     * @return this builder
     * @throws ConfigurationException if one of them is blank, or no header can hold it; it is not shown
     */
    public MediaJobsBuilder creatify(String apiId, String apiKey) {
        return put(config(Vendor.CREATIFY).withCredentials(apiId, apiKey));
    }

    /**
     * Where a vendor is, if not at its own address: a gateway, or the simulator.
     *
     * @param vendor whose address it is
     * @param baseUrl http or https, with a path if need be, without query and user
     * @return this builder
     * @throws ConfigurationException if it is no such URL
     */
    public MediaJobsBuilder baseUrl(Vendor vendor, URI baseUrl) {
        return put(config(vendor).withBaseUrl(baseUrl.toString()));
    }

    /**
     * How jobs are waited for.
     *
     * @param policy {@link PollPolicy#defaults()} by default
     * @return this builder
     */
    public MediaJobsBuilder polling(PollPolicy policy) {
        polling = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * How long one call may take, from connecting to the last byte of its answer; a submit with files has four times as
     * long.
     *
     * @param timeout longer than zero; 30 s by default
     * @return this builder
     * @throws IllegalArgumentException if it is not longer than zero
     */
    public MediaJobsBuilder callTimeout(Duration timeout) {
        callTimeout = PollPolicy.positive("call time-out", timeout);
        return this;
    }

    /**
     * How many submits may run at the same time at each vendor; the others queue.
     *
     * @param most 1 or more; 8 by default, for no vendor documents what it allows
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public MediaJobsBuilder maxConcurrentSubmits(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("The parallel submits must be 1 or more, but are " + most + ".");
        }
        maxConcurrentSubmits = most;
        return this;
    }

    /**
     * The calendar for dates that vendors send; all waits go by the monotonic clock, which no calendar moves.
     *
     * @param newClock the system's by default
     * @return this builder
     */
    public MediaJobsBuilder clock(Clock newClock) {
        clock = Objects.requireNonNull(newClock, "clock");
        return this;
    }

    /**
     * Tells one more listener of everything that is done; none by default.
     *
     * @param listener called by many threads
     * @return this builder
     */
    public MediaJobsBuilder addListener(MediaListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /** For tests: all time and all chance by hand. */
    MediaJobsBuilder scheduler(Scheduler newTime, DoubleSupplier newRandom) {
        scheduler = newTime;
        random = newRandom;
        return this;
    }

    /** For tests: where hosts are. */
    MediaJobsBuilder dns(Dns newNames) {
        dns = newNames;
        return this;
    }

    /**
     * The finished object. It opens nothing until it is used.
     *
     * @return one that is ready for use; close it when you are done
     */
    public MediaJobs build() {
        Scheduler used = scheduler == null ? new SystemScheduler(clock) : scheduler;
        return new MediaJobs(
                new ClientContext(used, random, polling, callTimeout, maxConcurrentSubmits, listeners, dns),
                new EnumMap<>(configs));
    }

    private VendorConfig config(Vendor vendor) {
        return configs.getOrDefault(vendor, VendorConfig.none(vendor));
    }

    private MediaJobsBuilder put(VendorConfig access) {
        configs.put(access.vendor(), access);
        return this;
    }
}
