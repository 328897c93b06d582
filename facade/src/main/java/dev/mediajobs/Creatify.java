package dev.mediajobs;

import dev.mediajobs.client.creatify.AuroraApi;
import dev.mediajobs.internal.creatify.AuroraJobs;

/** Creatify's part of MediaJobs. Safe for use by many threads. */
public final class Creatify {
    private final Desk desk;
    private final AuroraApi api;
    private final AuroraJobs jobs;
    private final JobKind<Video> aurora;

    Creatify(Desk desk) {
        this.desk = desk;
        this.api = desk.api(AuroraApi.class);
        this.jobs = new AuroraJobs(desk.base);
        this.aurora = new JobKind<>("aurora", id -> jobs.lookup(desk.calls, api, id), Video::new);
    }

    /**
     * Submits an Aurora video, which the vendor bills. It is sent once, whatever happens.
     *
     * @throws InvalidRequestException if the vendor refuses the request
     * @throws OutcomeUnknownException if nobody can tell whether the job was started
     * @throws MediaException for all else that can go wrong with a call
     */
    public Job<Video> submit(AuroraRequest request) {
        return desk.submit(aurora, "createAurora", api.createAurora(request.toClient()), jobs::submitted);
    }

    Job<? extends Media> resume(Reference reference) {
        return desk.resume(reference, aurora);
    }
}
