package dev.mediajobs.simulator.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares the poll throughput with ten and with ten thousand running jobs, in two alternating processes. */
final class OpenJobs {

    private static final int CONNECTIONS = 16;
    private static final int POLLED = 10;
    private static final int MANY = 10_000;
    private static final int ROUNDS = 5;

    private final Candidate simulator;
    private final Path folder;
    private final PrintWriter out;

    OpenJobs(Path jar, Path folder, PrintWriter out) {
        this.simulator = Candidate.simulator(jar, "--job-time", "24h");
        this.folder = folder;
        this.out = out;
    }

    void run(Duration measured) throws IOException, InterruptedException {
        byte[] probe = Traffic.post(Candidate.SUBMIT, Candidate.JOB);
        try (CandidateProcess few = CandidateProcess.start(simulator, probe, folder.resolve("few"));
                CandidateProcess many = CandidateProcess.start(simulator, probe, folder.resolve("many"))) {
            Traffic fewPolls = polls(few, POLLED);
            Traffic manyPolls = polls(many, MANY);
            List<Load.Result> fewResults = new ArrayList<>();
            List<Load.Result> manyResults = new ArrayList<>();
            for (int i = 0; i <= ROUNDS; i++) {
                fewResults.add(Load.during(measured, few.port(), CONNECTIONS, fewPolls));
                manyResults.add(Load.during(measured, many.port(), CONNECTIONS, manyPolls));
            }
            double withFew = Results.median(fewResults.subList(1, ROUNDS + 1), Load.Result::perSecond);
            double withMany = Results.median(manyResults.subList(1, ROUNDS + 1), Load.Result::perSecond);
            out.println();
            out.println(String.format(
                    Locale.ROOT,
                    "polls/s with %d running jobs %.0f, with %d %.0f: ratio %.2f",
                    POLLED,
                    withFew,
                    MANY,
                    withMany,
                    withMany / withFew));
        }
    }

    /** Submits jobs and returns polls of the last ones. */
    private static Traffic polls(CandidateProcess running, int jobs) throws IOException, InterruptedException {
        List<String> paths = new SimulatorSetup(running).submit(jobs);
        return Traffic.inTurn(paths.subList(jobs - POLLED, jobs).stream()
                .map(Traffic::get)
                .toList());
    }
}
