package dev.mediajobs.client.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was measured, and the bars that it is held against. */
final class Figures {
    /** The highest ratio that is good enough, and to whom. */
    private record Bar(Candidate to, double highest) {}

    private static final Map<String, Bar> BARS = Map.of(
            "decode one, time", new Bar(Candidate.JACKSON, 0.55),
            "decode one, bytes", new Bar(Candidate.JACKSON, 0.50),
            "encode one, time", new Bar(Candidate.GSON, 0.40),
            "decode 100, time", new Bar(Candidate.JACKSON, 0.65),
            "decode 100, bytes", new Bar(Candidate.JACKSON, 0.65),
            "encode 100, time", new Bar(Candidate.GSON, 0.65),
            "first use", new Bar(Candidate.JACKSON, 0.35));

    private final Map<String, Map<Candidate, List<Double>>> all = new TreeMap<>();

    void add(String what, Candidate contestant, double figure) {
        all.computeIfAbsent(what, key -> new EnumMap<>(Candidate.class))
                .computeIfAbsent(contestant, key -> new ArrayList<>())
                .add(figure);
    }

    /** The medians: what else runs on the machine disturbs some figures much, and most of them little. */
    private double median(String what, Candidate contestant) {
        List<Double> sorted = all.get(what).getOrDefault(contestant, List.of(Double.NaN)).stream()
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(
                "%n%-19s %13s %13s %13s %9s %7s  %s%n",
                "ns or bytes, median", "mediajobs", "stock jackson", "stock gson", "/ jackson", "/ gson", "bar"));
        for (String what : all.keySet()) {
            double ours = median(what, Candidate.MEDIAJOBS);
            double jackson = median(what, Candidate.JACKSON);
            double gson = median(what, Candidate.GSON);
            table.append(String.format(
                    "%-19s %,13.0f %,13.0f %,13.0f %9.2f %7.2f  %s%n",
                    what, ours, jackson, gson, ours / jackson, ours / gson, judge(what, ours)));
        }
        return table.append(String.format("JDK %s%n", Runtime.version())).toString();
    }

    private String judge(String what, double ours) {
        Bar bar = BARS.get(what);
        if (bar == null) {
            return "";
        }
        String words = String.format(Locale.ROOT, "<= %.2f / %s", bar.highest(), bar.to() == Candidate.GSON ? "gson" : "jackson");
        return words + (ours / median(what, bar.to()) <= bar.highest() ? "  met" : "  MISSED");
    }
}
