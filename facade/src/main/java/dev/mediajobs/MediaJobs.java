package dev.mediajobs;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
    private static final String CLIENT_CACHE = "dev.mediajobs.client.";

    private final ClientContext client;
    private final Map<Vendor, VendorConfig> configs;
    private final Map<Vendor, VendorContext> contexts = new EnumMap<>(Vendor.class);
    private final Map<Class<?>, Object> clients = new HashMap<>();

    MediaJobs(ClientContext engine, Map<Vendor, VendorConfig> accesses) {
        this.client = engine;
        this.configs = accesses;
    }

    /**
     * Credentials and base URLs from the environment: {@code MIRAFLOW_API_KEY}, {@code MIRAGIC_API_KEY},
     * {@code MIRRAGO_CLIENT_ID} and {@code MIRRAGO_CLIENT_SECRET}, {@code CREATIFY_API_ID} and
     * {@code CREATIFY_API_KEY}, and {@code <VENDOR>_BASE_URL}. A vendor without credentials is refused when it is used,
     * not before.
     *
     * @return one that is ready for use; close it when you are done
     * @throws ConfigurationException if a value cannot be used
     */
    public static MediaJobs fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /**
     * The same from a map, such as the one that the simulator gives.
     *
     * @param environment values by the names that {@link #fromEnvironment()} lists; others do not matter
     * @return one that is ready for use; close it when you are done
     * @throws ConfigurationException if a value cannot be used
     */
    public static MediaJobs fromEnvironment(Map<String, String> environment) {
        return builder().environment(environment).build();
    }

    /**
     * Everything by hand.
     *
     * @return a fresh builder with the defaults
     */
    public static MediaJobsBuilder builder() {
        return new MediaJobsBuilder();
    }

    /**
     * Miraflow: avatar videos, images, mockups, thumbnails, uploads.
     *
     * @return the same object every time
     * @throws ConfigurationException if it has no credentials
     */
    public Miraflow miraflow() {
        return client(Miraflow.class, Vendor.MIRAFLOW, Miraflow::new);
    }

    /**
     * Miragic: speed paintings.
     *
     * @return the same object every time
     * @throws ConfigurationException if it has no credentials
     */
    public Miragic miragic() {
        return client(Miragic.class, Vendor.MIRAGIC, Miragic::new);
    }

    /**
     * Mirrago: virtual try-on.
     *
     * @return the same object every time
     * @throws ConfigurationException if it has no credentials
     */
    public Mirrago mirrago() {
        return client(Mirrago.class, Vendor.MIRRAGO, Mirrago::new);
    }

    /**
     * Creatify: Aurora talking videos.
     *
     * @return the same object every time
     * @throws ConfigurationException if it has no credentials
     */
    public Creatify creatify() {
        return client(Creatify.class, Vendor.CREATIFY, Creatify::new);
    }

    /**
     * The job that a reference names, to wait for it again. Asks nobody: a wrong id shows when the job is looked at.
     *
     * @param reference as {@link Job#reference()} gave it, such as {@code creatify:aurora:3c90c3cc-...}
     * @return the job, of which nothing is known until it is looked at
     * @throws InvalidRequestException if the text is no reference
     * @throws ConfigurationException if the vendor has no credentials
     */
    public Job<? extends Media> resume(String reference) {
        JobReference parsed = JobReference.parse(reference);
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
     * @param <T> what the jobs make; {@link Media} for jobs of several kinds
     * @param jobs none, one or many
     * @param deadline of the whole, from now
     * @return the results, in the order of the jobs
     * @throws MediaException what the first one that did not end well would throw, the others' as suppressed;
     *     {@link OperationCancelledException} after an interrupt, with the thread's flag set
     * @throws IllegalArgumentException if the deadline is not longer than zero
     */
    public <T extends Media> List<T> awaitAll(Collection<? extends Job<? extends T>> jobs, Duration deadline) {
        return new BatchAwaiter(client).all(jobs, PollPolicy.positive("deadline", deadline));
    }

    /**
     * Waits until the first of these jobs has ended, well or not, and blocks the calling thread, but no other. The
     * others go on.
     *
     * @param <J> the jobs' type
     * @param jobs one or many
     * @param deadline of the whole, from now
     * @return the job that ended, whose {@link Job#await()} gives its outcome at once
     * @throws InvalidRequestException if there is no job
     * @throws JobTimeoutException if the deadline passes first
     * @throws MediaException if none can be waited for
     * @throws IllegalArgumentException if the deadline is not longer than zero
     */
    public <J extends Job<? extends Media>> J awaitAny(Collection<J> jobs, Duration deadline) {
        return new BatchAwaiter(client).any(jobs, PollPolicy.positive("deadline", deadline));
    }

    /**
     * The one door to what lies below: a generated Retrofit interface, such as
     * {@code dev.mediajobs.client.creatify.AuroraApi}, with the credentials, time-outs and limits of this object, for
     * calls that the facade does not offer. What is submitted here is sent once, too, but nothing is repeated, and no
     * failure is translated: you get Retrofit's answers and exceptions.
     *
     * @param <A> the interface
     * @param api its class
     * @return calls the vendor that the interface's package tells
     * @throws IllegalArgumentException if the interface is none of the generated ones
     * @throws ConfigurationException if the vendor has no credentials
     */
    public <A> A raw(Class<A> api) {
        for (Vendor vendor : Vendor.values()) {
            if (api.getPackageName().equals(CLIENT_CACHE + vendor.id())) {
                return raw(vendor, api);
            }
        }
        throw new IllegalArgumentException(api.getName() + " is no generated client.");
    }

    /**
     * {@link #raw(Class)} for a Retrofit interface of your own.
     *
     * @param <A> the interface
     * @param vendor whose credentials and base URL it gets
     * @param api its class
     * @return calls the vendor
     * @throws ConfigurationException if the vendor has no credentials
     */
    public <A> A raw(Vendor vendor, Class<A> api) {
        return context(vendor).raw(api);
    }

    /**
     * Ends all threads and calls. Waits that are under way fail with {@link OperationCancelledException}; their jobs go on at
     * the vendors. Of no effect the second time.
     */
    @Override
    public void close() {
        client.close();
    }

    private synchronized <C> C client(Class<C> type, Vendor vendor, Function<VendorContext, C> factory) {
        return type.cast(clients.computeIfAbsent(type, missing -> factory.apply(context(vendor))));
    }

    synchronized VendorContext context(Vendor vendor) {
        return contexts.computeIfAbsent(vendor, wanted -> configs.getOrDefault(wanted, VendorConfig.none(wanted))
                .createContext(client));
    }

    @Override
    public String toString() {
        return "MediaJobs"
                + configs.values().stream()
                        .filter(VendorConfig::hasCredentials)
                        .map(VendorConfig::vendor)
                        .toList();
    }
}
