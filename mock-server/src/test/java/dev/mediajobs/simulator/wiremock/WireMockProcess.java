package dev.mediajobs.simulator.wiremock;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A stock WireMock standalone in a process of its own, with the packaged extension on its class path. Close it when done. */
final class WireMockProcess implements AutoCloseable {

    static final Path EXTENSION = Path.of("target", "mediajobs-simulator-wiremock.jar");

    private static final Path STANDALONE = Path.of("target", "wiremock", "wiremock-standalone.jar");
    private static final Pattern PORT = Pattern.compile("port:\\s+(\\d+)");

    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();

    private WireMockProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the process.
     *
     * @param folder its working directory, where WireMock looks for stubs and files
     */
    static WireMockProcess start(Path folder, Map<String, String> environment, String... options) {
        String classPath = Stream.of(STANDALONE, EXTENSION)
                .map(jar -> jar.toAbsolutePath().toString())
                .reduce((first, second) -> first + File.pathSeparator + second)
                .orElseThrow();
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classPath,
                                "wiremock.Run",
                                "--port",
                                "0",
                                "--bind-address",
                                "127.0.0.1"),
                        Stream.of(options))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            WireMockProcess started = new WireMockProcess(builder.start());
            Thread reader = new Thread(started::read, "wiremock-output");
            reader.setDaemon(true);
            reader.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all output, because a full pipe would block the process. */
    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher port = PORT.matcher(line);
                if (port.find()) {
                    ready.complete(URI.create("http://127.0.0.1:" + port.group(1)));
                }
            }
        } catch (IOException e) {
            output.add(e.toString());
        }
        ready.completeExceptionally(new IOException("The process exited."));
    }

    /** {@return its URL, as soon as it accepts requests} */
    URI base() {
        try {
            return ready.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("WireMock did not start. Its output:\n" + output(), e);
        }
    }

    /** {@return whether the process has exited within 30 seconds} */
    boolean exits() throws InterruptedException {
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    /** {@return what it has printed} */
    String output() {
        return String.join("\n", output);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
