package dev.mediajobs.miragic;

import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.Job;
import dev.mediajobs.MediaException;
import dev.mediajobs.MediaJobsBuilder;
import dev.mediajobs.OperationCancelledException;
import dev.mediajobs.OutcomeUnknownException;
import dev.mediajobs.Vendor;
import dev.mediajobs.VendorUnavailableException;
import dev.mediajobs.Video;
import dev.mediajobs.client.miragic.SpeedPaintingApi;
import dev.mediajobs.internal.http.HeaderAuthenticator;
import dev.mediajobs.internal.vendor.JobKind;
import dev.mediajobs.internal.vendor.JobResult;
import dev.mediajobs.internal.vendor.Submission;
import dev.mediajobs.internal.vendor.VendorClients;
import dev.mediajobs.internal.vendor.VendorContext;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** The operations of Miragic. Safe for use by multiple threads. */
public final class Miragic {
    static {
        VendorClients.register(
                Miragic.class,
                new VendorClients.Definition<>(
                        Vendor.MIRAGIC,
                        connection -> new HeaderAuthenticator(Map.of("X-API-Key", connection.credential(0))),
                        false,
                        Miragic::new));
    }

    private final VendorContext context;
    private final SpeedPaintingApi api;
    private final SpeedPaintingJobAdapter jobs;
    private final JobKind<Video> speedPainting;

    private Miragic(VendorContext context) {
        this.context = context;
        this.api = context.api(SpeedPaintingApi.class);
        this.jobs = new SpeedPaintingJobAdapter(context.base(), context.redactor());
        this.speedPainting = context.register(
                new JobKind<>("speed-painting", (calls, id) -> jobs.lookup(calls, api, id), JobResult::toVideo));
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
        return context.submit(submission(request));
    }

    /**
     * Submits like {@link #submit(SpeedPaintingRequest)}, without blocking. At most {@link
     * MediaJobsBuilder#maxConcurrentSubmits} submits run concurrently; others are queued. Cancelling the future before
     * the request is sent withdraws it. Dependent stages run on the {@link MediaJobsBuilder#callbackExecutor}.
     *
     * @param request the video to create
     * @return a future of the job, which fails with the exceptions of {@code submit}
     */
    public CompletableFuture<Job<Video>> submitAsync(SpeedPaintingRequest request) {
        return context.submitAsync(submission(request));
    }

    private Submission<?, Video> submission(SpeedPaintingRequest request) {
        Objects.requireNonNull(request, "request");
        return new Submission<>(
                speedPainting,
                SpeedPaintingRequest.OPERATION,
                () -> api.createSpeedPainting(request.toBody()),
                jobs::submitted);
    }

    /**
     * Returns the job with an id, without a call to the vendor: an unknown id is reported when the job is polled.
     *
     * @param id the value of {@link Job#id()}
     * @return the job, with the phase UNKNOWN until it is polled
     * @throws InvalidRequestException if the id is not valid
     */
    public Job<Video> job(String id) {
        return context.job(speedPainting, id);
    }
}
