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

/** Creatify's part of MediaJobs. Safe for use by many threads. */
public final class Creatify {
    private final VendorContext context;
    private final AuroraApi api;
    private final WorkspaceApi workspace;
    private final AuroraJobAdapter jobs;
    private final JobKind<Video> aurora;

    Creatify(VendorContext desk) {
        this.context = desk;
        this.api = desk.api(AuroraApi.class);
        this.workspace = desk.api(WorkspaceApi.class);
        this.jobs = new AuroraJobAdapter(desk.base);
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
        return context.submitter.submit(submission(request));
    }

    /**
     * {@link #submit(AuroraRequest)} without a thread that waits. As many as {@link MediaJobsBuilder#maxConcurrentSubmits}
     * says run at the same time, the others queue; cancelling one that has not begun takes it back. What hangs on the
     * future runs on MediaJobs' own threads.
     *
     * @param request what is made
     * @return ends with the job, or fails with what {@code submit} would throw
     */
    public CompletableFuture<Job<Video>> submitAsync(AuroraRequest request) {
        return context.submitter.submitAsync(submission(request));
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
            if (!JobReference.isValidId(id)) {
                throw Exceptions.invalid(
                        Vendor.CREATIFY, "listAurora", "a text is no job id", "Give ids as jobs tell them.");
            }
        }
        String wanted = ids.length == 0 ? null : String.join(",", ids);
        return context.call(CallType.READ, "listAurora", api.listAurora(wanted, null), list -> list.stream()
                .filter(video -> JobReference.isValidId(video.id()))
                .map(video ->
                        context.job(aurora, video.id(), jobs.submitted(video).snapshot()))
                .toList());
    }

    /**
     * What the account has left.
     *
     * @return credits; parts of one are possible, and less than none
     * @throws MediaException if they cannot be read
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
     * Takes this vendor's webhooks, which {@link AuroraRequest#withWebhookUrl} asks for.
     *
     * @param ended told of each job that has ended, well or not, once; it runs on the thread that hands the webhook
     *     over
     * @return one to keep: it remembers which jobs it has told of
     */
    public WebhookHandler<Video> webhookHandler(Consumer<? super Job<Video>> ended) {
        return new WebhookHandler<>(
                context,
                aurora,
                new WebhookHandler.JobIdExtractor<>(AuroraNotification.class, AuroraNotification::id),
                ended);
    }

    Job<? extends Media> resume(JobReference reference) {
        return context.resume(reference, aurora);
    }
}
