package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.Caller.Answer;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import dev.mediajobs.simulator.spec.Operation;
import dev.mediajobs.simulator.spec.VendorSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation of every spec, called as its spec says, and each answer judged by that spec. */
class HappyCourseTest {

    @RegisterExtension
    final SimulatorExtension simulator =
            SimulatorExtension.create(SimulatorOptions.defaults().jobTime(Duration.ofSeconds(100)));

    private Caller caller = new Caller(java.net.URI.create("http://127.0.0.1"));
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Set<String> called = new TreeSet<>();

    @BeforeEach
    void stopTheClock() {
        simulator.freeze();
        caller = new Caller(simulator.baseUrl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"miraflow", "miragic", "mirrago", "creatify"})
    void everyOperation_isPlayed_andAnswersAsItsSpecSays(String vendor) {
        VendorSpec spec = VendorSpec.read(vendor);
        ResponseSchemas schemas = new ResponseSchemas(vendor);
        spec.operations().values().stream()
                .filter(operation -> operation.method().equals("POST"))
                .forEach(operation -> submit(operation, schemas));
        readAll(spec, schemas, false);
        simulator.advance(Duration.ofSeconds(45));
        readAll(spec, schemas, false);
        simulator.advance(Duration.ofSeconds(60));
        readAll(spec, schemas, true);
        assertThat(called).isEqualTo(new TreeSet<>(spec.operations().keySet()));
    }

    private void submit(Operation operation, ResponseSchemas schemas) {
        for (String type : operation.bodies().keySet()) {
            JsonNode example = operation.examples().get(type);
            String body = example == null ? null : example.toString().replace('"', '\'');
            if (operation.id().equals("finalizeMedia")) {
                upload();
                body = "{'mediaId':'" + ids.get("mediaId") + "'}";
            }
            Answer answer = type.equals("multipart/form-data")
                    ? caller.form(true, operation.path(), form(operation), keys(operation))
                    : caller.post(operation.path(), String.valueOf(body), keys(operation));
            judge(operation, schemas, answer);
            assertThat(answer.status()).as(operation.id() + answer.text()).isBetween(200, 299);
            remember(operation, answer);
        }
    }

    /** Submitted jobs by their operation, and what else later calls need. */
    private void remember(Operation operation, Answer answer) {
        for (String place : List.of("/jobId", "/data/jobId", "/job_id", "/id")) {
            if (operation.story() != null && answer.json().at(place).isTextual()) {
                ids.put(operation.id(), answer.at(place));
            }
        }
        for (String name : List.of("mediaId", "uploadUrl")) {
            if (answer.json().has(name) && operation.id().endsWith("Media")) {
                ids.put(name, answer.at("/" + name));
            }
        }
        String original = answer.json().at("/data/originalImageUrl").asText();
        ids.put("downloadOriginalImage", original.substring(original.lastIndexOf('/') + 1));
    }

    private void upload() {
        byte[] file = new byte[1_024_000];
        Answer answer = caller.send(
                "PUT",
                ids.get("uploadUrl"),
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(file),
                "Content-Type",
                "image/png");
        assertThat(answer.status()).isEqualTo(200);
    }

    private void readAll(VendorSpec spec, ResponseSchemas schemas, boolean done) {
        for (Operation operation : spec.operations().values()) {
            for (String path : operation.method().equals("GET") ? paths(spec, operation) : List.<String>of()) {
                Answer answer = caller.get(path, keys(operation));
                assertThat(answer.status()).as(path).isIn(done ? List.of(200) : List.of(200, 404));
                if (answer.status() == 200) {
                    judge(operation, schemas, answer);
                }
            }
        }
    }

    private void judge(Operation operation, ResponseSchemas schemas, Answer answer) {
        called.add(operation.id());
        assertThat(answer.status()).as(operation.id()).isNotEqualTo(501);
        String method = operation.method().toLowerCase(java.util.Locale.ROOT);
        if (schemas.json(operation.path(), method, answer.status())) {
            assertThat(schemas.problems(operation.path(), method, answer.status(), answer.json()))
                    .as(operation.id() + " " + answer.text())
                    .isEmpty();
        } else {
            assertThat(answer.response().body()).as(operation.id()).isNotEmpty();
        }
    }

    /** The paths of a read: one for each job that it reads. */
    private List<String> paths(VendorSpec spec, Operation operation) {
        String parameter = operation.firstPathParameter();
        if (parameter == null) {
            return List.of(operation.path());
        }
        List<String> paths = new ArrayList<>();
        for (Operation submit : spec.operations().values()) {
            boolean reads = submit.story() != null
                    && (submit.story().pollOperations().contains(operation.id())
                            || operation.id().equals(submit.story().resultOperation()));
            if (reads) {
                paths.add(path(operation, ids.get(submit.id())));
            }
        }
        switch (operation.id()) {
            case "viewMedia" -> paths.add(path(operation, ids.get("mediaId")));
            case "downloadVideo" -> paths.add(path(operation, ids.get("createVideo")));
            case "downloadOriginalImage" -> paths.add(path(operation, ids.get(operation.id())));
            case "downloadSpeedPainting" -> paths.add(path(operation, ids.get("createSpeedPainting") + ".mp4"));
            default -> {}
        }
        assertThat(paths).as(operation.id()).isNotEmpty();
        return paths;
    }

    private static String path(Operation operation, String value) {
        return operation.path().replaceFirst("\\{[^}]*}", value);
    }

    private static String[] form(Operation operation) {
        return switch (operation.id()) {
            case "createSpeedPainting" ->
                new String[] {
                    "fps=60", "quality=hd", "sequence=auto", "hand_style=1", "image=@image.jpg;image/jpeg=the bytes"
                };
            case "createTryOn" ->
                new String[] {
                    "target_image=@model.jpg;image/jpeg=model",
                    "garment_image=@shirt.png;image/png=shirt",
                    "callback_url=http://127.0.0.1:1/hook"
                };
            case "createVideo" -> new String[] {"avatarId=cm2yaz9j10008l0qg9npyjgs3", "mediaId=cm1", "name=My video"};
            case "editImage" ->
                new String[] {
                    "prompt=Into one",
                    "name=My edit",
                    "seed=7",
                    "referenceImage=@a.png;image/png=one",
                    "referenceImage=@b.png;image/png=two"
                };
            case "inpaintImage" ->
                new String[] {
                    "prompt=Blue", "name=Mine", "originalImage=@a.png;image/png=one", "maskImage=@b.png;image/png=two"
                };
            case "editAsset" -> new String[] {"prompt=No background", "type=logo", "image=@a.png;image/png=one"};
            default -> throw new IllegalStateException("No form for " + operation.id());
        };
    }

    private String[] keys(Operation operation) {
        return switch (operation.vendor()) {
            case "miraflow" -> Caller.MIRAFLOW;
            case "miragic" -> Caller.MIRAGIC;
            case "creatify" -> Caller.CREATIFY;
            default -> Jobs.MIRRAGO.keys(caller);
        };
    }
}
