package dev.mediajobs.examples;

import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Video;
import dev.mediajobs.creatify.AuroraRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Creatify: makes a talking video from links to a picture and a voice. */
final class TalkingVideo {
    private TalkingVideo() {}

    public static void main(String[] arguments) {
        try (MediaJobs media = MediaJobs.fromEnvironment()) {
            make(media, URI.create(arguments[0]), URI.create(arguments[1]), Path.of("talking.mp4"));
        }
    }

    static Path make(MediaJobs media, URI face, URI voice, Path target) {
        Job<Video> job = media.creatify()
                .submit(AuroraRequest.ofImage(face).withAudio(voice).withName("intro"));
        Video video = job.await(Duration.ofMinutes(10), progress -> System.out.println(progress));
        return video.download(target);
    }
}
