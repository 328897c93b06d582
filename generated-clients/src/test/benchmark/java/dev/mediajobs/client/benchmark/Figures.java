package dev.mediajobs.client.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The measurements and their maximum ratios. */
final class Figures {
    /** The maximum ratio to another candidate. */
    private record Limit(Candidate reference, double max) {}

    private static final Map<String, Limit> LIMITS = Map.of(
            "decode one, time", new Limit(Candidate.JACKSON, 0.50),
            "decode one, bytes", new Limit(Candidate.JACKSON, 0.40),
            "encode one, time", new Limit(Candidate.JACKSON, 0.75),
            "decode 100, time", new Limit(Candidate.JACKSON, 0.50),
            "decode 100, bytes", new Limit(Candidate.JACKSON, 0.40),
            "encode 100, time", new Limit(Candidate.JACKSON, 0.75),
            "encode 100, bytes", new Limit(Candidate.JACKSON, 0.40),
            "first use", new Limit(Candidate.JACKSON, 0.35));

    private final Map<String, Map<Candidate, List<Double>>> all = new TreeMap<>();

    void add(String benchmark, Candidate candidate, double figure) {
        all.computeIfAbsent(benchmark, key -> new EnumMap<>(Candidate.class))
                .computeIfAbsent(candidate, key -> new ArrayList<>())
                .add(figure);
    }

    /** Returns the median, which is robust against other load on the machine. */
    private double median(String benchmark, Candidate candidate) {
        List<Double> sorted = all.get(benchmark).getOrDefault(candidate, List.of(Double.NaN)).stream()
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(
                "%n%-19s %13s %13s %13s %9s %7s  %s%n",
                "ns or bytes, median", "mediajobs", "stock jackson", "stock gson", "/ jackson", "/ gson", "limit"));
        for (String benchmark : all.keySet()) {
            double ours = median(benchmark, Candidate.MEDIAJOBS);
            double jackson = median(benchmark, Candidate.JACKSON);
            double gson = median(benchmark, Candidate.GSON);
            table.append(String.format(
                    "%-19s %,13.0f %,13.0f %,13.0f %9.2f %7.2f  %s%n",
                    benchmark, ours, jackson, gson, ours / jackson, ours / gson, compare(benchmark, ours)));
        }
        return table.append(String.format("JDK %s%n", Runtime.version())).toString();
    }

    private String compare(String benchmark, double ours) {
        Limit limit = LIMITS.get(benchmark);
        if (limit == null) {
            return "";
        }
        boolean met = ours / median(benchmark, limit.reference()) <= limit.max();
        return String.format(
                Locale.ROOT, "<= %.2f / %s  %s", limit.max(), limit.reference().name().toLowerCase(Locale.ROOT),
                met ? "met" : "MISSED");
    }
}
