package dev.mediajobs;

import dev.mediajobs.client.creatify.AuroraApi;
import dev.mediajobs.client.creatify.AuroraNotification;
import dev.mediajobs.client.creatify.RemainingCredits;
import dev.mediajobs.client.creatify.WorkspaceApi;
import dev.mediajobs.internal.creatify.AuroraJobAdapter;
import dev.mediajobs.internal.http.CallType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The operations of Creatify. Safe for use by multiple threads. */
public final class Creatify {
    private final VendorContext context;
    private final AuroraApi api;
    private final WorkspaceApi workspace;
    private final AuroraJobAdapter jobs;
    private final JobKind<Video> aurora;

    Creatify(VendorContext context) {
        this.context = context;
        this.api = context.api(AuroraApi.class);
        this.workspace = context.api(WorkspaceApi.class);
        this.jobs = new AuroraJobAdapter(context.base);
        this.aurora = new JobKind<>("aurora", (calls, id) -> jobs.lookup(calls, api, id), Video::new);
    }

    /**
     * Submits an Aurora video, which the vendor bills. The request is sent at most once. Blocks the calling thread; an
     * interrupt ends the call and keeps the thread's interrupt flag set.
     *
     * @param request the video to create
     * @return the submitted job
     * @throws InvalidRequestException if the vendor rejects the request
     * @throws OutcomeUnknownException if it is unknown whether the job was started, because the connection failed, the
     *     call timed out or the thread was interrupted after sending had started
     * @throws OperationCancelledException if the thread is interrupted before that
     * @throws VendorUnavailableException if the vendor is unavailable; no job was started
     * @throws MediaException if the call fails for another reason
     */
    public Job<Video> submit(AuroraRequest request) {
        return context.submitter.submit(submission(request));
    }

    /**
     * Submits like {@link #submit(AuroraRequest)}, without blocking. At most {@link
     * MediaJobsBuilder#maxConcurrentSubmits} submits run concurrently; others are queued. Cancelling the future before
     * the request is sent withdraws it. Dependent stages run on MediaJobs threads.
     *
     * @param request the video to create
     * @return a future of the job, which fails with the exceptions of {@code submit}
     */
    public CompletableFuture<Job<Video>> submitAsync(AuroraRequest request) {
        return context.submitter.submitAsync(submission(request));
    }

    private Submission<?, Video> submission(AuroraRequest request) {
        return new Submission<>(aurora, "createAurora", () -> api.createAurora(request.toClient()), jobs::submitted);
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
            if (!JobReference.isValidId(id)) {
                throw Exceptions.invalid(
                        Vendor.CREATIFY,
                        "listAurora",
                        "\"" + context.redactor.excerpt(id) + "\" is not a valid job id",
                        "Use the value of Job.id().");
            }
        }
        String filter = ids.length == 0 ? null : String.join(",", ids);
        return context.call(CallType.READ, "listAurora", api.listAurora(filter, null), list -> list.stream()
                .filter(video -> JobReference.isValidId(video.id()))
                .map(video ->
                        context.job(aurora, video.id(), jobs.submitted(video).snapshot()))
                .toList());
    }

    /**
     * {@return the remaining credits of the account, which may be fractional or negative}
     *
     * @throws MediaException if the credits cannot be read
     */
    public double remainingCredits() {
        return context.call(
                        CallType.READ,
                        "getRemainingCredits",
                        workspace.getRemainingCredits(),
                        RemainingCredits::remainingCredits)
                .doubleValue();
    }

    /**
     * Creates a handler for the webhooks requested with {@link AuroraRequest#withWebhookUrl}. Keep it: it remembers the
     * delivered jobs.
     *
     * @param listener a callback that is invoked once for each job that has ended, successfully or not, on the thread
     *     that calls the handler
     * @return a new handler
     */
    public WebhookHandler<Video> webhookHandler(Consumer<? super Job<Video>> listener) {
        return new WebhookHandler<>(
                context,
                aurora,
                new WebhookHandler.JobIdExtractor<>(AuroraNotification.class, AuroraNotification::id),
                listener);
    }

    Job<? extends Media> resume(JobReference reference) {
        return context.resume(reference, aurora);
    }
}
