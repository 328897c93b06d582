package dev.mediajobs.conformance.observe;

import static com.fasterxml.jackson.databind.node.JsonNodeFactory.instance;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.MediaException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.conformance.http.JdkHttpTransport;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.observe.traffic.SpecSource;
import dev.mediajobs.conformance.provider.RunningSimulator;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.conformance.selftest.MutatingProxy;
import dev.mediajobs.conformance.selftest.ResponseMutator;
import dev.mediajobs.conformance.time.SystemTime;
import dev.mediajobs.creatify.AuroraRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Observes an application with servers that differ from the spec, or with a spec that differs from the server. */
class ObserveChangesIT {

    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    static final RunningSimulator simulator = RunningSimulator.withFastJobs();

    @TempDir
    private Path folder;

    /** Returns changes of a server, and the findings or notes that follow. */
    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("createAurora: status at status", responses("createAurora", each -> status(each, 200))),
                Arguments.of("createAurora: schema at /id", json("createAurora", body -> body.put("id", "7"))),
                Arguments.of("createAurora: schema at /image", json("createAurora", body -> body.remove("image"))),
                Arguments.of(
                        "getAurora: schema at /credits_used",
                        json("getAurora", body -> body.put("credits_used", "many"))),
                Arguments.of("getAurora: schema at /duration", json("getAurora", body -> body.remove("duration"))),
                Arguments.of(
                        "getAurora: schema at /status",
                        json(
                                "getAurora",
                                body -> body.put(
                                        "status", body.path("status").asText().replace("done", "completed")))),
                Arguments.of(
                        "getAurora: job-id at /id",
                        json("getAurora", body -> body.put("id", "3c90c3cc-0d44-4b50-8888-8dd25736052a"))),
                Arguments.of("getAurora: stability at /created_at", json("getAurora", createdNow())),
                Arguments.of("getAurora: content-type", responses("getAurora", each -> type(each, "text/plain"))),
                Arguments.of("getAurora: body at body", responses("getAurora", each -> body(each, "{\"id\":"))),
                Arguments.of(
                        "getAurora: result at /video_output",
                        json("getAurora", body -> body.set("video_output", instance.nullNode()))),
                Arguments.of("getAurora: result at /video_output", files(each -> status(each, 404))),
                Arguments.of("getAurora: result at /video_output", files(each -> body(each, "no video"))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeOfTheServer_isReported(String reported, ResponseMutator change) throws IOException {
        Observation observation = observe(SpecSource.of("creatify"), change);

        assertThat(observation.report(RunResult::differences))
                .extracting(each -> each.line(""))
                .anyMatch(line -> line.startsWith("creatify " + reported));
    }

    @Test
    void aServerThatIsNotChanged_hasNoFinding() throws IOException {
        Observation observation =
                observe(SpecSource.of("creatify"), (operation, request, response, upstream) -> response);

        assertThat(observation.report(RunResult::differences)).isEmpty();
        assertThat(observation.evidence("creatify").corrections()).isEmpty();
    }

    /** The spec has wrong guesses about the server; the traffic of the application leads to the right ones. */
    @Test
    void wrongGuessesOfASpec_areCorrected_afterWhichTheNextRunIsClean() throws IOException {
        Map<String, String> guesses = Map.of(
                "  /api/aurora/{id}/:\n", "  /api/aurora/videos/{id}/:\n",
                "        - audio\n        - image\n        - video_output\n",
                        "        - sound\n        - image\n        - video_output\n",
                "        audio:\n          type: string\n          description: Link of the audio file. It",
                        "        sound:\n          type: string\n          description: Link of the audio file. It",
                "        duration:\n          type: number\n", "        duration:\n          type: string\n",
                "[pending, in_queue, running, failed, done, rejected]", "[pending, running, failed, done, rejected]");
        String right = SpecSource.of("creatify").yaml();
        String wrong = right;
        for (Map.Entry<String, String> guess : guesses.entrySet()) {
            assertThat(wrong).contains(guess.getKey());
            wrong = wrong.replace(guess.getKey(), guess.getValue());
        }
        // Whether a poll sees a job in the queue depends on its time.
        ResponseMutator queued = json("createAurora", body -> body.put("status", "in_queue"));

        Observation first = observe(SpecSource.parse("creatify", wrong), queued);
        SpecSource corrected =
                SpecSource.parse("creatify", first.evidence("creatify").yaml());
        // The operation at the corrected path shows further differences.
        Observation second = observe(corrected, queued);
        SpecSource complete =
                SpecSource.parse("creatify", second.evidence("creatify").yaml());
        Observation third = observe(complete, queued);

        assertThat(first.report(RunResult::differences)).isNotEmpty();
        assertThat(third.evidence("creatify").corrections()).isEmpty();
        assertThat(third.report(RunResult::differences))
                // The samples of the document keep their members, whatever a server returns.
                .filteredOn(each -> !each.expected().contains("as in every sample"))
                .extracting(each -> each.line(""))
                .isEmpty();
        assertThat(complete.yaml()).contains("  /api/aurora/{id}/:\n").doesNotContain("/api/aurora/videos/");
    }

    private Observation observe(SpecSource spec, ResponseMutator change) throws IOException {
        Observation observation = new Observation(simulator.base(), false, new SystemTime());
        SystemTime time = new SystemTime();
        try (MutatingProxy server = MutatingProxy.start(
                        simulator.base(), spec.vendor(), new JdkHttpTransport(Duration.ofSeconds(20), time), change);
                LiveObservation live = LiveObservation.start(
                        List.of(new LiveObservation.Target(spec, server.base())),
                        0,
                        true,
                        observation,
                        (vendor, exchange) -> {},
                        time)) {
            use(live.addresses().get("creatify"));
            live.awaitChecks();
            assertThat(live.failure()).isEmpty();
        }
        return observation;
    }

    private void use(URI server) {
        try (MediaJobs media = Application.media(
                Map.of("creatify", server), polling -> polling.withMissingLinkGrace(Duration.ofMillis(1))
                        .withNotFoundGrace(Duration.ofMillis(1))
                        .withTimeout(Duration.ofSeconds(3))
                        .withMaxConsecutiveFailures(1))) {
            media.creatify()
                    .submit(AuroraRequest.ofImage(URI.create("https://example.com/face.png"))
                            .withAudio(URI.create("https://example.com/voice.mp3")))
                    .await()
                    .download(folder.resolve("video.mp4"));
        } catch (MediaException e) {
            // Most changes are errors for the application, too.
            assertThat(e).hasMessageContaining("Creatify");
        }
    }

    private static ResponseMutator responses(String operation, UnaryOperator<Response> change) {
        return (called, request, response, upstream) ->
                called.filter(each -> each.id().equals(operation)).isPresent() ? change.apply(response) : response;
    }

    private static ResponseMutator files(UnaryOperator<Response> change) {
        return (called, request, response, upstream) -> called.isEmpty() ? change.apply(response) : response;
    }

    private static ResponseMutator json(String operation, Consumer<ObjectNode> change) {
        return responses(operation, response -> {
            try {
                JsonNode json = JSON.readTree(response.body());
                change.accept((ObjectNode) json);
                return body(response, json.toString());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Changes the time with each poll. The job runs at the first, however late it comes, so that there is a second. */
    private static Consumer<ObjectNode> createdNow() {
        AtomicBoolean polled = new AtomicBoolean();
        return body -> {
            body.put("created_at", new SystemTime().now().toString());
            if (!polled.getAndSet(true)) {
                body.put("status", "running");
            }
        };
    }

    private static Response status(Response response, int status) {
        return new Response(status, response.headers(), response.body());
    }

    private static Response body(Response response, String body) {
        return new Response(response.status(), response.headers(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Response type(Response response, String type) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers());
        headers.put("content-type", List.of(type));
        return new Response(response.status(), headers, response.body());
    }
}
