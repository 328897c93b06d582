package dev.mediajobs.examples;

import dev.mediajobs.DownloadOptions;
import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Video;
import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.durable.DurableJobs;
import dev.mediajobs.durable.MediaWork;
import dev.mediajobs.durable.Reconciliation;
import dev.mediajobs.durable.Work;
import java.net.URI;
import java.nio.file.Path;
import javax.sql.DataSource;

/** Talking videos that several machines create together: submitted at most once, downloaded at least once. */
record IntroWork(URI image, Path folder) implements MediaWork<Video> {

    @Override
    public Job<Video> submit(MediaJobs media, Work work) {
        return media.creatify()
                .submit(AuroraRequest.ofImage(image)
                        .withAudio(URI.create(work.payload()))
                        .withName(work.uniqueName()));
    }

    @Override
    public void completed(Work work, Video result) {
        Path file = folder.resolve(work.key() + ".mp4");
        result.download(file, DownloadOptions.defaults().withReplaceExisting());
    }

    @Override
    public void parked(Work work, String reason) {
        System.out.println(work.key() + " needs a person: " + reason);
    }

    @Override
    public Reconciliation reconciliation() {
        return Reconciliation.auroraByName();
    }

    /** Starts to run jobs on this machine, and stores one. */
    static DurableJobs start(DataSource dataSource, MediaJobs media, IntroWork work, URI audio) {
        DurableJobs jobs = DurableJobs.on(dataSource, media)
                .work("intro", work)
                .createTables()
                .build();
        jobs.start();
        jobs.submit("intro", "order-4711", audio.toString());
        return jobs;
    }
}
