package dev.mediajobs.examples;

import dev.mediajobs.AuroraRequest;
import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.MediaException;
import dev.mediajobs.MediaJobs;
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
 * Jobs that outlive the program. A ledger says what was begun, a line each: the name of a piece of work before its submit,
 * the name and the job's reference after it. However often the program ends in the middle and is started again with the
 * same ledger, nothing is submitted twice and every job is waited for.
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
        Map<String, String> begun = read(ledger);
        for (String name : work) {
            if (!begun.containsKey(name)) {
                append(ledger, name);
                Job<?> job = media.creatify()
                        .submit(AuroraRequest.of(
                                        URI.create("https://example.com/" + name + ".png"),
                                        URI.create("https://example.com/" + name + ".mp3"))
                                .withName(name));
                append(ledger, name + " " + job.reference());
            }
        }
    }

    static void await(MediaJobs media, Path ledger) throws IOException {
        Map<String, CompletableFuture<? extends Media>> waits = new LinkedHashMap<>();
        read(ledger).forEach((name, reference) -> {
            if (reference.isEmpty()) {
                // It ended between the two: the job may run and be billed already, so somebody must look.
                System.out.println(name + " is in doubt: look at the vendor's site");
            } else {
                waits.put(name, media.resume(reference).awaitAsync());
            }
        });
        System.out.println("Waiting for " + waits.size() + " jobs");
        waits.forEach((name, wait) -> {
            try {
                System.out.println(name + " finished: " + wait.join().reference());
            } catch (RuntimeException failed) {
                boolean known = failed.getCause() instanceof MediaException;
                System.out.println(name + ": " + (known ? failed.getCause().getMessage() : failed));
            }
        });
    }

    /** The reference of each job, empty where none is known. */
    private static Map<String, String> read(Path ledger) throws IOException {
        Map<String, String> begun = new LinkedHashMap<>();
        for (String line : Files.exists(ledger) ? Files.readAllLines(ledger) : List.<String>of()) {
            String[] words = line.split(" ", 2);
            begun.put(words[0], words.length == 2 ? words[1] : "");
        }
        return begun;
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
