package dev.mediajobs.examples;

import dev.mediajobs.AvatarVideoRequest;
import dev.mediajobs.Job;
import dev.mediajobs.MediaItem;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Video;
import java.nio.file.Path;
import java.time.Duration;

/** Miraflow: makes a video of the first avatar of the account. */
final class AvatarVideo {
    private AvatarVideo() {}

    public static void main(String[] arguments) {
        try (MediaJobs media = MediaJobs.fromEnvironment()) {
            make(media, "Welcome to the show.", Path.of("welcome.mp4"));
        }
    }

    static Path make(MediaJobs media, String text, Path target) {
        MediaItem avatar = media.miraflow().avatars().get(0);
        Job<Video> job =
                media.miraflow().submit(AvatarVideoRequest.of(avatar, text).withName("Welcome"));
        return job.await(Duration.ofMinutes(20)).download(target);
    }
}
