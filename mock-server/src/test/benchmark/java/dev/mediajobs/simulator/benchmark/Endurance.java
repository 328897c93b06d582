package dev.mediajobs.simulator.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sends many requests, every tenth a submit, with long prompts and uploads among them, to one process with little memory;
 * memory and speed must stay stable, and no response may be missing.
 */
final class Endurance {

    private static final int CONNECTIONS = 16;
    private static final int SLICES = 10;
    private static final String MEMORY = "-Xmx256m";

    private final Candidate simulator;
    private final Path folder;
    private final PrintWriter out;

    Endurance(Path jar, Path folder, PrintWriter out) {
        this.simulator = Candidate.simulatorIn(MEMORY, jar, "--job-time", "1s");
        this.folder = folder;
        this.out = out;
    }

    void run(int requests) throws IOException, InterruptedException {
        out.println();
        out.println(requests + " requests, every tenth submits a job, " + MEMORY);
        out.println("  requests      jobs    req/s    p99 ms  in use MB  process MB  failed");
        byte[] probe = Traffic.post(Candidate.SUBMIT, Candidate.JOB);
        try (CandidateProcess running = CandidateProcess.start(simulator, probe, folder)) {
            Mixed traffic = new Mixed();
            Load.about(requests / 20, running.port(), CONNECTIONS, traffic);
            traffic.submitted = 0;
            List<Double> speeds = new ArrayList<>();
            List<Long> inUse = new ArrayList<>();
            long done = 0;
            long failed = 0;
            for (int i = 0; i < SLICES; i++) {
                Load.Result slice = Load.about(requests / SLICES, running.port(), CONNECTIONS, traffic);
                done += slice.responses() + slice.failures();
                failed += slice.failures();
                speeds.add(slice.perSecond());
                inUse.add(running.liveBytes());
                out.println(String.format(
                        Locale.ROOT,
                        "%10d %9d %10.0f %7.2f %10.1f %11.1f %7d",
                        done,
                        traffic.submitted,
                        slice.perSecond(),
                        slice.millis(99),
                        inUse.get(i) / 1e6,
                        running.residentBytes() / 1e6,
                        slice.failures()));
            }
            double speed = speeds.get(SLICES - 1) / speeds.get(0);
            double memory = (double) inUse.get(SLICES - 1) / inUse.get(SLICES / 2 - 1);
            out.println(String.format(
                    Locale.ROOT, "failed or missing responses         %5d   bar 0      %s", failed, met(failed == 0)));
            out.println(String.format(
                    Locale.ROOT,
                    "speed at the end / at the beginning %5.2f   bar >= 0.9  %s",
                    speed,
                    met(speed >= 0.9)));
            out.println(String.format(
                    Locale.ROOT,
                    "memory at the end / at half time    %5.2f   bar <= 1.05 %s",
                    memory,
                    met(memory <= 1.05)));
        }
    }

    private static String met(boolean met) {
        return met ? "met" : "NOT MET";
    }

    /** Nine polls of recent jobs, then a submit; every 2,000th request has a prompt of 2 MB, and another a file of 1 MB. */
    private static final class Mixed implements Traffic {
        private static final int MAX_POLLED_JOBS = 5_000;
        private static final int LONG_EVERY = 2_000;
        private static final int MB = 1_000_000;
        private static final String MARK = "\"id\":\"";

        private final byte[] post = Traffic.post(Candidate.SUBMIT, Candidate.JOB);
        private final byte[] prompt = Traffic.post(
                "/api/image/generate",
                "{\"name\":\"n\",\"aspectRatio\":\"9:16\",\"prompt\":\"" + "p".repeat(2 * MB) + "\"}");
        private final byte[] upload = Traffic.form(
                "/api/v1/speed-painting/create",
                "a".repeat(MB),
                Map.of("fps", "60", "quality", "hd", "sequence", "auto", "hand_style", "1"));
        private final List<byte[]> polls = new ArrayList<>();
        private int turn;
        private int submitted;

        @Override
        public byte[] next() {
            turn++;
            if (turn % LONG_EVERY == 0) {
                return prompt;
            }
            if (turn % LONG_EVERY == LONG_EVERY / 2) {
                return upload;
            }
            return turn % 10 == 0 || polls.isEmpty() ? post : polls.get(turn % polls.size());
        }

        @Override
        public void onResponse(byte[] request, byte[] bytes, int length) {
            if (request != post) {
                return;
            }
            String receipt = new String(bytes, 0, length, ISO_8859_1);
            int from = receipt.indexOf(MARK) + MARK.length();
            byte[] poll = Traffic.get(Candidate.SUBMIT + receipt.substring(from, receipt.indexOf('"', from)) + "/");
            if (polls.size() < MAX_POLLED_JOBS) {
                polls.add(poll);
            } else {
                polls.set(submitted % MAX_POLLED_JOBS, poll);
            }
            submitted++;
        }
    }
}
