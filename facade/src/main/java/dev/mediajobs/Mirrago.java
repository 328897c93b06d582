package dev.mediajobs;

import dev.mediajobs.client.mirrago.TryOnApi;
import dev.mediajobs.client.mirrago.TryOnJob;
import dev.mediajobs.internal.mirrago.TryOnJobAdapter;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Mirrago's part of MediaJobs. Its access token is fetched when first needed, once for all threads, and renewed a
 * minute before it ends. Safe for use by many threads.
 */
public final class Mirrago {
    private final VendorContext context;
    private final TryOnApi api;
    private final TryOnJobAdapter jobs;
    private final JobKind<Image> tryOn;

    Mirrago(VendorContext desk) {
        this.context = desk;
        this.api = desk.api(TryOnApi.class);
        this.jobs = new TryOnJobAdapter(desk.base);
        this.tryOn = new JobKind<>("try-on", (calls, id) -> jobs.lookup(calls, api, id), Image::new);
    }

    /**
     * Submits a try-on, which the vendor bills. It is sent once, whatever happens; the request for a token before it
     * costs nothing and may be repeated.
     *
     * @param request what is made
     * @return the job, which the vendor has taken
     * @throws InvalidRequestException if a file is not right, or the vendor refuses the request
     * @throws OutcomeUnknownException if nobody can tell whether the job was started
     * @throws VendorUnavailableException if the vendor cannot serve now; nothing was started
     * @throws MediaException for all else that can go wrong with a call
     */
    public Job<Image> submit(TryOnRequest request) {
        return context.submitter.submit(submission(request));
    }

    /**
     * {@link #submit(TryOnRequest)} without a thread that waits. As many as {@link MediaJobsBuilder#maxConcurrentSubmits}
     * says run at the same time, the others queue; cancelling one that has not begun takes it back. What hangs on the
     * future runs on MediaJobs' own threads.
     *
     * @param request what is made
     * @return ends with the job, or fails with what {@code submit} would throw
     */
    public CompletableFuture<Job<Image>> submitAsync(TryOnRequest request) {
        return context.submitter.submitAsync(submission(request));
    }

    private Submission<?, Image> submission(TryOnRequest request) {
        return new Submission<>(
                tryOn,
                "createTryOn",
                () -> request.linked()
                        ? api.createTryOn(request.toClient())
                        : api.createTryOnMultipart(request.toBody()),
                jobs::submitted);
    }

    /**
     * Takes this vendor's webhooks, which {@link TryOnRequest#withWebhookUrl} asks for.
     *
     * @param ended told of each job that has ended, well or not, once; it runs on the thread that hands the webhook
     *     over
     * @return one to keep: it remembers which jobs it has told of
     */
    public WebhookHandler<Image> webhookHandler(Consumer<? super Job<Image>> ended) {
        return new WebhookHandler<>(
                context, tryOn, new WebhookHandler.JobIdExtractor<>(TryOnJob.class, TryOnJob::jobId), ended);
    }

    Job<? extends Media> resume(JobReference reference) {
        return context.resume(reference, tryOn);
    }
}
