package dev.mediajobs.examples;

import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Video;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import java.nio.file.Path;
import java.time.Duration;

/** Miragic: turns a picture into a speed painting video. */
final class SpeedPainting {
    private SpeedPainting() {}

    public static void main(String[] arguments) {
        try (MediaJobs media = MediaJobs.fromEnvironment()) {
            make(media, Path.of(arguments[0]), Path.of("drawing.mp4"));
        }
    }

    static Path make(MediaJobs media, Path picture, Path target) {
        SpeedPaintingRequest request =
                SpeedPaintingRequest.ofImage(MediaSource.of(picture)).withFrameRate(30);
        Job<Video> job = media.miragic().submit(request);
        return job.await(Duration.ofMinutes(10)).download(target);
    }
}
