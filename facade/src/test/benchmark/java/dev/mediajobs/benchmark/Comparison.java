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
        System.out.printf("%n%-52s %12s %8s %12s %8s%n", "", "ns", "ratio", "bytes", "ratio");
        row("a look", figures.get("look"), figures.get("lookExecuted"), "executed");
        row("a read", figures.get("read"), figures.get("readExecuted"), "executed");
        row("a submit", figures.get("submit"), figures.get("submitEnqueued"), "enqueued");
        row("a submit", figures.get("submit"), figures.get("submitExecuted"), "executed");
    }

    private static void row(String call, double[] ours, double[] bare, String way) {
        System.out.printf(
                "%-52s %,12.0f %8.2f %,12.0f %8.2f%n",
                call + ": the facade, to bare Retrofit " + way, ours[0], ours[0] / bare[0], ours[1], ours[1] / bare[1]);
    }
}
