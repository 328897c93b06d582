package dev.mediajobs;

import dev.mediajobs.internal.time.SystemTime;
import dev.mediajobs.internal.time.Time;
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
 * Sets a {@link MediaJobs} up. Defaults: no credentials, the vendors' own addresses, {@link PollPolicy#standard()}, a
 * call time-out of 30 s, 8 submits at a time at each vendor, no listener, the system's clock. A builder may be used
 * again; not for several threads.
 */
public final class MediaJobsBuilder {
    static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
    static final int PARALLEL_SUBMITS = 8;

    private final Map<Vendor, Access> accesses = new EnumMap<>(Vendor.class);
    private PollPolicy polling = PollPolicy.standard();
    private Duration callTimeout = CALL_TIMEOUT;
    private Dns names = Dns.SYSTEM;
    private int parallelSubmits = PARALLEL_SUBMITS;
    private final List<MediaListener> listeners = new ArrayList<>();
    private Clock clock = Clock.systemUTC();
    private @Nullable Time time;
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
            put(access(vendor).from(environment));
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
        return put(access(Vendor.MIRAFLOW).with(apiKey));
    }

    /**
     * Miragic's credentials.
     *
     * @param apiKey as {@code MIRAGIC_API_KEY} holds it
     * @return this builder
     * @throws ConfigurationException if it is blank, or no header can hold it; it is not shown
     */
    public MediaJobsBuilder miragic(String apiKey) {
        return put(access(Vendor.MIRAGIC).with(apiKey));
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
        return put(access(Vendor.MIRRAGO).with(clientId, clientSecret));
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
        return put(access(Vendor.CREATIFY).with(apiId, apiKey));
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
        return put(access(vendor).at(baseUrl.toString()));
    }

    /**
     * How jobs are waited for.
     *
     * @param policy {@link PollPolicy#standard()} by default
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
    public MediaJobsBuilder parallelSubmits(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("The parallel submits must be 1 or more, but are " + most + ".");
        }
        parallelSubmits = most;
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
    public MediaJobsBuilder listener(MediaListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /** For tests: all time and all chance by hand. */
    MediaJobsBuilder time(Time newTime, DoubleSupplier newRandom) {
        time = newTime;
        random = newRandom;
        return this;
    }

    /** For tests: where hosts are. */
    MediaJobsBuilder names(Dns newNames) {
        names = newNames;
        return this;
    }

    /**
     * The finished object. It opens nothing until it is used.
     *
     * @return one that is ready for use; close it when you are done
     */
    public MediaJobs build() {
        Time used = time == null ? new SystemTime(clock) : time;
        return new MediaJobs(
                new Engine(used, random, polling, callTimeout, parallelSubmits, listeners, names),
                new EnumMap<>(accesses));
    }

    private Access access(Vendor vendor) {
        return accesses.getOrDefault(vendor, Access.none(vendor));
    }

    private MediaJobsBuilder put(Access access) {
        accesses.put(access.vendor(), access);
        return this;
    }
}
