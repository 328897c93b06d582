package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.time.SystemTime;
import dev.mediajobs.conformance.time.Ticker;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.StatusValues;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Harmless changes that depend on the request or on earlier responses. */
final class HarmlessBehaviours {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Duration DELAY = Duration.ofMillis(150);
    private static final int SLOW_EVERY = 25;

    private HarmlessBehaviours() {}

    static Map<String, ResponseMutator> all() {
        Map<String, ResponseMutator> mutators = new LinkedHashMap<>();
        mutators.put(
                "items of other accounts in lists",
                (called, request, reply, upstream) -> called.filter(operation -> isPlainList(operation, request, reply))
                                .isPresent()
                        ? ResponseEdits.with(reply, withOthers(ResponseEdits.json(reply)))
                        : reply);
        mutators.put(
                "no progress",
                (called, request, reply, upstream) -> isPoll(called, reply)
                        ? ResponseEdits.with(reply, withoutOptional(called.orElseThrow(), ResponseEdits.json(reply)))
                        : reply);
        mutators.put(
                "an undocumented status value while a job runs",
                (called, request, reply, upstream) -> isPoll(called, reply)
                        ? ResponseEdits.with(
                                reply,
                                runningAs(called.orElseThrow(), ResponseEdits.json(reply), Optional.of("upscaling")))
                        : reply);
        mutators.put(
                "another error status where no document states one",
                (called, request, reply, upstream) -> reply.status() / 100 == 4
                                && called.filter(HarmlessBehaviours::allowsAnyError)
                                        .isPresent()
                        ? ResponseEdits.status(reply, 418)
                        : reply);
        mutators.put(
                "another success status where no document states one",
                (called, request, reply, upstream) -> reply.status() == 200
                                && ResponseEdits.isJson(reply)
                                && called.filter(operation -> operation.isSuccess(202))
                                        .isPresent()
                        ? ResponseEdits.status(reply, 202)
                        : reply);
        mutators.put(
                "jobs that are never seen running",
                (called, request, reply, upstream) -> isPoll(called, reply)
                        ? ResponseEdits.with(
                                reply, runningAs(called.orElseThrow(), ResponseEdits.json(reply), Optional.empty()))
                        : reply);
        Map<String, Integer> reads = new ConcurrentHashMap<>();
        mutators.put("429 for the third read", (called, request, reply, upstream) -> {
            boolean read = called.filter(Operation::isRead).isPresent() && ResponseEdits.isSuccess(reply);
            String caller = called.map(Operation::toString).orElse("") + request.headers();
            return read && reads.merge(caller, 1, Integer::sum) == 3 ? tooManyRequests(reply) : reply;
        });
        Ticker ticker = new SystemTime();
        AtomicInteger slow = new AtomicInteger();
        mutators.put("slow responses", (called, request, reply, upstream) -> {
            if (slow.incrementAndGet() % SLOW_EVERY == 0) {
                ticker.sleep(DELAY);
            }
            return reply;
        });
        mutators.put(
                "files as application/octet-stream",
                (called, request, reply, upstream) -> called.isEmpty()
                                && ResponseEdits.isSuccess(reply)
                                && reply.mediaType().matches("(image|video)/.*")
                        ? ResponseEdits.header(reply, "content-type", "application/octet-stream")
                        : reply);
        mutators.put(
                "files with a name and byte ranges",
                (called, request, reply, upstream) -> reply.mediaType().matches("(image|video)/.*")
                        ? ResponseEdits.header(
                                ResponseEdits.header(reply, "accept-ranges", "bytes"),
                                "content-disposition",
                                "attachment; filename=\"result\"")
                        : reply);
        return mutators;
    }

    private static Response tooManyRequests(Response response) {
        byte[] body = "{\"result\":\"failure\",\"error\":\"Too many requests\"}".getBytes(StandardCharsets.UTF_8);
        return ResponseEdits.header(new Response(429, response.headers(), body), "retry-after", "0");
    }

    private static boolean isPoll(Optional<Operation> called, Response response) {
        return ResponseEdits.isSuccess(response)
                && ResponseEdits.isJson(response)
                && called.filter(operation -> operation.vendor().operations().stream()
                                .flatMap(each -> each.jobSpec().stream())
                                .anyMatch(jobSpec -> jobSpec.pollOperation().equals(operation.id())
                                        || jobSpec.pollVariants().contains(operation.id())))
                        .isPresent();
    }

    /** Returns whether this is a complete list: without pages, and not filtered by ids. */
    private static boolean isPlainList(Operation operation, Request request, Response response) {
        return operation.isRead()
                && ResponseEdits.isSuccess(response)
                && ResponseEdits.isJson(response)
                && operation.parameters("path").isEmpty()
                && request.uri().getQuery() == null
                && !ResponseEdits.json(response).has("totalPages");
    }

    private static JsonNode withOthers(JsonNode json) {
        JsonNode copy = json.deepCopy();
        (copy.isArray() ? List.of(copy) : copy.valueStream().toList()).forEach(each -> {
            if (each instanceof ArrayNode items && items.path(0) instanceof ObjectNode first && first.has("id")) {
                ObjectNode other = first.deepCopy();
                byte[] seed = first.path("id").asText().getBytes(StandardCharsets.UTF_8);
                items.add(other.put("id", UUID.nameUUIDFromBytes(seed).toString()));
            }
        });
        return copy;
    }

    private static JsonNode withoutOptional(Operation poll, JsonNode json) {
        SpecNode schema = poll.success().orElseThrow().schema();
        boolean required = schema.child("required").texts().contains("progress");
        if (json instanceof ObjectNode && !required) {
            ObjectNode copy = json.deepCopy();
            copy.remove("progress");
            return copy;
        }
        return json;
    }

    /** Returns whether no document states an error status of this operation. */
    private static boolean allowsAnyError(Operation operation) {
        return operation.hasRange(4) && operation.statuses(4).isEmpty();
    }

    /** Replaces the status of a running job with the given one; without it, with the first queued status. */
    private static JsonNode runningAs(Operation poll, JsonNode json, Optional<String> other) {
        SpecNode schema = poll.success().orElseThrow().schema();
        for (String parent : List.of("", "/data")) {
            String pointer = JsonPointers.join(parent, "status");
            Optional<StatusValues> values = StatusValues.at(schema, pointer);
            String value = json.at(pointer).asText();
            boolean running = values.flatMap(all -> all.phase(value))
                    .filter(phase -> phase.name().equals("RUNNING"))
                    .isPresent();
            Optional<String> queued = other.or(() -> values.stream()
                    .flatMap(all -> all.all().stream()
                            .filter(each -> all.phase(each).orElseThrow().name().equals("QUEUED")))
                    .findFirst());
            if (running && queued.isPresent()) {
                return ResponseEdits.changed(json, pointer, was -> NODES.textNode(queued.get()));
            }
        }
        return json;
    }
}
