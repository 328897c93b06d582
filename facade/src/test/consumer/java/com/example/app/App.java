package com.example.app;

import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.client.creatify.AuroraApi;
import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miragic.SpeedPaintingApi;
import dev.mediajobs.client.mirrago.TryOnApi;
import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.miraflow.ImageRequest;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import dev.mediajobs.mirrago.TryOnRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import retrofit2.Call;

/** Runs one job of each vendor, downloads its result, and reads the job with the generated client. */
public final class App {
    private App() {}

    public static void main(String[] arguments) throws IOException {
        MediaSource picture = MediaSource.of(Path.of("picture.png"));
        PollPolicy polling = PollPolicy.defaults().withInitialDelay(Duration.ofMillis(60));
        try (MediaJobs media = MediaJobs.builder()
                .environment(System.getenv())
                .polling(polling)
                .build()) {
            Job<?> image = media.miraflow().submit(ImageRequest.of("A mug of coffee"));
            finish(image, "image.png", media.raw(ImagesApi.class).getImage(image.id()));

            Job<?> painting = media.miragic().submit(SpeedPaintingRequest.ofImage(picture));
            finish(
                    painting,
                    "painting.mp4",
                    media.raw(SpeedPaintingApi.class).getSpeedPainting(painting.id()));

            Job<?> tryOn =
                    media.mirrago().submit(TryOnRequest.ofPerson(picture).withGarment(picture));
            finish(tryOn, "try-on.png", media.raw(TryOnApi.class).getTryOn(tryOn.id()));

            Job<?> video = media.creatify()
                    .submit(AuroraRequest.ofImage(URI.create("https://example.com/face.png"))
                            .withAudio(URI.create("https://example.com/voice.mp3")));
            finish(video, "video.mp4", media.raw(AuroraApi.class).getAurora(video.id()));
        }
    }

    private static void finish(Job<?> job, String fileName, Call<?> read) throws IOException {
        Path file = job.await(Duration.ofMinutes(1)).download(Path.of(fileName));
        System.out.println(file + " " + read.execute().body().getClass().getSimpleName());
    }
}
