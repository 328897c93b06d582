package dev.mediajobs.simulator.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The process of a candidate. Close it when done. */
final class CandidateProcess implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final int port;
    private final Duration start;
    private final Duration startCost;

    private CandidateProcess(Process process, int port, Duration start) {
        this.process = process;
        this.port = port;
        this.start = start;
        this.startCost = processorTime();
    }

    /**
     * Starts a candidate and waits until it is ready.
     *
     * @param probe request that must return 2xx
     */
    static CandidateProcess start(Candidate candidate, byte[] probe, Path folder)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = candidate.command().stream()
                .map(value -> value.equals("PORT") ? String.valueOf(port) : value)
                .toList();
        Path log = Files.createDirectories(folder).resolve("output.txt");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (true) {
            boolean dead = process.waitFor(1, TimeUnit.MILLISECONDS);
            int status = dead ? 0 : status(port, probe);
            long now = System.nanoTime();
            if (status / 100 == 2) {
                return new CandidateProcess(process, port, Duration.ofNanos(now - begin));
            }
            if (dead || now - begin > TIMEOUT.toNanos()) {
                process.destroyForcibly();
                throw new IOException(candidate.name() + " did not start; its last status was " + status + ". Output:\n"
                        + Files.readString(log).strip());
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int status(int port, byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) TIMEOUT.toMillis());
            socket.getOutputStream().write(request);
            InputStream in = socket.getInputStream();
            byte[] line = in.readNBytes(12);
            return line.length < 12 ? 0 : ResponseParser.status(line);
        } catch (IOException e) {
            return 0;
        }
    }

    int port() {
        return port;
    }

    /** {@return the time from its start to its first response} */
    Duration startTime() {
        return start;
    }

    /** {@return the processor time from its start to its first response, or zero if the system does not report it} */
    Duration startCost() {
        return startCost;
    }

    /** {@return the heap bytes in use after a full collection} */
    long liveBytes() throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process histogram = new ProcessBuilder(tool, String.valueOf(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (InputStream in = histogram.getInputStream()) {
            String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher total = TOTAL.matcher(output);
            if (histogram.waitFor() != 0 || !total.find()) {
                throw new IOException("jcmd did not print a histogram: " + output);
            }
            return Long.parseLong(total.group(1));
        }
    }

    /** {@return its processor time, or zero if the system does not report it} */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** {@return its resident memory, or 0 if the system does not report it} */
    long residentBytes() {
        try {
            String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
            Matcher resident = RESIDENT.matcher(status);
            return resident.find() ? Long.parseLong(resident.group(1)) * 1024 : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
