package dev.mediajobs.conformance.observe;

import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaSource;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.Vendor;
import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.miraflow.AssetRequest;
import dev.mediajobs.miraflow.Avatar;
import dev.mediajobs.miraflow.AvatarVideoRequest;
import dev.mediajobs.miraflow.ImageRequest;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import dev.mediajobs.mirrago.TryOnRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

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
        return media(servers, polling -> polling);
    }

    static MediaJobs media(Map<String, URI> servers, UnaryOperator<PollPolicy> options) {
        var builder = MediaJobs.builder()
                .environment(CREDENTIALS)
                .polling(options.apply(PollPolicy.defaults()
                        .withInitialDelay(Duration.ofMillis(20))
                        .withMaxDelay(Duration.ofMillis(100))));
        servers.forEach((vendor, server) -> builder.baseUrl(Vendor.valueOf(vendor.toUpperCase(Locale.ROOT)), server));
        return builder.build();
    }

    /** Submits jobs to all vendors and downloads their results. Returns the files by the reference of the job. */
    static Map<String, Path> run(MediaJobs media, Path folder) {
        URI picture = URI.create("https://example.com/face.png");
        URI voice = URI.create("https://example.com/voice.mp3");
        Map<String, Path> files = new LinkedHashMap<>();
        download(
                media.creatify()
                        .submit(AuroraRequest.ofImage(picture).withAudio(voice).withName("intro")),
                folder.resolve("aurora.mp4"),
                files);
        download(
                media.mirrago().submit(TryOnRequest.ofPerson(PICTURE).withGarment(PICTURE)),
                folder.resolve("fitted.png"),
                files);
        download(media.miragic().submit(SpeedPaintingRequest.ofImage(PICTURE)), folder.resolve("drawing.mp4"), files);
        files.putAll(runMiraflow(media, folder));
        return files;
    }

    static Map<String, Path> runMiraflow(MediaJobs media, Path folder) {
        Map<String, Path> files = new LinkedHashMap<>();
        Avatar avatar = media.miraflow().avatars().get(0);
        download(
                media.miraflow().submit(AvatarVideoRequest.ofAvatar(avatar).withText("Welcome.")),
                folder.resolve("avatar.mp4"),
                files);
        download(media.miraflow().submit(AssetRequest.logo("a blue bird")), folder.resolve("logo.png"), files);
        download(
                media.miraflow().submit(ImageRequest.of("a red house").withName("house")),
                folder.resolve("house.png"),
                files);
        return files;
    }

    private static void download(Job<? extends Media> job, Path target, Map<String, Path> files) {
        files.put(job.reference().toString(), job.await().download(target));
    }
}
