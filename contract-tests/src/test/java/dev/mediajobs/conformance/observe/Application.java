package dev.mediajobs.conformance.observe;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.Vendor;
import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.miraflow.AssetRequest;
import dev.mediajobs.miraflow.AvatarVideoRequest;
import dev.mediajobs.miraflow.ImageRequest;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import dev.mediajobs.mirrago.TryOnRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An application that uses the facade with all vendors. */
final class Application {

    static final Map<String, String> CREDENTIALS = Map.of(
            "MIRAFLOW_API_KEY", "mf-7Qd2vXbR9sLk0TzE",
            "MIRAGIC_API_KEY", "mg-4Hn8cWyP1uJo6AaV",
            "MIRRAGO_CLIENT_ID", "mr-id-3Ge5kZtM",
            "MIRRAGO_CLIENT_SECRET", "mr-secret-8Bf1xQiN",
            "CREATIFY_API_ID", "cr-id-2Rj7wDpS",
            "CREATIFY_API_KEY", "cr-key-9Yl4mUgC");

    private static final MediaSource PICTURE = MediaSource.of(
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=="),
            "picture.png");

    private Application() {}

    static MediaJobs media(Map<String, URI> servers) {
        var builder = MediaJobs.builder()
                .environment(CREDENTIALS)
                .polling(PollPolicy.defaults()
                        .withInitialDelay(Duration.ofMillis(20))
                        .withMaxDelay(Duration.ofMillis(100)));
        servers.forEach((vendor, server) -> builder.baseUrl(Vendor.valueOf(vendor.toUpperCase(Locale.ROOT)), server));
        return builder.build();
    }

    /** Submits jobs to all vendors and downloads their results. */
    static List<Path> run(MediaJobs media, Path folder) {
        URI picture = URI.create("https://example.com/face.png");
        URI voice = URI.create("https://example.com/voice.mp3");
        return List.of(
                media.creatify()
                        .submit(AuroraRequest.ofImage(picture).withAudio(voice).withName("intro"))
                        .await()
                        .download(folder.resolve("aurora.mp4")),
                media.mirrago()
                        .submit(TryOnRequest.ofPerson(PICTURE).withGarment(PICTURE))
                        .await()
                        .download(folder.resolve("fitted.png")),
                media.miragic()
                        .submit(SpeedPaintingRequest.ofImage(PICTURE))
                        .await()
                        .download(folder.resolve("drawing.mp4")),
                runMiraflow(media, folder));
    }

    static Path runMiraflow(MediaJobs media, Path folder) {
        media.miraflow()
                .submit(AvatarVideoRequest.ofAvatar(media.miraflow().avatars().get(0))
                        .withText("Welcome."))
                .await()
                .download(folder.resolve("avatar.mp4"));
        media.miraflow().submit(AssetRequest.logo("a blue bird")).await().download(folder.resolve("logo.png"));
        return media.miraflow()
                .submit(ImageRequest.of("a red house").withName("house"))
                .await()
                .download(folder.resolve("house.png"));
    }
}
