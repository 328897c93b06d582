package dev.mediajobs;

import dev.mediajobs.client.miragic.SpeedPaintingApi;
import dev.mediajobs.internal.miragic.SpeedPaintingJobAdapter;
import java.util.concurrent.CompletableFuture;

/** Miragic's part of MediaJobs. Safe for use by many threads. */
public final class Miragic {
    private final VendorContext context;
    private final SpeedPaintingApi api;
    private final SpeedPaintingJobAdapter jobs;
    private final JobKind<Video> speedPainting;

    Miragic(VendorContext desk) {
        this.context = desk;
        this.api = desk.api(SpeedPaintingApi.class);
        this.jobs = new SpeedPaintingJobAdapter(desk.base, desk.redactor);
        this.speedPainting = new JobKind<>("speed-painting", (calls, id) -> jobs.lookup(calls, api, id), Video::new);
    }

    /**
     * Submits a speed painting, which the vendor bills. It is sent once, whatever happens.
     *
     * @param request what is made
     * @return the job, which the vendor has taken
     * @throws InvalidRequestException if a file is not right, or the vendor refuses the request
     * @throws OutcomeUnknownException if nobody can tell whether the job was started
     * @throws VendorUnavailableException if the vendor cannot serve now; nothing was started
     * @throws MediaException for all else that can go wrong with a call
     */
    public Job<Video> submit(SpeedPaintingRequest request) {
        return context.submitter.submit(submission(request));
    }

    /**
     * {@link #submit(SpeedPaintingRequest)} without a thread that waits. As many as {@link
     * MediaJobsBuilder#maxConcurrentSubmits} says run at the same time, the others queue; cancelling one that has not begun
     * takes it back. What hangs on the future runs on MediaJobs' own threads.
     *
     * @param request what is made
     * @return ends with the job, or fails with what {@code submit} would throw
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
