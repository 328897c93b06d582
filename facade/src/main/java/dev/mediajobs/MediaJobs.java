package dev.mediajobs;

import dev.mediajobs.creatify.Creatify;
import dev.mediajobs.internal.vendor.BatchAwaiter;
import dev.mediajobs.internal.vendor.ClientContext;
import dev.mediajobs.internal.vendor.JobReference;
import dev.mediajobs.internal.vendor.MediaInternals;
import dev.mediajobs.internal.vendor.VendorClients;
import dev.mediajobs.internal.vendor.VendorConfig;
import dev.mediajobs.internal.vendor.VendorContext;
import dev.mediajobs.miraflow.Miraflow;
import dev.mediajobs.miragic.Miragic;
import dev.mediajobs.mirrago.Mirrago;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The entry point: submits jobs to media vendors, waits for them and downloads their results.
 *
 * <pre>{@code
 * try (MediaJobs media = MediaJobs.fromEnvironment()) {
 *     Job<Video> job = media.creatify().submit(AuroraRequest.ofImage(image).withAudio(audio).withName("intro"));
 *     Video video = job.await(Duration.ofMinutes(10), progress -> System.out.println(progress));
 *     video.download(Path.of("intro.mp4"));
 * }
 * }</pre>
 *
 * <p>One instance serves a whole application and is safe for use by multiple threads. It uses one timer thread and at
 * most two threads for the waiting jobs of each vendor; they are daemons that start when they are first needed and end
 * when they are idle. All failures are
 * thrown as {@link MediaException}.
 *
 * <p>A submit is never sent again once a byte of it may have been sent, credentials are sent only to the vendor's host,
 * and no wait is unlimited.
 */
public final class MediaJobs implements AutoCloseable {
    private static final String CLIENT_PACKAGE = "dev.mediajobs.client.";

    static {
        MediaInternals.<MediaJobs>register(media -> media.clients, MediaJobs::context, MediaJobs::view);
    }

    private final ClientContext client;
    private final Map<Vendor, VendorConfig> configs;
    private final VendorClients clients;
    private final Runnable closing;

    MediaJobs(ClientContext client, Map<Vendor, VendorConfig> configs) {
        this(client, configs, new VendorClients(client, configs), client::close);
    }

    private MediaJobs(
            ClientContext client, Map<Vendor, VendorConfig> configs, VendorClients clients, Runnable closing) {
        this.client = client;
        this.configs = configs;
        this.clients = clients;
        this.closing = closing;
    }

    /**
     * Creates an instance with credentials and base URLs from environment variables: {@code MIRAFLOW_API_KEY}, {@code
     * MIRAGIC_API_KEY}, {@code MIRRAGO_CLIENT_ID} and {@code MIRRAGO_CLIENT_SECRET}, {@code CREATIFY_API_ID} and {@code
     * CREATIFY_API_KEY}, and {@code <VENDOR>_BASE_URL}. Missing credentials are reported when the vendor is first used.
     *
     * @return a new instance; close it after use
     * @throws ConfigurationException if a value is not valid
     */
    public static MediaJobs fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /**
     * Creates an instance like {@link #fromEnvironment()}, from a map, such as the one that the simulator provides.
     *
     * @param environment the values by variable name; other variables are ignored
     * @return a new instance; close it after use
     * @throws ConfigurationException if a value is not valid
     */
    public static MediaJobs fromEnvironment(Map<String, String> environment) {
        return builder().environment(environment).build();
    }

    /** {@return a new builder with the defaults} */
    public static MediaJobsBuilder builder() {
        return new MediaJobsBuilder();
    }

    /**
     * {@return the operations of Miraflow: avatar videos, images, mockups, thumbnails, uploads}
     *
     * @throws ConfigurationException if the credentials are missing
     */
    public Miraflow miraflow() {
        return clients.get(Miraflow.class);
    }

    /**
     * {@return the operations of Miragic: speed paintings}
     *
     * @throws ConfigurationException if the credentials are missing
     */
    public Miragic miragic() {
        return clients.get(Miragic.class);
    }

    /**
     * {@return the operations of Mirrago: virtual try-on}
     *
     * @throws ConfigurationException if the credentials are missing
     */
    public Mirrago mirrago() {
        return clients.get(Mirrago.class);
    }

    /**
     * {@return the operations of Creatify: Aurora talking videos}
     *
     * @throws ConfigurationException if the credentials are missing
     */
    public Creatify creatify() {
        return clients.get(Creatify.class);
    }

    /**
     * Recreates a job from its reference, without a call to the vendor: an unknown id is reported when the job is
     * polled.
     *
     * @param reference the value of {@link Job#reference()}: vendor, kind and id, such as {@code
     *     creatify:aurora:3c90c3cc-...}. The kinds are {@code image}, {@code thumbnail}, {@code video}, {@code mockup},
     *     {@code asset} and {@code mockup-video} of Miraflow, {@code speed-painting} of Miragic, {@code try-on} of
     *     Mirrago and {@code aurora} of Creatify
     * @return the job, with the phase {@link Phase#UNKNOWN} until it is polled
     * @throws InvalidRequestException if the reference is not valid
     * @throws ConfigurationException if the credentials of the vendor are missing
     */
    public Job<? extends Media> resume(String reference) {
        JobReference parsed = JobReference.parse(reference);
        return context(parsed.vendor()).resume(parsed);
    }

    /**
     * {@return whether credentials of a vendor are set, so that its operations can be used}
     *
     * @param vendor the vendor
     */
    public boolean isConfigured(Vendor vendor) {
        VendorConfig config = configs.get(Objects.requireNonNull(vendor, "vendor"));
        return config != null && config.hasCredentials();
    }

    /**
     * Returns a view of this instance that sends submits and uploads until a deadline only, such as the end of a lease
     * after which another machine may submit instead. The deadline is checked before a request and each part of its
     * body are sent; an incomplete request is cut. Such a submit fails with {@link OperationCancelledException}, was not
     * started, and is not retried. Once a submit was sent completely, its response is still waited for. The deadline
     * does not apply to token requests, jobs, lists and {@link #raw}.
     *
     * @param remaining the time until the deadline, starting now, by the monotonic clock; the earlier deadline applies
     *     to a view of a view. Leave a margin for pauses of the JVM
     * @return a view with the same connections, limits and listeners, which is cheap to create; closing it has no effect
     * @throws IllegalArgumentException if the time is not positive
     */
    public MediaJobs withSubmitDeadlineAfter(Duration remaining) {
        return view(clients.before(PollPolicy.positive("time until the submit deadline", remaining)));
    }

    private MediaJobs view(VendorClients others) {
        return new MediaJobs(client, configs, others, () -> {});
    }

    /**
     * Waits for all jobs, of one or more vendors. Blocks only the calling thread. If jobs fail, the others are still
     * waited for; {@link Job#await()} then returns the outcome of each job immediately.
     *
     * @param <T> the type of the results; {@link Media} for jobs of different kinds
     * @param jobs the jobs, which may be empty
     * @param timeout the maximum time to wait for all jobs
     * @return the results, in the order of the jobs
     * @throws MediaException the failure of the first job in order that did not succeed, with the others as suppressed
     *     exceptions; {@link OperationCancelledException} after an interrupt, which keeps the thread's interrupt flag
     *     set
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public <T extends Media> List<T> awaitAll(Collection<? extends Job<? extends T>> jobs, Duration timeout) {
        return new BatchAwaiter(client).all(jobs, PollPolicy.positive("timeout", timeout));
    }

    /**
     * Waits until one of the jobs has ended, successfully or not. Blocks only the calling thread. The other jobs
     * continue.
     *
     * @param <J> the type of the jobs
     * @param jobs one or more jobs
     * @param timeout the maximum time to wait
     * @return the job that ended, for which {@link Job#await()} returns the outcome immediately
     * @throws InvalidRequestException if there are no jobs
     * @throws JobTimeoutException if the timeout expires first
     * @throws OperationCancelledException if the thread is interrupted; its interrupt flag stays set
     * @throws MediaException if waiting fails for all jobs
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public <J extends Job<? extends Media>> J awaitAny(Collection<J> jobs, Duration timeout) {
        return new BatchAwaiter(client).any(jobs, PollPolicy.positive("timeout", timeout));
    }

    /**
     * Creates a generated Retrofit interface, such as {@code dev.mediajobs.client.creatify.AuroraApi}, that uses the
     * credentials, timeouts and connection pool of this instance. Use it for operations that the facade does not offer.
     * Submits are sent at most once, other calls are not retried either, and failures are reported as Retrofit
     * responses and exceptions.
     *
     * @param <A> the type of the interface
     * @param api the class of the interface
     * @return an implementation that calls the vendor of the interface's package
     * @throws IllegalArgumentException if the class is not a generated interface
     * @throws ConfigurationException if the credentials of the vendor are missing
     */
    public <A> A raw(Class<A> api) {
        for (Vendor vendor : Vendor.values()) {
            if (api.getPackageName().equals(CLIENT_PACKAGE + vendor.id())) {
                return raw(vendor, api);
            }
        }
        throw new IllegalArgumentException(api.getName() + " is not a generated client interface.");
    }

    /**
     * Creates a custom Retrofit interface like {@link #raw(Class)}.
     *
     * @param <A> the type of the interface
     * @param vendor the vendor, whose credentials and base URL are used
     * @param api the class of the interface
     * @return an implementation that calls the vendor
     * @throws ConfigurationException if the credentials of the vendor are missing
     */
    public <A> A raw(Vendor vendor, Class<A> api) {
        return context(vendor).raw(api);
    }

    /**
     * Ends all calls and threads. Current waits fail with {@link OperationCancelledException}; their jobs continue at
     * the vendors. Closing again has no effect.
     */
    @Override
    public void close() {
        closing.run();
    }

    private VendorContext context(Vendor vendor) {
        return clients.context(
                switch (vendor) {
                    case MIRAFLOW -> Miraflow.class;
                    case MIRAGIC -> Miragic.class;
                    case MIRRAGO -> Mirrago.class;
                    case CREATIFY -> Creatify.class;
                });
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
