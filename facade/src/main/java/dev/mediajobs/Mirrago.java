package dev.mediajobs;

import dev.mediajobs.client.mirrago.TryOnApi;
import dev.mediajobs.client.mirrago.TryOnJob;
import dev.mediajobs.internal.mirrago.TryOnJobAdapter;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The operations of Mirrago. The access token is fetched when it is first needed, once for all threads, and renewed one
 * minute before it expires. Safe for use by multiple threads.
 */
public final class Mirrago {
    private final VendorContext context;
    private final TryOnApi api;
    private final TryOnJobAdapter jobs;
    private final JobKind<Image> tryOn;

    Mirrago(VendorContext context) {
        this.context = context;
        this.api = context.api(TryOnApi.class);
        this.jobs = new TryOnJobAdapter(context.base);
        this.tryOn = new JobKind<>("try-on", (calls, id) -> jobs.lookup(calls, api, id), Image::new);
    }

    /**
     * Submits a try-on, which the vendor bills. The request is sent at most once; the preceding token request is free
     * and may be retried. Blocks the calling thread; an interrupt ends the call and keeps the thread's interrupt flag
     * set.
     *
     * @param request the image to create
     * @return the submitted job
     * @throws InvalidRequestException if a file is not valid or the vendor rejects the request
     * @throws OutcomeUnknownException if it is unknown whether the job was started, because the connection failed, the
     *     call timed out or the thread was interrupted after sending had started
     * @throws OperationCancelledException if the thread is interrupted before that
     * @throws VendorUnavailableException if the vendor is unavailable; no job was started
     * @throws MediaException if the call fails for another reason
     */
    public Job<Image> submit(TryOnRequest request) {
        return context.submitter.submit(submission(request));
    }

    /**
     * Submits like {@link #submit(TryOnRequest)}, without blocking. At most {@link
     * MediaJobsBuilder#maxConcurrentSubmits} submits run concurrently; others are queued. Cancelling the future before
     * the request is sent withdraws it. Dependent stages run on MediaJobs threads.
     *
     * @param request the image to create
     * @return a future of the job, which fails with the exceptions of {@code submit}
     */
    public CompletableFuture<Job<Image>> submitAsync(TryOnRequest request) {
        return context.submitter.submitAsync(submission(request));
    }

    private Submission<?, Image> submission(TryOnRequest request) {
        return new Submission<>(
                tryOn,
                "createTryOn",
                () -> request.hasOnlyLinks()
                        ? api.createTryOn(request.toClient())
                        : api.createTryOnMultipart(request.toBody()),
                jobs::submitted);
    }

    /**
     * Creates a handler for the webhooks requested with {@link TryOnRequest#withWebhookUrl}. Keep it: it remembers the
     * delivered jobs.
     *
     * @param listener a callback that is invoked once for each job that has ended, successfully or not, on the thread
     *     that calls the handler
     * @return a new handler
     */
    public WebhookHandler<Image> webhookHandler(Consumer<? super Job<Image>> listener) {
        return new WebhookHandler<>(
                context, tryOn, new WebhookHandler.JobIdExtractor<>(TryOnJob.class, TryOnJob::jobId), listener);
    }

    Job<? extends Media> resume(JobReference reference) {
        return context.resume(reference, tryOn);
    }
}
