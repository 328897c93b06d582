package dev.mediajobs.simulator.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prepares a running simulator: submits jobs and advances its clock. */
final class SimulatorSetup {

    /** Job id in a response. */
    static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;

    SimulatorSetup(CandidateProcess simulator) {
        this.base = URI.create("http://127.0.0.1:" + simulator.port());
    }

    /** {@return the response to a submit} */
    HttpResponse<String> submit() throws IOException, InterruptedException {
        return call("POST", Candidate.SUBMIT, Candidate.JOB);
    }

    /** {@return the paths of the given number of new jobs} */
    List<String> submit(int jobs) throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            paths.add(path(submit().body()));
        }
        return paths;
    }

    static String path(String receipt) throws IOException {
        Matcher id = ID.matcher(receipt);
        if (!id.find()) {
            throw new IOException("The response contains no job id: " + receipt);
        }
        return Candidate.SUBMIT + id.group(1) + "/";
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return call("GET", path, "");
    }

    /** Adds a stub for a path that no vendor has. */
    void stub() throws IOException, InterruptedException {
        call("POST", "/__admin/mappings", "{\"request\":{\"url\":\"/mine\"},\"response\":{\"status\":200}}");
    }

    /** Finishes all jobs. */
    void finish() throws IOException, InterruptedException {
        call("POST", "/__admin/simulator/clock/advance", "{\"by\":\"1h\"}");
    }

    private HttpResponse<String> call(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .headers("X-API-ID", "id", "X-API-KEY", "key", "Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " returned " + response.statusCode() + ": " + response.body());
        }
        return response;
    }
}
