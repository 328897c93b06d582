package dev.mediajobs.conformance.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.HttpTransport;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.kit.DrivenTicker;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.request.Fixtures;
import dev.mediajobs.conformance.run.session.RunPlan;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.specs.SpecDocument;
import dev.mediajobs.specs.VendorSpec;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A fake vendor with three operations: job and result have different ids, and 401 is the only documented status code.
 * Each test changes one thing in the server or the spec.
 */
final class PosterServer implements HttpTransport {

    static final String SPEC = """
            openapi: 3.0.3
            security: [{Key: []}]
            paths:
              /posters:
                post:
                  operationId: createPoster
                  tags: [Posters]
                  x-evidence: {kind: documented, place: p}
                  x-job:
                    submitted: {id: /jobId}
                    poll:
                      operation: getState
                      parameter: jobId
                      status: /status
                      progress: /progress
                      failure: /reason
                      resultIds: [/posterId]
                    result: {operation: getPoster, parameter: id, links: [/link]}
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/PosterRequest'}
                        examples:
                          documented: {value: {name: A poster, style: plain}}
                  responses:
                    2XX:
                      x-evidence: {kind: inferred, place: no code is documented}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Submitted'}}}
                    401: {$ref: '#/components/responses/Failed'}
                    4XX: {$ref: '#/components/responses/FailedOtherwise'}
              /posters/{jobId}/state:
                get:
                  operationId: getState
                  tags: [Posters]
                  x-evidence: {kind: documented, place: p}
                  parameters: [{name: jobId, in: path, required: true, schema: {type: string}, example: job7}]
                  responses:
                    2XX:
                      x-evidence: {kind: inferred, place: no code is documented}
                      content: {application/json: {schema: {$ref: '#/components/schemas/State'}}}
                    401: {$ref: '#/components/responses/Failed'}
                    4XX: {$ref: '#/components/responses/FailedOtherwise'}
              /posters/{id}:
                get:
                  operationId: getPoster
                  tags: [Posters]
                  x-evidence: {kind: documented, place: p}
                  parameters: [{name: id, in: path, required: true, schema: {type: string}, example: poster7}]
                  responses:
                    2XX:
                      x-evidence: {kind: inferred, place: no code is documented}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Poster'}}}
                    401: {$ref: '#/components/responses/Failed'}
                    4XX: {$ref: '#/components/responses/FailedOtherwise'}
            components:
              securitySchemes:
                Key: {type: apiKey, in: header, name: x-api-key}
              responses:
                Failed:
                  x-evidence: {kind: documented, place: p}
                  content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}
                FailedOtherwise:
                  x-evidence: {kind: inferred, place: the shape of the documented failure}
                  content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}
              schemas:
                PosterRequest:
                  type: object
                  required: [style]
                  not:
                    required: [style]
                    properties: {style: {enum: [custom]}, prompt: {maxLength: 0}}
                  properties:
                    name: {type: string}
                    style: {type: string, enum: [plain, custom]}
                    prompt: {type: string}
                Submitted:
                  type: object
                  required: [jobId]
                  properties:
                    result: {type: string, enum: [success]}
                    jobId: {type: string}
                State:
                  type: object
                  required: [status]
                  properties:
                    result: {type: string, enum: [success]}
                    status:
                      type: string
                      enum: [waiting, working, complete, failed]
                      x-job-phase: {waiting: queued, working: running, complete: succeeded, failed: failed}
                    progress: {type: number}
                    posterId: {type: string}
                    reason: {type: string}
                Poster:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    name: {type: string}
                    mood: {type: string, enum: [bright, dark]}
                    link: {type: string, description: The image.}
                Failure:
                  type: object
                  required: [error]
                  properties:
                    result: {type: string, enum: [failure]}
                    error: {type: string}
            """;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BASE = "http://127.0.0.1:1";

    private final Map<String, Integer> polls = new LinkedHashMap<>();
    private final Map<String, JsonNode> sent = new LinkedHashMap<>();
    private final UnaryOperator<String> spec;
    private final Change change;

    /** Changes a conforming response. */
    @FunctionalInterface
    interface Change {

        FakeResponse of(Request request, FakeResponse right);
    }

    /** A response with methods for changed copies. */
    record FakeResponse(int status, ObjectNode body) {

        FakeResponse with(int newStatus) {
            return new FakeResponse(newStatus, body);
        }

        FakeResponse with(String name, String value) {
            return new FakeResponse(status, body.deepCopy().put(name, value));
        }

        FakeResponse with(String name, int value) {
            return new FakeResponse(status, body.deepCopy().put(name, value));
        }

        boolean hasStatus(String status) {
            return body.path("status").asText().equals(status);
        }
    }

    private PosterServer(UnaryOperator<String> spec, Change change) {
        this.spec = spec;
        this.change = change;
    }

    /** Returns the findings about a changed server. */
    static List<Finding> check(Change change) {
        return check(yaml -> yaml, change);
    }

    /** Returns the findings about a changed server with a changed spec. */
    static List<Finding> check(UnaryOperator<String> spec, Change change) {
        return new PosterServer(spec, change).run();
    }

    private List<Finding> run() {
        VendorSpec vendor = vendor(spec.apply(SPEC));
        List<CheckResult> checks = new ArrayList<>();
        Secrets secrets = new Secrets();
        Recorder recorder = new Recorder(vendor.name(), secrets, checks::add);
        RunPlan plan = new RunPlan(
                URI.create(BASE),
                List.of(vendor.name()),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                false,
                true,
                Duration.ofSeconds(1),
                5000,
                "",
                List.of(),
                Map.of(),
                Duration.ofMinutes(10));
        Credentials credentials = new Credentials(vendor, Map.of(), Optional.of("own"), secrets);
        new VendorRun(new Session(
                        vendor,
                        plan,
                        this,
                        credentials,
                        Optional.empty(),
                        recorder,
                        new ResponseInventory(),
                        new DrivenTicker()))
                .run();
        return checks.stream().flatMap(check -> check.findings().stream()).toList();
    }

    static VendorSpec vendor(String yaml) {
        return new VendorSpec(SpecDocument.parse("studio", yaml));
    }

    @Override
    public Exchange send(Request request) {
        if (request.uri().getPath().startsWith("/files/")) {
            boolean exists = request.uri().getPath().matches("/files/poster\\d+");
            return exchange(request, exists ? 200 : 404, "image/png", exists ? Fixtures.png() : new byte[0]);
        }
        FakeResponse response = change.of(request, right(request));
        return exchange(
                request,
                response.status(),
                "application/json",
                response.body().toString().getBytes(StandardCharsets.UTF_8));
    }

    private FakeResponse right(Request request) {
        String path = request.uri().getPath();
        if (!request.header("x-api-key").orElse("").startsWith("own")) {
            return error(401, "Not authorized");
        }
        if (request.method().equals("POST")) {
            JsonNode body = json(request.text());
            boolean custom = body.path("style").asText().equals("custom");
            boolean valid = request.header("content-type").orElse("").equals("application/json")
                    && List.of("plain", "custom").contains(body.path("style").asText())
                    && (!custom || !body.path("prompt").asText().isEmpty())
                    && List.of("name", "prompt").stream()
                            .allMatch(each -> !body.has(each) || body.get(each).isTextual());
            return valid ? submitted(body) : error(422, "Not valid");
        }
        String id = path.split("/", -1)[2];
        String number = id.replaceAll("\\D", "");
        if (path.endsWith("/state") && polls.containsKey("job" + number) && id.startsWith("job")) {
            return state(number, polls.merge(id, 1, Integer::sum));
        }
        boolean poster = id.startsWith("poster") && polls.containsKey("job" + number) && !path.endsWith("/state");
        return poster ? poster(id, number) : error(404, "Not found");
    }

    private FakeResponse submitted(JsonNode body) {
        String id = "job" + (10 + polls.size());
        polls.put(id, 0);
        sent.put(id, body);
        return new FakeResponse(202, NODES.objectNode().put("result", "success").put("jobId", id));
    }

    private static FakeResponse state(String number, int poll) {
        ObjectNode state = NODES.objectNode().put("result", "success");
        return switch (poll) {
            case 1 -> new FakeResponse(200, state.put("status", "waiting"));
            case 2, 3 -> new FakeResponse(200, state.put("status", "working").put("progress", 20 * poll));
            default -> new FakeResponse(200, state.put("status", "complete").put("posterId", "poster" + number));
        };
    }

    private FakeResponse poster(String id, String number) {
        ObjectNode poster = NODES.objectNode().put("id", id).put("mood", "dark");
        JsonNode name = sent.getOrDefault("job" + number, NODES.objectNode()).path("name");
        return new FakeResponse(
                200,
                (name.isTextual() ? poster.put("name", name.textValue()) : poster)
                        .put("link", BASE + "/files/poster" + number));
    }

    static FakeResponse error(int status, String message) {
        return new FakeResponse(
                status, NODES.objectNode().put("result", "failure").put("error", message));
    }

    private static JsonNode json(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return json instanceof ArrayNode ? NODES.missingNode() : json;
        } catch (JsonProcessingException e) {
            return NODES.missingNode();
        }
    }

    private static Exchange exchange(Request request, int status, String type, byte[] body) {
        return Exchange.of(request, new Response(status, Map.of("content-type", List.of(type)), body), Duration.ZERO);
    }
}
