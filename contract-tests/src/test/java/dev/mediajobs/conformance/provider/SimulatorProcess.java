package dev.mediajobs.conformance.provider;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the packaged simulator, or WireMock with its extension, in a separate process on a free port. */
public final class SimulatorProcess implements AutoCloseable {
    public static final Path JAR = Path.of("..", "mock-server", "target", "mediajobs-simulator.jar");

    private static final Path TARGET = Path.of("..", "mock-server", "target");
    private static final Pattern READY =
            Pattern.compile("MediaJobs simulator listening on http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern WIREMOCK_READY = Pattern.compile("^port: +(\\d+)");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Process process;
    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    private SimulatorProcess(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** Starts the jar and waits for its ready line. */
    public static SimulatorProcess start(String... options) {
        return start(command("-jar", JAR.toString()), Map.of(), READY, options);
    }

    /**
     * Starts a stock WireMock standalone with the extension on its class path.
     *
     * @param folder the folder of its stubs
     * @param options the environment variables of the extension
     */
    public static SimulatorProcess inStandaloneWireMock(Path folder, Map<String, String> options) {
        return inWireMock(TARGET.resolve("wiremock/wiremock-standalone.jar").toString(), folder, options);
    }

    /** Starts the thin WireMock with its own dependencies and the extension on its class path; parameters as above. */
    public static SimulatorProcess inThinWireMock(Path folder, Map<String, String> options) {
        try {
            return inWireMock(
                    Files.readString(TARGET.resolve("wiremock/thin-classpath.txt"))
                            .strip(),
                    folder,
                    options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SimulatorProcess inWireMock(String classPath, Path folder, Map<String, String> options) {
        String extension = TARGET.resolve("mediajobs-simulator-wiremock.jar").toString();
        List<String> command = command("-cp", classPath + File.pathSeparator + extension, "wiremock.Run");
        return start(command, options, WIREMOCK_READY, "--bind-address", "127.0.0.1", "--root-dir", folder.toString());
    }

    private static List<String> command(String... arguments) {
        List<String> command = Programs.java(arguments);
        command.addAll(List.of("--port", "0"));
        return command;
    }

    private static SimulatorProcess start(
            List<String> command, Map<String, String> environment, Pattern ready, String... options) {
        if (!Files.isRegularFile(JAR)) {
            throw new IllegalStateException(
                    "No simulator at " + JAR + ". Build it: mvn -pl mock-server -am package -DskipTests");
        }
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            return new SimulatorProcess(process, URI.create("http://127.0.0.1:" + port(process, ready)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String port(Process process, Pattern line) {
        StringBuilder output = new StringBuilder();
        CompletableFuture<String> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, line, output, ready), "simulator-output");
        reader.setDaemon(true);
        reader.start();
        try {
            return ready.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException("Interrupted while the simulator started", e);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("The simulator did not start. Its output:\n" + output, e);
        }
    }

    /** Reads all output, also after the ready line, because a full pipe would block the process. */
    private static void read(
            Process process, Pattern readyLine, StringBuilder output, CompletableFuture<String> ready) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = readyLine.matcher(line);
                if (matcher.find()) {
                    ready.complete(matcher.group(1));
                }
                if (!ready.isDone()) {
                    output.append(line).append('\n');
                }
            }
            ready.completeExceptionally(new IOException("The process exited."));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /** Returns the base URL. */
    public URI base() {
        return base;
    }

    /** Sets a provider state like a Pact verifier, and returns the values to inject. */
    Map<String, Object> state(String name, Map<String, Object> parameters) {
        return post(
                "/__admin/simulator/provider-states",
                Map.of(),
                Map.of("state", name, "params", parameters, "action", "setup"));
    }

    /** Advances the clock of the simulator. */
    public void advance(Duration by) {
        post("/__admin/simulator/clock/advance", Map.of(), Map.of("by", by.toMillis() + "ms"));
    }

    /** Posts JSON and returns the JSON response. */
    Map<String, Object> post(String path, Map<String, String> headers, Map<String, Object> body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
            headers.forEach(request::header);
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "POST " + path + " of " + body + " returned " + response.statusCode() + ": " + response.body());
            }
            return json.readValue(response.body(), new TypeReference<Map<String, Object>>() {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during the request to " + path, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
