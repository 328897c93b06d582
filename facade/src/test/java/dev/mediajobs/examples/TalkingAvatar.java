package dev.mediajobs.examples;

import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Video;
import dev.mediajobs.miraflow.Avatar;
import dev.mediajobs.miraflow.AvatarVideoRequest;
import java.nio.file.Path;
import java.time.Duration;

/** Miraflow: makes a video of the first avatar of the account. */
final class TalkingAvatar {
    private TalkingAvatar() {}

    public static void main(String[] arguments) {
        try (MediaJobs media = MediaJobs.fromEnvironment()) {
            make(media, "Welcome to the show.", Path.of("welcome.mp4"));
        }
    }

    static Path make(MediaJobs media, String text, Path target) {
        Avatar avatar = media.miraflow().avatars().get(0);
        Job<Video> job = media.miraflow()
                .submit(AvatarVideoRequest.ofAvatar(avatar).withText(text).withName("Welcome"));
        return job.await(Duration.ofMinutes(20)).download(target);
    }
}
