package dev.mediajobs;

import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.micrometer.MicrometerListener;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
                .environment(credentials())
                .callTimeout(Duration.ofSeconds(10))
                .addListener(SecretLeakDetector.listener())
                .addListener(MicrometerListener.of(SecretLeakDetector.observations()))
                .scheduler(time, () -> 0.5);
        for (Vendor vendor : Vendor.values()) {
            builder.baseUrl(vendor, url);
        }
        return builder;
    }

    /** Returns secrets such as that with the name {@code miraflow-key}. */
    private static Map<String, String> credentials() {
        Map<String, String> credentials = new HashMap<>();
        for (Vendor vendor : Vendor.values()) {
            for (String variable : vendor.credentialVariables()) {
                String kind = variable.substring(variable.lastIndexOf('_') + 1).toLowerCase(Locale.ROOT);
                credentials.put(variable, Canary.secret(vendor.id() + "-" + kind));
            }
        }
        return credentials;
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
