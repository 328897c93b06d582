package dev.mediajobs.simulator.benchmark;

import dev.mediajobs.simulator.http.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Static stubs with recorded responses of the simulator. */
final class Stubs {

    private Stubs() {}

    /** Records responses of the simulator as stubs. {@return the path of their job} */
    static String write(Candidate simulator, Path folder) throws IOException, InterruptedException {
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        byte[] probe = Traffic.post(Candidate.SUBMIT, Candidate.JOB);
        try (CandidateProcess running = CandidateProcess.start(simulator, probe, folder)) {
            SimulatorSetup setup = new SimulatorSetup(running);
            HttpResponse<String> receipt = setup.submit();
            String path = SimulatorSetup.path(receipt.body());
            setup.finish();
            write(mappings.resolve("post.json"), "POST", Candidate.SUBMIT, receipt);
            write(mappings.resolve("get.json"), "GET", path, setup.get(path));
            return path;
        }
    }

    /** Writes the same responses for MockServer. {@return the file} */
    static Path expectations(Path folder) throws IOException {
        var expectations = Json.object().putArray("all");
        for (String name : List.of("post.json", "get.json")) {
            var stub = Json.read(Files.readAllBytes(folder.resolve("mappings").resolve(name)));
            var expectation = expectations.addObject();
            expectation
                    .putObject("httpRequest")
                    .put("method", stub.at("/request/method").asText())
                    .put("path", stub.at("/request/urlPath").asText());
            expectation
                    .putObject("httpResponse")
                    .put("statusCode", stub.at("/response/status").asInt())
                    .put("body", stub.at("/response/body").asText())
                    .putObject("headers")
                    .putArray("Content-Type")
                    .add("application/json");
        }
        return Files.writeString(folder.resolve("expectations.json"), expectations.toString());
    }

    private static void write(Path file, String method, String path, HttpResponse<String> response) throws IOException {
        var stub = Json.object();
        stub.putObject("request").put("method", method).put("urlPath", path);
        stub.putObject("response")
                .put("status", response.statusCode())
                .put("body", response.body())
                .putObject("headers")
                .put("Content-Type", "application/json");
        Files.write(file, Json.bytes(stub));
    }
}
