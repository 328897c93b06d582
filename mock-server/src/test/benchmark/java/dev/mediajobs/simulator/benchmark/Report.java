package dev.mediajobs.simulator.benchmark;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints the results of a comparison and checks them against the targets. */
final class Report {

    private static final double MAX_MILLIS = 20;
    private static final double MAX_START = 0.65;

    private final Map<Candidate, Results> results;
    private final PrintWriter out;

    private Report(Map<Candidate, Results> results, PrintWriter out) {
        this.results = results;
        this.out = out;
    }

    /** Prints the report; the first candidate is the simulator. */
    static void print(Map<Candidate, Results> results, PrintWriter out) {
        Report report = new Report(results, out);
        out.println();
        report.table();
        out.println();
        List<Candidate> all = List.copyOf(results.keySet());
        Results ours = report.of(all.get(0));
        for (Candidate peer : all.subList(1, all.size())) {
            switch (peer.name()) {
                case Candidate.EXTENSION -> report.throughput(
                        report.of(peer),
                        all.get(1),
                        "extension against " + all.get(1).name(),
                        0.9);
                case Candidate.STUBBED -> report.throughput(
                        report.of(peer), all.get(1), "one user stub against " + all.get(1).name(), 0.5);
                case "MockServer" -> report.against(ours, peer, 1);
                default -> report.against(ours, peer, peer.name().startsWith("WireMock") ? 2.2 : 8);
            }
        }
        if (!ours.gets().isEmpty()) {
            double worst = Math.max(millis(ours.gets(), 99), millis(ours.posts(), 99));
            report.bar("p99, ms, of GET and POST", worst, worst < MAX_MILLIS, "< 20");
        }
        out.flush();
    }

    private Results of(Candidate candidate) {
        return results.getOrDefault(candidate, new Results());
    }

    private void table() {
        out.println(
                "                         start     GET/s    p50    p99   cpu    POST/s    p50    p99   cpu  failed");
        out.println("                            ms               ms     ms    us               ms     ms    us");
        results.forEach((candidate, score) -> out.println(String.format(
                Locale.ROOT,
                "%-24s %5.0f  %8.0f %6.2f %6.2f %5.0f  %8.0f %6.2f %6.2f %5.0f %7d",
                candidate.name(),
                score.start(),
                perSecond(score.gets()),
                millis(score.gets(), 50),
                millis(score.gets(), 99),
                cost(score.gets()),
                perSecond(score.posts()),
                millis(score.posts(), 50),
                millis(score.posts(), 99),
                cost(score.posts()),
                score.failures())));
    }

    private void against(Results ours, Candidate peer, double minRatio) {
        Results theirs = of(peer);
        throughput(ours, peer, "against " + peer.name(), minRatio);
        if (peer.name().startsWith("WireMock")) {
            double start = Results.ratioOf(ours.starts(), theirs.starts());
            double cost = Results.ratioOf(ours.startCosts(), theirs.startCosts());
            bar("start against " + peer.name(), start, start <= MAX_START, "<= " + MAX_START);
            bar("processor time of it", cost, cost <= MAX_START, "<= " + MAX_START);
        }
    }

    private void throughput(Results first, Candidate second, String name, double minRatio) {
        if (!first.gets().isEmpty()) {
            double gets = Results.ratio(first.gets(), of(second).gets());
            double posts = Results.ratio(first.posts(), of(second).posts());
            bar("GET/s " + name, gets, gets >= minRatio, ">= " + minRatio);
            bar("POST/s " + name, posts, posts >= minRatio, ">= " + minRatio);
        }
    }

    private void bar(String name, double value, boolean met, String target) {
        out.println(String.format(
                Locale.ROOT, "%-48s %6.2f   target %-7s %s", name, value, target, met ? "met" : "NOT MET"));
    }

    private static double perSecond(List<Load.Result> results) {
        return Results.median(results, Load.Result::perSecond);
    }

    private static double cost(List<Load.Result> results) {
        return Results.median(results, Load.Result::cost);
    }

    private static double millis(List<Load.Result> results, double percentile) {
        return Results.median(results, result -> result.millis(percentile));
    }
}
