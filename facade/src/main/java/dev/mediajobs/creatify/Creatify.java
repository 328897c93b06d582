package dev.mediajobs.creatify;

import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.Job;
import dev.mediajobs.MediaException;
import dev.mediajobs.MediaJobsBuilder;
import dev.mediajobs.OperationCancelledException;
import dev.mediajobs.OutcomeUnknownException;
import dev.mediajobs.Vendor;
import dev.mediajobs.VendorUnavailableException;
import dev.mediajobs.Video;
import dev.mediajobs.WebhookHandler;
import dev.mediajobs.client.creatify.AuroraApi;
import dev.mediajobs.client.creatify.AuroraNotification;
import dev.mediajobs.client.creatify.AuroraVideo;
import dev.mediajobs.client.creatify.RemainingCredits;
import dev.mediajobs.client.creatify.WorkspaceApi;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.HeaderAuthenticator;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.vendor.Checks;
import dev.mediajobs.internal.vendor.JobKind;
import dev.mediajobs.internal.vendor.JobReference;
import dev.mediajobs.internal.vendor.JobResult;
import dev.mediajobs.internal.vendor.Submission;
import dev.mediajobs.internal.vendor.VendorClients;
import dev.mediajobs.internal.vendor.VendorContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The operations of Creatify. Safe for use by multiple threads. */
public final class Creatify {
    static {
        VendorClients.register(
                Creatify.class,
                new VendorClients.Definition<>(
                        Vendor.CREATIFY,
                        connection -> new HeaderAuthenticator(
                                Map.of("X-API-ID", connection.credential(0), "X-API-KEY", connection.credential(1))),
                        false,
                        Creatify::new));
    }

    private final VendorContext context;
    private final AuroraApi api;
    private final WorkspaceApi workspace;
    private final AuroraJobAdapter jobs;
    private final JobKind<Video> aurora;

    private Creatify(VendorContext context) {
        this.context = context;
        this.api = context.api(AuroraApi.class);
        this.workspace = context.api(WorkspaceApi.class);
        this.jobs = new AuroraJobAdapter(context.base());
        this.aurora = context.register(
                new JobKind<>("aurora", (calls, id) -> jobs.lookup(calls, api, id), JobResult::toVideo));
    }

    /**
     * Submits an Aurora video, which the vendor bills. The request is sent at most once. Blocks the calling thread; an
     * interrupt ends the call and keeps the thread's interrupt flag set.
     *
     * @param request the video to create
     * @return the submitted job
     * @throws InvalidRequestException if the request is incomplete or the vendor rejects it
     * @throws OutcomeUnknownException if it is unknown whether the job was started, because the connection failed, the
     *     call timed out or the thread was interrupted after sending had started
     * @throws OperationCancelledException if the thread is interrupted before that
     * @throws VendorUnavailableException if the vendor is unavailable; no job was started
     * @throws MediaException if the call fails for another reason
     */
    public Job<Video> submit(AuroraRequest request) {
        return context.submit(submission(request));
    }

    /**
     * Submits like {@link #submit(AuroraRequest)}, without blocking. At most {@link
     * MediaJobsBuilder#maxConcurrentSubmits} submits run concurrently; others are queued. Cancelling the future before
     * the request is sent withdraws it. Dependent stages run on the {@link MediaJobsBuilder#callbackExecutor}.
     *
     * @param request the video to create
     * @return a future of the job, which fails with the exceptions of {@code submit}
     */
    public CompletableFuture<Job<Video>> submitAsync(AuroraRequest request) {
        return context.submitAsync(submission(request));
    }

    private Submission<?, Video> submission(AuroraRequest request) {
        Objects.requireNonNull(request, "request");
        return new Submission<>(
                aurora, AuroraRequest.OPERATION, () -> api.createAurora(request.toClient()), jobs::submitted);
    }

    /**
     * Returns the job with an id, without a call to the vendor: an unknown id is reported when the job is polled.
     *
     * @param id the value of {@link Job#id()}
     * @return the job, with the phase UNKNOWN until it is polled
     * @throws InvalidRequestException if the id is not valid
     */
    public Job<Video> job(String id) {
        return context.job(aurora, id);
    }

    /**
     * Lists Aurora jobs of the account, each with its status in the list.
     *
     * @param ids the ids of the jobs to list; none for all jobs
     * @return the jobs in the vendor's order, without those that the vendor does not find
     * @throws InvalidRequestException if an id is not valid
     * @throws MediaException if the list cannot be read
     */
    public List<Job<Video>> jobs(String... ids) {
        for (String id : ids) {
            Checks.id(Vendor.CREATIFY, "listAurora", "job id", id);
        }
        String filter = ids.length == 0 ? null : String.join(",", ids);
        return context.call(CallType.READ, "listAurora", api.listAurora(filter, null), list -> list.stream()
                .flatMap(video -> job(video).stream())
                .toList());
    }

    /**
     * Finds a job by the name of its request, such as after an {@link OutcomeUnknownException}. Use names that are
     * unique.
     *
     * @param name the value of {@link AuroraRequest#withName}
     * @param since the earliest time of the submit; allow for the clock difference to the vendor
     * @return the newest job with this name; empty if the vendor lists none
     * @throws MediaException if the list cannot be read
     */
    public Optional<Job<Video>> find(String name, Instant since) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(since, "since");
        return jobs().stream()
                .filter(job -> name.equals(job.name().orElse(null)))
                .filter(job -> !job.submittedAt().orElse(Instant.MAX).isBefore(since))
                .max((first, second) -> first.submittedAt()
                        .orElse(Instant.MIN)
                        .compareTo(second.submittedAt().orElse(Instant.MIN)));
    }

    /** Returns the job of a list entry, if the entry has a valid id. */
    private Optional<Job<Video>> job(@Nullable AuroraVideo video) {
        String id = video == null ? null : JobMetadata.orNull(video::id);
        return id == null || !JobReference.isValidId(id)
                ? Optional.empty()
                : Optional.of(context.job(aurora, id, jobs.snapshot(video)));
    }

    /**
     * {@return the remaining credits of the account, which may be fractional or negative}
     *
     * @throws MediaException if the credits cannot be read
     */
    public BigDecimal remainingCredits() {
        return context.call(
                CallType.READ,
                "getRemainingCredits",
                workspace.getRemainingCredits(),
                RemainingCredits::remainingCredits);
    }

    /**
     * Creates a handler for the webhooks requested with {@link AuroraRequest#withWebhookUrl}. Keep it: it remembers the
     * delivered jobs.
     *
     * @param listener a callback that is invoked for each job that has ended, successfully or not, on the thread that
     *     calls the handler
     * @return a new handler
     */
    public WebhookHandler<Video> webhookHandler(Consumer<? super Job<Video>> listener) {
        return context.webhookHandler(aurora, AuroraNotification.class, AuroraNotification::id, listener);
    }
}
