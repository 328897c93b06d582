package dev.mediajobs.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.Simulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A running {@link NodeProgram}. */
final class NodeProcess implements AutoCloseable {
    private static final long TIMEOUT = 30;

    private final Process process;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final List<String> output = new CopyOnWriteArrayList<>();

    NodeProcess(Simulator simulator, String databaseUrl, Path folder, boolean stops) {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeProgram.class.getName(),
                        databaseUrl,
                        folder.toString(),
                        stops ? "stops" : "runs")
                .redirectErrorStream(true);
        builder.environment().putAll(simulator.environment());
        try {
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread reader = new Thread(this::read, "node output");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.equals("READY")) {
                    ready.countDown();
                }
            }
        } catch (IOException killed) {
            output.add("(killed)");
        }
    }

    NodeProcess awaitReady() throws InterruptedException {
        assertThat(ready.await(TIMEOUT, TimeUnit.SECONDS)).as(output()).isTrue();
        return this;
    }

    /** Returns whether it has printed a line that contains a text. */
    boolean printed(String text) {
        return output.stream().anyMatch(line -> line.contains(text));
    }

    /** Ends the wait at the point. */
    void goOn() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
    }

    /** Sends a signal, such as STOP. */
    void signal(String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Kills the process with SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(TIMEOUT, TimeUnit.SECONDS)).isTrue();
    }

    /** Ends the process with SIGTERM and returns its output. */
    String terminate() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(TIMEOUT, TimeUnit.SECONDS)).as(output()).isTrue();
        return output();
    }

    String output() {
        return String.join("\n", output);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
