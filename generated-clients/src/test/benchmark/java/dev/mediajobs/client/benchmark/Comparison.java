package dev.mediajobs.client.benchmark;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs everything in turn and prints one table of ratios. Arguments are JMH's own, such as
 * {@code -f 1 -wi 3 -i 5 -r 1 -w 1}.
 */
final class Comparison {
    private static final int FRESH_JVMS = 7;

    private Comparison() {}

    /** Measures, then prints. */
    public static void main(String[] arguments) throws Exception {
        Map<String, Map<Contestant, Double>> figures = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(JsonBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run()) {
            Contestant contestant = Contestant.valueOf(result.getParams().getParam("contestant"));
            boolean many = Boolean.parseBoolean(result.getParams().getParam("many"));
            String what = result.getPrimaryResult().getLabel() + (many ? " 100" : " one");
            put(figures, what + ", time", contestant, result.getPrimaryResult().getScore());
            result.getSecondaryResults().forEach((name, figure) -> {
                if (name.endsWith("gc.alloc.rate.norm")) {
                    put(figures, what + ", bytes", contestant, figure.getScore());
                }
            });
        }
        firstUses().forEach((contestant, median) -> put(figures, "first use, time", contestant, median));
        System.out.print(table(figures));
    }

    private static void put(
            Map<String, Map<Contestant, Double>> figures, String what, Contestant contestant, double figure) {
        figures.computeIfAbsent(what, key -> new EnumMap<>(Contestant.class)).put(contestant, figure);
    }

    /** The medians, one JVM of each contestant in turn. */
    private static Map<Contestant, Double> firstUses() throws Exception {
        Map<Contestant, long[]> times = new EnumMap<>(Contestant.class);
        for (int run = 0; run < FRESH_JVMS; run++) {
            for (Contestant contestant : Contestant.values()) {
                times.computeIfAbsent(contestant, key -> new long[FRESH_JVMS])[run] = FirstUse.inFreshJvm(contestant);
            }
        }
        Map<Contestant, Double> medians = new EnumMap<>(Contestant.class);
        times.forEach((contestant, all) -> {
            Arrays.sort(all);
            medians.put(contestant, (double) all[all.length / 2]);
        });
        return medians;
    }

    private static String table(Map<String, Map<Contestant, Double>> figures) {
        StringBuilder table = new StringBuilder(String.format(
                "%n%-22s %14s %14s %14s %10s %10s%n",
                "ns or bytes", "mediajobs", "stock jackson", "stock gson", "/ jackson", "/ gson"));
        figures.forEach((what, of) -> {
            double ours = of.getOrDefault(Contestant.MEDIAJOBS, Double.NaN);
            double jackson = of.getOrDefault(Contestant.JACKSON, Double.NaN);
            double gson = of.getOrDefault(Contestant.GSON, Double.NaN);
            table.append(String.format(
                    "%-22s %,14.0f %,14.0f %,14.0f %10.2f %10.2f%n",
                    what, ours, jackson, gson, ours / jackson, ours / gson));
        });
        return table.toString();
    }
}
