package dev.mediajobs.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Compares each call of the facade with the same call of Retrofit. Prints the median of the ratios of several rounds,
 * because the speed of a machine varies. The arguments are those of JMH, such as {@code -f 1 -i 5}.
 */
final class Comparison {
    private static final int ROUNDS = 5;

    private record Figure(double nanos, double bytes) {}

    private Comparison() {}

    public static void main(String[] arguments) throws Exception {
        List<Map<String, Figure>> rounds = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            rounds.add(figures(run(arguments)));
        }
        System.out.printf("%n%-16s %12s %12s %14s %14s%n", "", "ns", "bytes", "ratio of time", "ratio of bytes");
        for (String call : List.of("poll", "read", "submit")) {
            System.out.printf(
                    "%-16s %,12.0f %,12.0f %14.2f %14.2f%n",
                    "a " + call,
                    median(rounds.stream().map(round -> round.get(call).nanos())),
                    median(rounds.stream().map(round -> round.get(call).bytes())),
                    median(rounds.stream()
                            .map(round -> round.get(call).nanos()
                                    / round.get(call + "Executed").nanos())),
                    median(rounds.stream()
                            .map(round -> round.get(call).bytes()
                                    / round.get(call + "Executed").bytes())));
        }
    }

    private static Collection<RunResult> run(String[] arguments) throws Exception {
        return new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(CallBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    private static Map<String, Figure> figures(Collection<RunResult> results) {
        Map<String, Figure> figures = new HashMap<>();
        for (RunResult result : results) {
            double bytes =
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            figures.put(
                    result.getPrimaryResult().getLabel(),
                    new Figure(result.getPrimaryResult().getScore(), bytes));
        }
        return figures;
    }

    private static double median(Stream<Double> figures) {
        return figures.sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }
}
