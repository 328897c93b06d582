package dev.mediajobs.durable;

import dev.mediajobs.DownloadOptions;
import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Video;
import dev.mediajobs.creatify.AuroraRequest;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** Talking videos that are downloaded into a folder; a hook may stop the machine at a point. */
final class ClipWork implements MediaWork<Video> {
    static final String NAME = "clip";
    static final String BROKEN = "broken";
    private static final URI IMAGE = URI.create("https://example.com/face.png");
    private static final URI AUDIO = URI.create("https://example.com/voice.mp3");

    private final Path folder;
    private final BiConsumer<String, Work> hook;
    private final Reconciliation reconciliation;

    ClipWork(Path folder, BiConsumer<String, Work> hook, Reconciliation reconciliation) {
        this.folder = folder;
        this.hook = hook;
        this.reconciliation = reconciliation;
    }

    @Override
    public Job<Video> submit(MediaJobs media, Work work) {
        if (work.payload().startsWith(BROKEN)) {
            throw new IllegalArgumentException("payload of version 0");
        }
        hook.accept("intent", work);
        Job<Video> job = media.creatify().submit(request(work));
        hook.accept("response", work);
        return job;
    }

    static AuroraRequest request(Work work) {
        return AuroraRequest.ofImage(IMAGE).withAudio(AUDIO).withName(work.uniqueName());
    }

    @Override
    public void completed(Work work, Video result) throws Exception {
        Path file = folder.resolve(work.key() + ".mp4");
        result.download(file, DownloadOptions.defaults().withReplaceExisting());
        hook.accept("download", work);
        Files.writeString(folder.resolve(work.key() + ".done"), "");
    }

    @Override
    public Reconciliation reconciliation() {
        return reconciliation;
    }
}
