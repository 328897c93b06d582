package dev.mediajobs.conformance.provider;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simulator as people get it: its jar, in a process of its own, on a port that it picks. */
public final class SimulatorProcess implements AutoCloseable {
    /** The jar that the build made of the neighbour room. */
    public static final Path JAR = Path.of("..", "mock-server", "target", "mediajobs-simulator.jar");

    private static final Pattern READY =
            Pattern.compile("MediaJobs simulator listening on (http://127\\.0\\.0\\.1:\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
        if (!Files.isRegularFile(JAR)) {
            throw new IllegalStateException(
                    "No simulator at " + JAR + ". Build it: mvn -pl mock-server -am package -DskipTests");
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of("--port", "0"));
        command.addAll(List.of(options));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new SimulatorProcess(process, URI.create(readyLine(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readyLine(Process process) {
        StringBuilder said = new StringBuilder();
        CompletableFuture<String> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, said, ready), "simulator-output");
        reader.setDaemon(true);
        reader.start();
        try {
            return ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException("Interrupted while the simulator started", e);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("The simulator did not get ready. It said:\n" + said, e);
        }
    }

    /** Reads on after the ready line, so that the process never waits for somebody to read it. */
    private static void read(Process process, StringBuilder said, CompletableFuture<String> ready) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = READY.matcher(line);
                if (matcher.find()) {
                    ready.complete(matcher.group(1));
                }
                if (!ready.isDone()) {
                    said.append(line).append('\n');
                }
            }
            ready.completeExceptionally(new IOException("It ended."));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /** Where it listens. */
    public URI base() {
        return base;
    }

    /** Asks for a provider state, as any Pact verifier would, and answers the values to inject. */
    Map<String, Object> state(String name, Map<String, Object> parameters) {
        return post(
                "/__admin/simulator/provider-states",
                Map.of(),
                Map.of("state", name, "params", parameters, "action", "setup"));
    }

    /** Puts its clock forward. */
    public void advance(Duration by) {
        post("/__admin/simulator/clock/advance", Map.of(), Map.of("by", by.toSeconds() + "s"));
    }

    /** Sends JSON and answers the JSON that comes back. */
    Map<String, Object> post(String path, Map<String, String> headers, Map<String, Object> body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json.writeValueAsString(body)));
            headers.forEach(request::header);
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        body + " to " + path + " was answered with " + response.statusCode() + ": " + response.body());
            }
            return json.readValue(response.body(), new TypeReference<Map<String, Object>>() {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking " + path, e);
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
