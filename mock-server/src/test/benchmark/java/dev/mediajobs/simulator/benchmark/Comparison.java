package dev.mediajobs.simulator.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Measures start and throughput of all contestants, each round with new processes. */
final class Comparison {

    private static final int CONNECTIONS = 16;
    private static final int JOBS = 1_000;

    private final List<Candidate> contestants;
    private final Path folder;
    private final PrintWriter out;
    private final Map<Candidate, Results> scores = new LinkedHashMap<>();

    Comparison(List<Candidate> contestants, Path folder, PrintWriter out) {
        this.contestants = contestants;
        this.folder = folder;
        this.out = out;
        contestants.forEach(contestant -> scores.put(contestant, new Results()));
    }

    Map<Candidate, Results> scores() {
        return scores;
    }

    /** Starts each that often, and no more. */
    void starts(int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            for (Candidate contestant : contestants) {
                start(contestant).close();
            }
        }
    }

    /**
     * Lets all answer GET, then POST, all of them up at once but asked one after the other in short turns, so that whatever
     * else the machine does meets all alike.
     */
    void rounds(int rounds, Duration warmUp, Duration turn, int turns) throws IOException, InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            out.println("Round " + round + " of " + rounds);
            Map<Candidate, CandidateProcess> up = new LinkedHashMap<>();
            try {
                Map<Candidate, Traffic> gets = new LinkedHashMap<>();
                Map<Candidate, Traffic> posts = new LinkedHashMap<>();
                for (Candidate contestant : contestants) {
                    CandidateProcess running = start(contestant);
                    up.put(contestant, running);
                    gets.put(contestant, gets(contestant, running));
                    posts.put(contestant, Traffic.inTurn(List.of(Traffic.post(Candidate.SUBMIT, contestant.post()))));
                }
                measure(up, gets, warmUp, turn, turns, Results::gets);
                measure(up, posts, warmUp, turn, turns, Results::posts);
            } finally {
                up.values().forEach(CandidateProcess::close);
            }
        }
    }

    private void measure(
            Map<Candidate, CandidateProcess> up,
            Map<Candidate, Traffic> traffic,
            Duration warmUp,
            Duration turn,
            int turns,
            Function<Results, List<Load.Result>> where) {
        up.forEach((contestant, running) ->
                Load.during(warmUp, running.port(), CONNECTIONS, traffic.get(contestant)));
        for (int i = 0; i < turns; i++) {
            up.forEach((contestant, running) -> {
                Duration before = running.processorTime();
                Load.Result result = Load.during(turn, running.port(), CONNECTIONS, traffic.get(contestant));
                where.apply(of(contestant))
                        .add(result.costing(running.processorTime().minus(before)));
            });
        }
    }

    private Results of(Candidate contestant) {
        return scores.computeIfAbsent(contestant, same -> new Results());
    }

    private CandidateProcess start(Candidate contestant) throws IOException, InterruptedException {
        byte[] probe = contestant.get().isEmpty()
                ? Traffic.post(Candidate.SUBMIT, contestant.post())
                : Traffic.get(contestant.get());
        CandidateProcess running = CandidateProcess.start(contestant, probe, folder);
        of(contestant).starts().add((double) running.startTime().toMillis());
        return running;
    }

    /** Who keeps jobs is asked for many of them, each at its end; who knows one only, for that. */
    private static Traffic gets(Candidate contestant, CandidateProcess running) throws IOException, InterruptedException {
        if (!contestant.get().isEmpty()) {
            return Traffic.inTurn(List.of(Traffic.get(contestant.get())));
        }
        SimulatorSetup desk = new SimulatorSetup(running);
        List<String> paths = desk.submit(JOBS);
        desk.finish();
        return Traffic.inTurn(paths.stream().map(Traffic::get).toList());
    }
}
