package dev.mediajobs.conformance.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.cli.CommandLines;
import dev.mediajobs.conformance.http.JdkHttpTransport;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.provider.RunningSimulator;
import dev.mediajobs.conformance.time.SystemTime;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the verdict about a gateway that adds a member to every JSON object, so that notes and findings have one place. */
@Timeout(120)
class AddedMemberIT {

    @RegisterExtension
    static final RunningSimulator SIMULATOR = RunningSimulator.withFastJobs();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"miraflow", "miragic"})
    void failedChecksAndVerdict_agree(String vendor) throws IOException {
        JdkHttpTransport transport = new JdkHttpTransport(Duration.ofSeconds(10), new SystemTime());
        try (MutatingProxy proxy = MutatingProxy.start(
                SIMULATOR.base(),
                VendorSpec.of(vendor),
                transport,
                (called, request, response, upstream) -> withMember(response))) {
            // The helper compares the exit status with all files.
            CommandLines.Outcome outcome = CommandLines.run(
                    "--base-url", proxy.base().toString(), "--vendor", vendor, "--report", folder.toString());

            JsonNode summary = new JsonMapper()
                    .readTree(folder.resolve("findings.json").toFile())
                    .path("summary");
            assertThat(outcome.exit()).isEqualTo(summary.path("failed").asInt() > 0 ? 1 : 0);
        }
    }

    private static Response withMember(Response response) {
        if (!ResponseEdits.isJson(response)) {
            return response;
        }
        try {
            JsonNode body = new JsonMapper().readTree(ResponseEdits.text(response));
            body.findParents("id").forEach(each -> ((ObjectNode) each).put("gateway", "g-1"));
            if (body.isObject()) {
                ((ObjectNode) body).put("gateway", "g-1");
            }
            return ResponseEdits.with(response, body.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
