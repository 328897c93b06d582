package dev.mediajobs.simulator.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares the packaged simulator with other mock servers. It fails only if it cannot run. */
@Command(name = "benchmark", description = "Compares the packaged simulator with other mock servers on loopback.")
final class Benchmark implements Callable<Integer> {

    /** Parts of the benchmark. */
    enum Part {
        STARTS,
        LOAD,
        ENDURANCE,
        OPEN_JOBS
    }

    @Option(names = "--only", split = ",", description = "STARTS, LOAD, ENDURANCE, OPEN_JOBS; all by default.")
    private List<Part> only = List.of(Part.values());

    @Option(names = "--rounds", description = "Number of rounds of the load. Default: ${DEFAULT-VALUE}.")
    private int rounds = 3;

    @Option(names = "--starts", description = "Number of additional starts of each server. Default: ${DEFAULT-VALUE}.")
    private int starts = 11;

    @Option(names = "--warm-up", description = "Warm-up in seconds. Default: ${DEFAULT-VALUE}.")
    private int warmUp = 8;

    @Option(names = "--turn", description = "Length of a turn in seconds. Default: ${DEFAULT-VALUE}.")
    private int turn = 2;

    @Option(names = "--turns", description = "Turns of each server in a round. Default: ${DEFAULT-VALUE}.")
    private int turns = 5;

    @Option(names = "--requests", description = "Requests of the endurance part. Default: ${DEFAULT-VALUE}.")
    private int requests = 1_000_000;

    @Option(names = "--simulator", required = true, description = "The packaged simulator.")
    private Path simulator = Path.of("");

    @Option(names = "--extension", required = true, description = "The packaged extension of WireMock.")
    private Path extension = Path.of("");

    @Option(names = "--wiremock", required = true, description = "WireMock standalone.")
    private Path wireMock = Path.of("");

    @Option(names = "--mockserver", required = true, description = "MockServer without dependencies.")
    private Path mockServer = Path.of("");

    @Option(names = "--spec", required = true, description = "The spec that Prism mocks.")
    private Path spec = Path.of("");

    @Option(names = "--prism", description = "Command line of Prism. Optional.")
    private @Nullable Path prism;

    @Option(names = "--folder", required = true, description = "Folder for files of the run.")
    private Path folder = Path.of("");

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    /** Runs the benchmark. Exit codes: 0 done, 1 could not run, 2 invalid option. */
    public static void main(String... arguments) {
        CommandLine line = new CommandLine(new Benchmark());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((problem, command, result) -> {
            command.getErr().println("The benchmark could not run: " + problem.getMessage());
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        out.println("Java " + System.getProperty("java.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, 16 connections");
        if (only.contains(Part.STARTS) || only.contains(Part.LOAD)) {
            compare();
        }
        if (only.contains(Part.ENDURANCE)) {
            new Endurance(simulator, folder, out).run(requests);
        }
        if (only.contains(Part.OPEN_JOBS)) {
            new OpenJobs(simulator, folder, out).run(Duration.ofSeconds(turn));
        }
        return 0;
    }

    private void compare() throws IOException, InterruptedException {
        Candidate simulated = Candidate.simulator(simulator);
        Path stubs = folder.resolve("stubs");
        String job = Stubs.write(simulated, stubs);
        Path empty = Files.createDirectories(folder.resolve("no-stubs"));
        List<Candidate> all = new ArrayList<>(List.of(
                simulated,
                Candidate.wireMock(wireMock, stubs, job),
                Candidate.extension(wireMock, extension, empty),
                Candidate.stubbed(simulator),
                Candidate.mockServer(mockServer, Stubs.expectations(stubs), job)));
        if (prism == null || prism.toString().isEmpty() || !Files.exists(prism)) {
            out.println(
                    "Prism is skipped. Set -Dbench.prism=PATH to its command line (npm package @stoplight/prism-cli).");
        } else {
            all.add(Candidate.prism(prism, spec, job));
        }
        Comparison comparison = new Comparison(all, folder, out);
        if (only.contains(Part.STARTS)) {
            comparison.starts(starts);
        }
        if (only.contains(Part.LOAD)) {
            comparison.rounds(rounds, Duration.ofSeconds(warmUp), Duration.ofSeconds(turn), turns);
        }
        Report.print(comparison.results(), out);
    }
}
