package dev.mediajobs.benchmark;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the ways of one call in turn and prints a table of ratios. Arguments are JMH's own, such as {@code -f 1 -i 5}. */
final class Comparison {
    private Comparison() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, double[]> figures = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(CallBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run()) {
            double bytes =
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            figures.put(result.getPrimaryResult().getLabel(), new double[] {
                result.getPrimaryResult().getScore(), bytes
            });
        }
        double[] ours = figures.get("facade");
        System.out.printf("%n%-34s %12s %8s %12s %8s%n", "one look", "ns", "ratio", "bytes", "ratio");
        figures.forEach((name, figure) -> System.out.printf(
                "%-34s %,12.0f %8.2f %,12.0f %8.2f%n",
                switch (name) {
                    case "facade" -> "the facade";
                    case "enqueued" -> "facade / bare Retrofit, enqueued";
                    default -> "facade / bare Retrofit, executed";
                },
                figure[0],
                ours[0] / figure[0],
                figure[1],
                ours[1] / figure[1]));
    }
}
