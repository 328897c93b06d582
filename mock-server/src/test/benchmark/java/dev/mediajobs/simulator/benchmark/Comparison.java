package dev.mediajobs.simulator.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures start and throughput of all contestants, one after the other in each round, each round with new processes. */
final class Comparison {

    private static final int CONNECTIONS = 16;
    private static final int JOBS = 1_000;

    private final List<Contestant> contestants;
    private final Path folder;
    private final PrintWriter out;
    private final Map<Contestant, Scores> scores = new LinkedHashMap<>();

    Comparison(List<Contestant> contestants, Path folder, PrintWriter out) {
        this.contestants = contestants;
        this.folder = folder;
        this.out = out;
        contestants.forEach(contestant -> scores.put(contestant, new Scores()));
    }

    Map<Contestant, Scores> scores() {
        return scores;
    }

    /** Starts each that often, and no more. */
    void starts(int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            for (Contestant contestant : contestants) {
                start(contestant).close();
            }
        }
    }

    /** Lets each answer GET, then POST. */
    void rounds(int rounds, Duration warmUp, Duration measured) throws IOException, InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            for (Contestant contestant : contestants) {
                out.println("Round " + round + " of " + rounds + ": " + contestant.name());
                try (Running running = start(contestant)) {
                    Scores score = of(contestant);
                    score.gets().add(measure(running, gets(contestant, running), warmUp, measured));
                    byte[] post = Traffic.post(Contestant.SUBMIT, contestant.post());
                    score.posts().add(measure(running, Traffic.inTurn(List.of(post)), warmUp, measured));
                }
            }
        }
    }

    private Scores of(Contestant contestant) {
        return scores.computeIfAbsent(contestant, same -> new Scores());
    }

    private Running start(Contestant contestant) throws IOException, InterruptedException {
        byte[] probe = contestant.get().isEmpty()
                ? Traffic.post(Contestant.SUBMIT, contestant.post())
                : Traffic.get(contestant.get());
        Running running = Running.start(contestant, probe, folder);
        of(contestant).starts().add((double) running.startTime().toMillis());
        return running;
    }

    /** Who keeps jobs is asked for many of them, each at its end; who knows one only, for that. */
    private static Traffic gets(Contestant contestant, Running running) throws IOException, InterruptedException {
        if (!contestant.get().isEmpty()) {
            return Traffic.inTurn(List.of(Traffic.get(contestant.get())));
        }
        Desk desk = new Desk(running);
        List<String> paths = desk.submit(JOBS);
        desk.finish();
        return Traffic.inTurn(paths.stream().map(Traffic::get).toList());
    }

    private static Load.Result measure(Running running, Traffic traffic, Duration warmUp, Duration measured) {
        Load.during(warmUp, running.port(), CONNECTIONS, traffic);
        Duration before = running.processorTime();
        Load.Result result = Load.during(measured, running.port(), CONNECTIONS, traffic);
        return result.costing(running.processorTime().minus(before));
    }
}
