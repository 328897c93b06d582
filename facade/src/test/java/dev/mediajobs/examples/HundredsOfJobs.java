package dev.mediajobs.examples;

import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Video;
import dev.mediajobs.creatify.AuroraRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/** Runs hundreds of jobs concurrently without one thread each. */
final class HundredsOfJobs {
    private HundredsOfJobs() {}

    public static void main(String[] arguments) {
        try (MediaJobs media = MediaJobs.fromEnvironment()) {
            make(media, 500, Path.of("clips")).forEach((name, outcome) -> System.out.println(name + ": " + outcome));
        }
    }

    /** Returns the outcome of each job by its name; a failed job does not stop the others. */
    static Map<String, String> make(MediaJobs media, int count, Path folder) {
        Map<String, String> outcomes = new ConcurrentSkipListMap<>();
        List<CompletableFuture<Void>> all = IntStream.range(0, count)
                .mapToObj(number -> String.format(Locale.ROOT, "clip-%03d.mp4", number))
                .map(name -> media.creatify()
                        .submitAsync(request(name))
                        .thenCompose((Job<Video> job) -> job.awaitAsync(Duration.ofHours(1)))
                        .thenCompose(video -> video.downloadAsync(folder.resolve(name)))
                        .handle((file, error) -> error == null ? "done" : reason(error))
                        .thenAccept(outcome -> outcomes.put(name, outcome)))
                .toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        return outcomes;
    }

    /** Returns the message of the cause, which a future wraps in a CompletionException. */
    private static String reason(Throwable error) {
        return String.valueOf((error.getCause() == null ? error : error.getCause()).getMessage());
    }

    private static AuroraRequest request(String name) {
        URI face = URI.create("https://example.com/" + name + ".png");
        URI voice = URI.create("https://example.com/" + name + ".mp3");
        return AuroraRequest.ofImage(face).withAudio(voice).withName(name);
    }
}
