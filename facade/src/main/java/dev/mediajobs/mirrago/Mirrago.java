package dev.mediajobs.mirrago;

import dev.mediajobs.Image;
import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.Job;
import dev.mediajobs.MediaException;
import dev.mediajobs.MediaJobsBuilder;
import dev.mediajobs.OperationCancelledException;
import dev.mediajobs.OutcomeUnknownException;
import dev.mediajobs.Vendor;
import dev.mediajobs.VendorUnavailableException;
import dev.mediajobs.WebhookHandler;
import dev.mediajobs.client.mirrago.TryOnApi;
import dev.mediajobs.client.mirrago.TryOnJob;
import dev.mediajobs.internal.vendor.JobKind;
import dev.mediajobs.internal.vendor.JobResult;
import dev.mediajobs.internal.vendor.Submission;
import dev.mediajobs.internal.vendor.VendorClients;
import dev.mediajobs.internal.vendor.VendorContext;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The operations of Mirrago. The access token is fetched when it is first needed, once for all threads, and renewed one
 * minute before it expires. Safe for use by multiple threads.
 */
public final class Mirrago {
    static {
        VendorClients.register(
                Mirrago.class,
                new VendorClients.Definition<>(Vendor.MIRRAGO, TokenAuthenticator::of, false, Mirrago::new));
    }

    private final VendorContext context;
    private final TryOnApi api;
    private final TryOnJobAdapter jobs;
    private final JobKind<Image> tryOn;

    private Mirrago(VendorContext context) {
        this.context = context;
        this.api = context.api(TryOnApi.class);
        this.jobs = new TryOnJobAdapter(context.base());
        this.tryOn = context.register(
                new JobKind<>("try-on", (calls, id) -> jobs.lookup(calls, api, id), JobResult::toImage));
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
        return context.submit(submission(request));
    }

    /**
     * Submits like {@link #submit(TryOnRequest)}, without blocking. At most {@link
     * MediaJobsBuilder#maxConcurrentSubmits} submits run concurrently; others are queued. Cancelling the future before
     * the request is sent withdraws it. Dependent stages run on the {@link MediaJobsBuilder#callbackExecutor}.
     *
     * @param request the image to create
     * @return a future of the job, which fails with the exceptions of {@code submit}
     */
    public CompletableFuture<Job<Image>> submitAsync(TryOnRequest request) {
        return context.submitAsync(submission(request));
    }

    private Submission<?, Image> submission(TryOnRequest request) {
        Objects.requireNonNull(request, "request");
        return new Submission<>(tryOn, TryOnRequest.OPERATION, () -> request.call(api), jobs::submitted);
    }

    /**
     * Returns the job with an id, without a call to the vendor: an unknown id is reported when the job is polled.
     *
     * @param id the value of {@link Job#id()}
     * @return the job, with the phase UNKNOWN until it is polled
     * @throws InvalidRequestException if the id is not valid
     */
    public Job<Image> job(String id) {
        return context.job(tryOn, id);
    }

    /**
     * Creates a handler for the webhooks requested with {@link TryOnRequest#withWebhookUrl}. Keep it: it remembers the
     * delivered jobs.
     *
     * @param listener a callback that is invoked for each job that has ended, successfully or not, on the thread that
     *     calls the handler
     * @return a new handler
     */
    public WebhookHandler<Image> webhookHandler(Consumer<? super Job<Image>> listener) {
        return context.webhookHandler(tryOn, TryOnJob.class, TryOnJob::jobId, listener);
    }
}
