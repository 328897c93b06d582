package dev.mediajobs.simulator.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Measures start time and throughput of all candidates, with new processes in each round. */
final class Comparison {

    private static final int CONNECTIONS = 16;
    private static final int JOBS = 1_000;

    private final List<Candidate> candidates;
    private final Path folder;
    private final PrintWriter out;
    private final Map<Candidate, Results> results = new LinkedHashMap<>();

    Comparison(List<Candidate> candidates, Path folder, PrintWriter out) {
        this.candidates = candidates;
        this.folder = folder;
        this.out = out;
        candidates.forEach(candidate -> results.put(candidate, new Results()));
    }

    Map<Candidate, Results> results() {
        return results;
    }

    /** Measures the start time the given number of times, in turn. The first response of the simulator is a valid submit. */
    void starts(int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            for (Candidate candidate : candidates) {
                start(candidate).close();
            }
        }
    }

    /**
     * Measures GET, then POST. All candidates run at the same time and are measured in short alternating turns, so that other
     * load on the machine affects all of them.
     */
    void rounds(int rounds, Duration warmUp, Duration turn, int turns) throws IOException, InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            out.println("Round " + round + " of " + rounds);
            Map<Candidate, CandidateProcess> processes = new LinkedHashMap<>();
            try {
                Map<Candidate, Traffic> gets = new LinkedHashMap<>();
                Map<Candidate, Traffic> posts = new LinkedHashMap<>();
                for (Candidate candidate : candidates) {
                    CandidateProcess running = start(candidate);
                    processes.put(candidate, running);
                    if (candidate.name().equals(Candidate.STUBBED)) {
                        new SimulatorSetup(running).stub();
                    }
                    gets.put(candidate, gets(candidate, running));
                    posts.put(candidate, Traffic.inTurn(List.of(Traffic.post(Candidate.SUBMIT, candidate.post()))));
                }
                measure(processes, gets, warmUp, turn, turns, Results::gets);
                measure(processes, posts, warmUp, turn, turns, Results::posts);
            } finally {
                processes.values().forEach(CandidateProcess::close);
            }
        }
    }

    private void measure(
            Map<Candidate, CandidateProcess> processes,
            Map<Candidate, Traffic> traffic,
            Duration warmUp,
            Duration turn,
            int turns,
            Function<Results, List<Load.Result>> series) {
        processes.forEach(
                (candidate, running) -> Load.during(warmUp, running.port(), CONNECTIONS, traffic.get(candidate)));
        for (int i = 0; i < turns; i++) {
            processes.forEach((candidate, running) -> {
                Duration before = running.processorTime();
                Load.Result result = Load.during(turn, running.port(), CONNECTIONS, traffic.get(candidate));
                series.apply(of(candidate))
                        .add(result.costing(running.processorTime().minus(before)));
            });
        }
    }

    private Results of(Candidate candidate) {
        return results.computeIfAbsent(candidate, key -> new Results());
    }

    private CandidateProcess start(Candidate candidate) throws IOException, InterruptedException {
        byte[] probe = candidate.get().isEmpty()
                ? Traffic.post(Candidate.SUBMIT, candidate.post())
                : Traffic.get(candidate.get());
        CandidateProcess running = CandidateProcess.start(candidate, probe, folder);
        of(candidate).starts().add((double) running.startTime().toMillis());
        of(candidate).startCosts().add((double) running.startCost().toMillis());
        return running;
    }

    /** Polls many finished jobs of a simulator, or the single job of a static mock. */
    private static Traffic gets(Candidate candidate, CandidateProcess running)
            throws IOException, InterruptedException {
        if (!candidate.get().isEmpty()) {
            return Traffic.inTurn(List.of(Traffic.get(candidate.get())));
        }
        SimulatorSetup setup = new SimulatorSetup(running);
        List<String> paths = setup.submit(JOBS);
        setup.finish();
        return Traffic.inTurn(paths.stream().map(Traffic::get).toList());
    }
}
