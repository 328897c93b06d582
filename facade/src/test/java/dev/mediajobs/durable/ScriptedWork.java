package dev.mediajobs.durable;

import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Video;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Talking videos whose steps a test replaces; keeps what it is notified of. */
final class ScriptedWork implements MediaWork<Video> {
    static final String NAME = "scripted";

    /** A step of the application. */
    @FunctionalInterface
    interface Submit {
        Job<Video> run(MediaJobs media, Work work);
    }

    /** A handler that does not use the result. */
    @FunctionalInterface
    interface Step {
        void run(Work work) throws Exception;
    }

    /** A handler of the application. */
    @FunctionalInterface
    interface Handler {
        void run(Work work, Video result) throws Exception;
    }

    private final Submit submit;
    private final Handler completed;
    private final Reconciliation reconciliation;
    final List<String> notifications = new CopyOnWriteArrayList<>();

    ScriptedWork(Submit submit, Handler completed, Reconciliation reconciliation) {
        this.submit = submit;
        this.completed = completed;
        this.reconciliation = reconciliation;
    }

    static ScriptedWork submitting(Submit submit) {
        return new ScriptedWork(submit, (work, result) -> {}, Reconciliation.auroraByName());
    }

    static ScriptedWork handling(Step completed) {
        return new ScriptedWork(
                ScriptedWork::aurora, (work, result) -> completed.run(work), Reconciliation.auroraByName());
    }

    static Job<Video> aurora(MediaJobs media, Work work) {
        return media.creatify().submit(ClipWork.request(work));
    }

    @Override
    public Job<Video> submit(MediaJobs media, Work work) {
        return submit.run(media, work);
    }

    @Override
    public void completed(Work work, Video result) throws Exception {
        completed.run(work, result);
        notifications.add("completed " + work.key());
    }

    @Override
    public void failed(Work work, String reason) {
        notifications.add("failed " + work.key() + ": " + reason);
    }

    @Override
    public void parked(Work work, String reason) {
        notifications.add("parked " + work.key() + ": " + reason);
    }

    @Override
    public Reconciliation reconciliation() {
        return reconciliation;
    }
}
