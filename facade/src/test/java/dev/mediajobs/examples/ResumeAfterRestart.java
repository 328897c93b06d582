package dev.mediajobs.examples;

import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.MediaException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.creatify.AuroraRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Resumes jobs after a restart. The ledger gets one line before each submit, the name of the clip, and one line after
 * it, the name and the reference of the job. When the program is restarted with the same ledger, it submits nothing
 * twice and waits for all jobs.
 */
final class ResumeAfterRestart {
    private ResumeAfterRestart() {}

    public static void main(String[] arguments) throws IOException {
        Path ledger = Path.of(arguments[0]);
        List<String> work = IntStream.range(0, Integer.parseInt(arguments[1]))
                .mapToObj(number -> "clip-" + number)
                .toList();
        try (MediaJobs media = MediaJobs.fromEnvironment()) {
            submit(media, ledger, work);
            await(media, ledger);
        }
    }

    static void submit(MediaJobs media, Path ledger, List<String> work) throws IOException {
        Map<String, String> started = read(ledger);
        for (String name : work) {
            if (!started.containsKey(name)) {
                append(ledger, name);
                Job<?> job = media.creatify()
                        .submit(AuroraRequest.ofImage(URI.create("https://example.com/" + name + ".png"))
                                .withAudio(URI.create("https://example.com/" + name + ".mp3"))
                                .withName(name));
                append(ledger, name + " " + job.reference());
            }
        }
    }

    static void await(MediaJobs media, Path ledger) throws IOException {
        Map<String, CompletableFuture<? extends Media>> waits = new LinkedHashMap<>();
        read(ledger).forEach((name, reference) -> {
            if (reference.isEmpty()) {
                // The program ended between the two lines, so the job may have been submitted and billed.
                System.out.println(name + " may have been submitted. Check the vendor's site.");
            } else {
                waits.put(name, media.resume(reference).awaitAsync());
            }
        });
        System.out.println("Waiting for " + waits.size() + " jobs");
        waits.forEach((name, wait) -> {
            try {
                System.out.println(name + " finished: " + wait.join().reference());
            } catch (RuntimeException failed) {
                boolean expected = failed.getCause() instanceof MediaException;
                System.out.println(name + ": " + (expected ? failed.getCause().getMessage() : failed));
            }
        });
    }

    /** Returns the reference of each job, empty if none was written. */
    private static Map<String, String> read(Path ledger) throws IOException {
        Map<String, String> started = new LinkedHashMap<>();
        for (String line : Files.exists(ledger) ? Files.readAllLines(ledger) : List.<String>of()) {
            String[] fields = line.split(" ", 2);
            started.put(fields[0], fields.length == 2 ? fields[1] : "");
        }
        return started;
    }

    private static void append(Path ledger, String line) throws IOException {
        Files.writeString(
                ledger,
                line + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }
}
