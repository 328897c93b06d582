package dev.mediajobs;

import dev.mediajobs.client.miragic.SpeedPaintingApi;
import dev.mediajobs.internal.miragic.SpeedPaintingJobAdapter;
import java.util.concurrent.CompletableFuture;

/** The operations of Miragic. Safe for use by multiple threads. */
public final class Miragic {
    private final VendorContext context;
    private final SpeedPaintingApi api;
    private final SpeedPaintingJobAdapter jobs;
    private final JobKind<Video> speedPainting;

    Miragic(VendorContext context) {
        this.context = context;
        this.api = context.api(SpeedPaintingApi.class);
        this.jobs = new SpeedPaintingJobAdapter(context.base, context.redactor);
        this.speedPainting = new JobKind<>("speed-painting", (calls, id) -> jobs.lookup(calls, api, id), Video::new);
    }

    /**
     * Submits a speed painting, which the vendor bills. The request is sent at most once. Blocks the calling thread; an
     * interrupt ends the call and keeps the thread's interrupt flag set.
     *
     * @param request the video to create
     * @return the submitted job
     * @throws InvalidRequestException if a file is not valid or the vendor rejects the request
     * @throws OutcomeUnknownException if it is unknown whether the job was started, because the connection failed, the
     *     call timed out or the thread was interrupted after sending had started
     * @throws OperationCancelledException if the thread is interrupted before that
     * @throws VendorUnavailableException if the vendor is unavailable; no job was started
     * @throws MediaException if the call fails for another reason
     */
    public Job<Video> submit(SpeedPaintingRequest request) {
        return context.submitter.submit(submission(request));
    }

    /**
     * Submits like {@link #submit(SpeedPaintingRequest)}, without blocking. At most {@link
     * MediaJobsBuilder#maxConcurrentSubmits} submits run concurrently; others are queued. Cancelling the future before
     * the request is sent withdraws it. Dependent stages run on MediaJobs threads.
     *
     * @param request the video to create
     * @return a future of the job, which fails with the exceptions of {@code submit}
     */
    public CompletableFuture<Job<Video>> submitAsync(SpeedPaintingRequest request) {
        return context.submitter.submitAsync(submission(request));
    }

    private Submission<?, Video> submission(SpeedPaintingRequest request) {
        return new Submission<>(
                speedPainting, "createSpeedPainting", () -> api.createSpeedPainting(request.toBody()), jobs::submitted);
    }

    Job<? extends Media> resume(JobReference reference) {
        return context.resume(reference, speedPainting);
    }
}
