package dev.mediajobs.quickstart;

import dev.mediajobs.DownloadOptions;
import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.MediaException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Phase;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs one job of every vendor from submit to file and prints the outcomes. */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        description = "Runs one job of every vendor, offline, and saves the files.")
public final class Quickstart implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    @Option(
            names = "--target",
            paramLabel = "DIR",
            defaultValue = "target/quickstart",
            description = "Folder of the files. Default: ${DEFAULT-VALUE}.")
    private Path target = Path.of("target", "quickstart");

    @Option(
            names = "--environment",
            description =
                    "Use the base URLs and keys of the environment (CREATIFY_BASE_URL, CREATIFY_API_ID, ...) instead "
                            + "of a built-in simulator. Without base URLs the jobs go to the vendors, who bill them.")
    private boolean useEnvironment;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "happy",
            description = "Scenario of the built-in simulator. Default: ${DEFAULT-VALUE}.")
    private String scenario = "happy";

    @Option(
            names = "--job-time",
            paramLabel = "MILLISECONDS",
            defaultValue = "3000",
            description = "Duration of its jobs. Default: ${DEFAULT-VALUE}.")
    private long jobTime = 3000;

    Quickstart(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, System.err, arguments));
    }

    /** Returns the exit code: 0 if every job succeeded, 1 if one did not, 2 for invalid arguments. */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... arguments) {
        return new CommandLine(new Quickstart(environment, out, err))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    err.println(failure.getMessage());
                    return 1;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(target);
        if (useEnvironment) {
            out.println("Running one job of every vendor with the settings of the environment.");
            return runAll(environment);
        }
        try (Simulator simulator = Simulator.start(
                SimulatorOptions.defaults().port(0).scenario(scenario).jobTime(Duration.ofMillis(jobTime)))) {
            out.printf("Running one job of every vendor against a simulator at %s.%n", simulator.baseUrl());
            return runAll(simulator.environment());
        }
    }

    private int runAll(Map<String, String> settings) {
        PollPolicy fastPolling =
                PollPolicy.defaults().withInitialDelay(Duration.ofMillis(150)).withMaxDelay(Duration.ofMillis(300));
        Dashboard board = Dashboard.on(out);
        List<Task> tasks = Task.all();
        ExecutorService executor = Executors.newFixedThreadPool(tasks.size());
        try (MediaJobs media =
                MediaJobs.builder().environment(settings).polling(fastPolling).build()) {
            List<CompletableFuture<Outcome>> running = tasks.stream()
                    .map(task -> {
                        Dashboard.Line line = board.line(task.title());
                        return CompletableFuture.supplyAsync(() -> run(task, media, line), executor);
                    })
                    .toList();
            List<Outcome> outcomes =
                    running.stream().map(CompletableFuture::join).toList();
            report(outcomes);
            return outcomes.stream().allMatch(Outcome::good) ? 0 : 1;
        } finally {
            executor.shutdownNow();
        }
    }

    private Outcome run(Task task, MediaJobs media, Dashboard.Line line) {
        long start = System.nanoTime();
        Job<? extends Media> job = null;
        try (line) {
            job = task.submit().apply(media);
            Media result = job.await(TIMEOUT, line::show);
            Path file = result.download(
                    target.resolve(task.fileName()), DownloadOptions.defaults().withReplaceExisting());
            return new Outcome(task.vendor(), job.id(), job.phase(), since(start), task.fileName(), sizeOf(file), "");
        } catch (MediaException failed) {
            String jobId = job == null ? "" : job.id();
            Phase phase = job == null ? Phase.UNKNOWN : job.phase();
            return new Outcome(task.vendor(), jobId, phase, since(start), "", 0, failed.getMessage());
        }
    }

    private void report(List<Outcome> outcomes) {
        out.println();
        out.println(Outcome.table(outcomes));
        out.println();
        outcomes.stream().filter(outcome -> !outcome.good()).forEach(outcome -> err.println(outcome.problem()));
        if (outcomes.stream().allMatch(Outcome::good)) {
            out.printf(Locale.ROOT, "%d files in %s%n", outcomes.size(), target);
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
