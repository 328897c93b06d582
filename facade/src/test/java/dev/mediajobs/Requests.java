package dev.mediajobs;

import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.micrometer.MicrometerListener;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Requests and clients of many tests. */
final class Requests {
    static final String AURORA_ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

    private Requests() {}

    static AuroraRequest aurora() {
        return AuroraRequest.ofImage(URI.create("https://example.com/face.png"))
                .withAudio(URI.create("https://example.com/voice.mp3"));
    }

    /** Returns the JSON of an Aurora job. */
    static String auroraJson(String status, @Nullable String output) {
        return "{\"id\":\"" + AURORA_ID + "\",\"status\":\"" + status + "\",\"progress\":0.4,\"video_output\":"
                + (output == null ? "null" : "\"" + output + "\"") + "}";
    }

    /** Returns a builder with this base URL for all vendors, recognizable credentials and a manual time. */
    static MediaJobsBuilder at(URI url, ManualTime time) {
        MediaJobsBuilder builder = MediaJobs.builder()
                .miraflow(Canary.secret("miraflow-key"))
                .miragic(Canary.secret("miragic-key"))
                .mirrago(Canary.secret("mirrago-id"), Canary.secret("mirrago-secret"))
                .creatify(Canary.secret("creatify-id"), Canary.secret("creatify-key"))
                .callTimeout(Duration.ofSeconds(10))
                .addListener(SecretLeakDetector.listener())
                .addListener(MicrometerListener.of(SecretLeakDetector.observations()))
                .scheduler(time, () -> 0.5);
        for (Vendor vendor : Vendor.values()) {
            builder.baseUrl(vendor, url);
        }
        return builder;
    }

    /** Returns the failure of a future. */
    static MediaException failure(CompletableFuture<?> future) {
        try {
            Object value = future.join();
            throw new AssertionError("Expected a failure but was " + value);
        } catch (CompletionException failed) {
            return SecretLeakDetector.shown((MediaException) failed.getCause());
        }
    }
}
