package dev.mediajobs.simulator.benchmark;

import dev.mediajobs.simulator.http.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

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
