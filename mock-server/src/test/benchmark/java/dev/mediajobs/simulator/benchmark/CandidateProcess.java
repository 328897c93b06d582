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

/** A contestant's process. Close it when done. */
final class CandidateProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final int port;
    private final Duration start;

    private CandidateProcess(Process process, int port, Duration start) {
        this.process = process;
        this.port = port;
        this.start = start;
    }

    /**
     * Starts it and waits until it has answered.
     *
     * @param probe the request that must be answered with 2xx
     */
    static CandidateProcess start(Candidate contestant, byte[] probe, Path folder) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = contestant.command().stream()
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
            if (dead || now - begin > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IOException(contestant.name() + " did not start; its last answer was " + status
                        + ". It said:\n" + Files.readString(log).strip());
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
            socket.setSoTimeout((int) PATIENCE.toMillis());
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

    /** From its start to its first answer. */
    Duration startTime() {
        return start;
    }

    /** {@return the bytes of objects that are in use after a full collection} */
    long liveBytes() throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asked = new ProcessBuilder(tool, String.valueOf(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (InputStream in = asked.getInputStream()) {
            String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Matcher total = TOTAL.matcher(said);
            if (asked.waitFor() != 0 || !total.find()) {
                throw new IOException("jcmd did not count the objects: " + said);
            }
            return Long.parseLong(total.group(1));
        }
    }

    /** {@return the processor time that it has used; nothing where the system does not tell} */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** {@return the memory that the process holds, or 0 where the system does not tell} */
    long residentBytes() {
        try {
            String told = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
            Matcher resident = RESIDENT.matcher(told);
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
