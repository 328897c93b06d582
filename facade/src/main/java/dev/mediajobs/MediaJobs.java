package dev.mediajobs;

import dev.mediajobs.internal.time.SystemTime;
import dev.mediajobs.internal.time.Time;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * The way in: jobs of four media vendors, each submitted, waited for and fetched in the same few words.
 *
 * <pre>{@code
 * try (MediaJobs media = MediaJobs.fromEnvironment()) {
 *     Job<Video> job = media.creatify().submit(AuroraRequest.of(image, audio).named("intro"));
 *     Video video = job.await(Duration.ofMinutes(10), progress -> System.out.println(progress));
 *     video.download(Path.of("intro.mp4"));
 * }
 * }</pre>
 *
 * <p>One object serves a whole application and is safe for use by many threads. It has one thread for all timers and
 * at most three for all waiting jobs; all are daemons and none lives before it is needed. Everything that goes wrong
 * is a {@link MediaException}.
 *
 * <p>What is never done: a submit is never sent again once a byte of it may have left, a credential never goes to
 * another host than the vendor's, and no wait is endless.
 */
public final class MediaJobs implements AutoCloseable {
    private static final String CLIENTS = "dev.mediajobs.client.";

    private final Engine engine;
    private final Map<Vendor, Access> accesses;
    private final Map<Vendor, Desk> desks = new EnumMap<>(Vendor.class);
    private @Nullable Miraflow miraflow;
    private @Nullable Miragic miragic;
    private @Nullable Mirrago mirrago;
    private @Nullable Creatify creatify;

    private MediaJobs(Engine engine, Map<Vendor, Access> accesses) {
        this.engine = engine;
        this.accesses = accesses;
    }

    /**
     * Credentials and base URLs from the environment: {@code MIRAFLOW_API_KEY}, {@code MIRAGIC_API_KEY},
     * {@code MIRRAGO_CLIENT_ID} and {@code MIRRAGO_CLIENT_SECRET}, {@code CREATIFY_API_ID} and
     * {@code CREATIFY_API_KEY}, and {@code <VENDOR>_BASE_URL}. A vendor without credentials is refused when it is used,
     * not before.
     *
     * @throws ConfigurationException if a value cannot be used
     */
    public static MediaJobs fromEnvironment() {
        return from(System.getenv());
    }

    /**
     * The same from a map, such as the one that the simulator gives.
     *
     * @throws ConfigurationException if a value cannot be used
     */
    public static MediaJobs from(Map<String, String> environment) {
        return builder().environment(environment).build();
    }

    /** Everything by hand. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Miraflow: avatar videos, images, uploads.
     *
     * @throws ConfigurationException if it has no credentials
     */
    public synchronized Miraflow miraflow() {
        if (miraflow == null) {
            miraflow = new Miraflow(desk(Vendor.MIRAFLOW));
        }
        return miraflow;
    }

    /**
     * Miragic: speed paintings.
     *
     * @throws ConfigurationException if it has no credentials
     */
    public synchronized Miragic miragic() {
        if (miragic == null) {
            miragic = new Miragic(desk(Vendor.MIRAGIC));
        }
        return miragic;
    }

    /**
     * Mirrago: virtual try-on.
     *
     * @throws ConfigurationException if it has no credentials
     */
    public synchronized Mirrago mirrago() {
        if (mirrago == null) {
            mirrago = new Mirrago(desk(Vendor.MIRRAGO));
        }
        return mirrago;
    }

    /**
     * Creatify: Aurora talking videos.
     *
     * @throws ConfigurationException if it has no credentials
     */
    public synchronized Creatify creatify() {
        if (creatify == null) {
            creatify = new Creatify(desk(Vendor.CREATIFY));
        }
        return creatify;
    }

    /**
     * The job that a reference names, to wait for it again. Asks nobody: a wrong id shows when the job is looked at.
     *
     * @param reference as {@link Job#reference()} gave it, such as {@code creatify:aurora:3c90c3cc-...}
     * @throws InvalidRequestException if the text is no reference
     * @throws ConfigurationException if the vendor has no credentials
     */
    public Job<? extends Media> resume(String reference) {
        Reference parsed = Reference.parse(reference);
        return switch (parsed.vendor()) {
            case MIRAFLOW -> miraflow().resume(parsed);
            case MIRAGIC -> miragic().resume(parsed);
            case MIRRAGO -> mirrago().resume(parsed);
            case CREATIFY -> creatify().resume(parsed);
        };
    }

    /**
     * Waits for all these jobs, which may be of different vendors, and blocks the calling thread, but no other. If some
     * do not end well, the others are waited for all the same; each job then gives its own outcome by
     * {@link Job#await()}, at once.
     *
     * @param deadline of the whole, from now
     * @return the results, in the order of the jobs
     * @throws MediaException what the first one that did not end well would throw, the others' as suppressed;
     *     {@link WaitCancelledException} after an interrupt, with the thread's flag set
     */
    public <T extends Media> List<T> awaitAll(Collection<Job<T>> jobs, Duration deadline) {
        return new Together(engine).all(jobs, PollPolicy.positive("deadline", deadline));
    }

    /**
     * Waits until the first of these jobs has ended, well or not, and blocks the calling thread, but no other. The
     * others go on.
     *
     * @param deadline of the whole, from now
     * @return the job that ended, whose {@link Job#await()} gives its outcome at once
     * @throws JobTimeoutException if the deadline passes first
     * @throws MediaException if none can be waited for
     */
    public <T extends Media> Job<T> awaitFirst(Collection<Job<T>> jobs, Duration deadline) {
        return new Together(engine).first(jobs, PollPolicy.positive("deadline", deadline));
    }

    /**
     * The one door to what lies below: a generated Retrofit interface, such as
     * {@code dev.mediajobs.client.creatify.AuroraApi}, with the credentials, time-outs and limits of this object, for
     * calls that the facade does not offer. What is submitted here is sent once, too, but nothing is repeated, and no
     * failure is translated: you get Retrofit's answers and exceptions.
     *
     * @throws IllegalArgumentException if the interface is none of the generated ones
     * @throws ConfigurationException if the vendor, which the interface's package tells, has no credentials
     */
    public <A> A raw(Class<A> api) {
        for (Vendor vendor : Vendor.values()) {
            if (api.getPackageName().equals(CLIENTS + vendor.word())) {
                return raw(vendor, api);
            }
        }
        throw new IllegalArgumentException(api.getName() + " is no generated client.");
    }

    /**
     * {@link #raw(Class)} for a Retrofit interface of your own.
     *
     * @throws ConfigurationException if the vendor has no credentials
     */
    public <A> A raw(Vendor vendor, Class<A> api) {
        return desk(vendor).raw(api);
    }

    /**
     * Ends all threads and calls. Waits that are under way fail with {@link WaitCancelledException}; their jobs go on at
     * the vendors. Of no effect the second time.
     */
    @Override
    public void close() {
        engine.close();
    }

    synchronized Desk desk(Vendor vendor) {
        return desks.computeIfAbsent(vendor, wanted -> accesses.getOrDefault(wanted, Access.none(wanted))
                .desk(engine));
    }

    @Override
    public String toString() {
        return "MediaJobs"
                + accesses.values().stream()
                        .filter(Access::complete)
                        .map(Access::vendor)
                        .toList();
    }

    /**
     * Sets a {@link MediaJobs} up. Defaults: no credentials, the vendors' own addresses, {@link PollPolicy#standard()},
     * a call time-out of 30 s, the system's clock. A builder may be used again; not for several threads.
     */
    public static final class Builder {
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

        private Builder() {}

        /** Everything that the map names, as {@link MediaJobs#fromEnvironment()} reads it; the rest stays as it is. */
        public Builder environment(Map<String, String> environment) {
            for (Vendor vendor : Vendor.values()) {
                put(access(vendor).from(environment));
            }
            return this;
        }

        /** Miraflow's key, as {@code MIRAFLOW_API_KEY} holds it. */
        public Builder miraflow(String apiKey) {
            return put(access(Vendor.MIRAFLOW).with(apiKey));
        }

        /** Miragic's key, as {@code MIRAGIC_API_KEY} holds it. */
        public Builder miragic(String apiKey) {
            return put(access(Vendor.MIRAGIC).with(apiKey));
        }

        /** Mirrago's client, as {@code MIRRAGO_CLIENT_ID} and {@code MIRRAGO_CLIENT_SECRET} hold it. */
        public Builder mirrago(String clientId, String clientSecret) {
            return put(access(Vendor.MIRRAGO).with(clientId, clientSecret));
        }

        /** Creatify's key pair, as {@code CREATIFY_API_ID} and {@code CREATIFY_API_KEY} hold it. */
        public Builder creatify(String apiId, String apiKey) {
            return put(access(Vendor.CREATIFY).with(apiId, apiKey));
        }

        /** Where a vendor is, if not at its own address: a gateway, or the simulator. */
        public Builder baseUrl(Vendor vendor, URI baseUrl) {
            return put(access(vendor).at(baseUrl.toString()));
        }

        /** How jobs are waited for. */
        public Builder polling(PollPolicy policy) {
            polling = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * How long one call may take, from connecting to the last byte of its answer; a submit with files has four
         * times as long. Default 30 s.
         */
        public Builder callTimeout(Duration timeout) {
            callTimeout = PollPolicy.positive("call time-out", timeout);
            return this;
        }

        /**
         * How many submits may run at the same time at each vendor, 1 or more; the others queue. Default 8: no vendor
         * documents what it allows.
         */
        public Builder parallelSubmits(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("The parallel submits must be 1 or more, but are " + most + ".");
            }
            parallelSubmits = most;
            return this;
        }

        /** The calendar for dates that vendors send; all waits go by the monotonic clock, which no calendar moves. */
        public Builder clock(Clock newClock) {
            clock = Objects.requireNonNull(newClock, "clock");
            return this;
        }

        /** Tells this listener, too, of everything that is done; none by default. */
        public Builder listener(MediaListener listener) {
            listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /** For tests: all time and all chance by hand. */
        Builder time(Time newTime, DoubleSupplier newRandom) {
            time = newTime;
            random = newRandom;
            return this;
        }

        /** For tests: where hosts are. */
        Builder names(Dns newNames) {
            names = newNames;
            return this;
        }

        /** The finished object. It opens nothing until it is used; close it when you are done. */
        public MediaJobs build() {
            Time used = time == null ? new SystemTime(clock) : time;
            return new MediaJobs(
                    new Engine(used, random, polling, callTimeout, parallelSubmits, listeners, names),
                    new EnumMap<>(accesses));
        }

        private Access access(Vendor vendor) {
            return accesses.getOrDefault(vendor, Access.none(vendor));
        }

        private Builder put(Access access) {
            accesses.put(access.vendor(), access);
            return this;
        }
    }
}
