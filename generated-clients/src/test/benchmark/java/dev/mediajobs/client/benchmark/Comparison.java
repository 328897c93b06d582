package dev.mediajobs.client.benchmark;

import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all candidates alternately in several rounds and prints medians, ratios, and the maximum ratios. The arguments
 * are those of JMH; {@code -Dbench.rounds} is the number of rounds.
 */
final class Comparison {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int FRESH_JVMS = 4;

    private Comparison() {}

    /** Runs the benchmarks and prints the table. */
    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures();
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf(Locale.ROOT, "Round %d of %d%n", round, ROUNDS);
            for (RunResult result : new Runner(new OptionsBuilder()
                            .parent(new CommandLineOptions(arguments))
                            .include(JsonBenchmark.class.getName())
                            .addProfiler(GCProfiler.class)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run()) {
                add(figures, result);
            }
            for (int run = 0; run < FRESH_JVMS; run++) {
                for (Candidate candidate : Candidate.values()) {
                    figures.add("first use", candidate, FirstUse.inFreshJvm(candidate));
                }
            }
        }
        System.out.print(figures.table());
    }

    private static void add(Figures figures, RunResult result) {
        Candidate candidate = Candidate.valueOf(result.getParams().getParam("candidate"));
        String benchmark = result.getPrimaryResult().getLabel()
                + (Boolean.parseBoolean(result.getParams().getParam("many")) ? " 100" : " one");
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                figures.add(benchmark + ", time", candidate, iteration.getPrimaryResult().getScore());
            }
        }
        result.getSecondaryResults().forEach((name, figure) -> {
            if (name.endsWith("gc.alloc.rate.norm")) {
                figures.add(benchmark + ", bytes", candidate, figure.getScore());
            }
        });
    }
}
