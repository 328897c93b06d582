package dev.mediajobs.quickstart;

import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.miraflow.AspectRatio;
import dev.mediajobs.miraflow.Avatar;
import dev.mediajobs.miraflow.AvatarVideoRequest;
import dev.mediajobs.miraflow.ImageRequest;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import dev.mediajobs.mirrago.TryOnRequest;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/**
 * One job of the quickstart.
 *
 * @param title the title
 * @param vendor the vendor
 * @param fileName the name of the downloaded file
 * @param submit submits the job
 */
record Task(String title, Vendor vendor, String fileName, Function<MediaJobs, Job<? extends Media>> submit) {

    /** Returns the main job of every vendor; Miraflow has two. */
    static List<Task> all() {
        return List.of(
                new Task("Miraflow image", Vendor.MIRAFLOW, "miraflow-image.png", Task::image),
                new Task("Miraflow avatar video", Vendor.MIRAFLOW, "miraflow-avatar.mp4", Task::avatarVideo),
                new Task("Miragic speed painting", Vendor.MIRAGIC, "miragic-speed-painting.mp4", Task::painting),
                new Task("Mirrago try-on", Vendor.MIRRAGO, "mirrago-try-on.png", Task::tryOn),
                new Task("Creatify Aurora", Vendor.CREATIFY, "creatify-aurora.mp4", Task::aurora));
    }

    private static Job<? extends Media> image(MediaJobs media) {
        media.miraflow().upload(picture("mug.png"));
        return media.miraflow()
                .submit(ImageRequest.of("A mug of coffee on a wooden table")
                        .withName("Mug")
                        .withAspectRatio(AspectRatio.LANDSCAPE_16_9));
    }

    private static Job<? extends Media> avatarVideo(MediaJobs media) {
        Avatar avatar = media.miraflow().avatars().get(0);
        return media.miraflow()
                .submit(AvatarVideoRequest.ofAvatar(avatar)
                        .withText("Welcome to MediaJobs.")
                        .withName("Welcome"));
    }

    private static Job<? extends Media> painting(MediaJobs media) {
        return media.miragic().submit(SpeedPaintingRequest.ofImage(picture("mug.png")));
    }

    private static Job<? extends Media> tryOn(MediaJobs media) {
        return media.mirrago()
                .submit(TryOnRequest.ofPerson(picture("person.png")).withGarment(picture("shirt.png")));
    }

    private static Job<? extends Media> aurora(MediaJobs media) {
        URI face = URI.create("https://example.com/face.png");
        URI voice = URI.create("https://example.com/voice.mp3");
        return media.creatify()
                .submit(AuroraRequest.ofImage(face).withAudio(voice).withName("Welcome"));
    }

    private static MediaSource picture(String fileName) {
        return MediaSource.of(SamplePicture.png(), fileName);
    }
}
