package dev.mediajobs;

import dev.mediajobs.client.creatify.AuroraApi;
import dev.mediajobs.client.creatify.AuroraNotification;
import dev.mediajobs.client.creatify.RemainingCredits;
import dev.mediajobs.client.creatify.WorkspaceApi;
import dev.mediajobs.internal.creatify.AuroraJobs;
import dev.mediajobs.internal.http.Mode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Creatify's part of MediaJobs. Safe for use by many threads. */
public final class Creatify {
    private final Desk desk;
    private final AuroraApi api;
    private final WorkspaceApi workspace;
    private final AuroraJobs jobs;
    private final JobKind<Video> aurora;

    Creatify(Desk desk) {
        this.desk = desk;
        this.api = desk.api(AuroraApi.class);
        this.workspace = desk.api(WorkspaceApi.class);
        this.jobs = new AuroraJobs(desk.base);
        this.aurora = new JobKind<>("aurora", (calls, id) -> jobs.lookup(calls, api, id), Video::new);
    }

    /**
     * Submits an Aurora video, which the vendor bills. It is sent once, whatever happens.
     *
     * @param request what is made
     * @return the job, which the vendor has taken
     * @throws InvalidRequestException if the vendor refuses the request
     * @throws OutcomeUnknownException if nobody can tell whether the job was started
     * @throws VendorUnavailableException if the vendor cannot serve now; nothing was started
     * @throws MediaException for all else that can go wrong with a call
     */
    public Job<Video> submit(AuroraRequest request) {
        return desk.submits.submit(submission(request));
    }

    /**
     * {@link #submit(AuroraRequest)} without a thread that waits. As many as {@link MediaJobsBuilder#parallelSubmits}
     * says run at the same time, the others queue; cancelling one that has not begun takes it back. What hangs on the
     * future runs on MediaJobs' own threads.
     *
     * @param request what is made
     * @return ends with the job, or fails with what {@code submit} would throw
     */
    public CompletableFuture<Job<Video>> submitAsync(AuroraRequest request) {
        return desk.submits.submitAsync(submission(request));
    }

    private Submission<?, Video> submission(AuroraRequest request) {
        return new Submission<>(aurora, "createAurora", () -> api.createAurora(request.toClient()), jobs::submitted);
    }

    /**
     * Aurora jobs of the account, each as it stood when it was listed.
     *
     * @param ids of the jobs that are wanted; none for all
     * @return in the order that the vendor chooses; without those that it does not know
     * @throws InvalidRequestException if a text is no id
     * @throws MediaException if the list cannot be read
     */
    public List<Job<Video>> jobs(String... ids) {
        for (String id : ids) {
            if (!Reference.validId(id)) {
                throw Errors.invalid(
                        Vendor.CREATIFY, "listAurora", "a text is no job id", "Give ids as jobs tell them.");
            }
        }
        String wanted = ids.length == 0 ? null : String.join(",", ids);
        return desk.call(Mode.READ, "listAurora", api.listAurora(wanted, null), list -> list.stream()
                .filter(video -> Reference.validId(video.id()))
                .map(video -> desk.job(aurora, video.id(), jobs.submitted(video).view()))
                .toList());
    }

    /**
     * What the account has left.
     *
     * @return credits; parts of one are possible, and less than none
     * @throws MediaException if they cannot be read
     */
    public double remainingCredits() {
        return desk.call(
                        Mode.READ,
                        "getRemainingCredits",
                        workspace.getRemainingCredits(),
                        RemainingCredits::remainingCredits)
                .doubleValue();
    }

    /**
     * Takes this vendor's webhooks, which {@link AuroraRequest#notifying} asks for.
     *
     * @param ended told of each job that has ended, well or not, once; it runs on the thread that hands the webhook
     *     over
     * @return one to keep: it remembers which jobs it has told of
     */
    public Webhooks<Video> webhooks(Consumer<? super Job<Video>> ended) {
        return new Webhooks<>(
                desk, aurora, new Webhooks.Hint<>(AuroraNotification.class, AuroraNotification::id), ended);
    }

    Job<? extends Media> resume(Reference reference) {
        return desk.resume(reference, aurora);
    }
}
