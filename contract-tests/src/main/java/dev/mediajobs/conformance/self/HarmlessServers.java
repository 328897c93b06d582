package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Pointers;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.StatusWords;
import dev.mediajobs.conformance.time.SystemTime;
import dev.mediajobs.conformance.time.Ticker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Ways of a right server that take more than one look at an answer. Each may serve several runs. */
final class HarmlessServers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Duration A_WHILE = Duration.ofMillis(150);
    private static final int EVERY = 25;

    private HarmlessServers() {}

    static Map<String, Meddler> all() {
        Map<String, Meddler> meddlers = new LinkedHashMap<>();
        meddlers.put(
                "things of other people in lists",
                (called, request, reply, upstream) -> called.filter(operation -> isPlainList(operation, request, reply))
                                .isPresent()
                        ? Replies.with(reply, withOthers(Replies.json(reply)))
                        : reply);
        meddlers.put(
                "progress that is not told",
                (called, request, reply, upstream) -> isPoll(called, reply)
                        ? Replies.with(reply, withoutOptional(called.orElseThrow(), Replies.json(reply)))
                        : reply);
        meddlers.put(
                "a status that no document has while a job is at work",
                (called, request, reply, upstream) -> isPoll(called, reply)
                        ? Replies.with(
                                reply, workingAs(called.orElseThrow(), Replies.json(reply), Optional.of("upscaling")))
                        : reply);
        meddlers.put(
                "a refusal under another code, where no document states one",
                (called, request, reply, upstream) -> reply.status() / 100 == 4
                                && called.filter(HarmlessServers::refusesAnyhow).isPresent()
                        ? Replies.status(reply, 418)
                        : reply);
        meddlers.put(
                "a success under another code, where no document states one",
                (called, request, reply, upstream) -> reply.status() == 200
                                && Replies.isJson(reply)
                                && called.filter(operation -> operation.isSuccess(202))
                                        .isPresent()
                        ? Replies.status(reply, 202)
                        : reply);
        meddlers.put(
                "jobs that nobody sees at work",
                (called, request, reply, upstream) -> isPoll(called, reply)
                        ? Replies.with(reply, workingAs(called.orElseThrow(), Replies.json(reply), Optional.empty()))
                        : reply);
        Map<String, Integer> reads = new ConcurrentHashMap<>();
        meddlers.put("reads that must come again", (called, request, reply, upstream) -> {
            boolean read = called.filter(Operation::isRead).isPresent() && Replies.isSuccess(reply);
            String who = called.map(Operation::toString).orElse("") + request.headers();
            return read && reads.merge(who, 1, Integer::sum) == 3 ? later(reply) : reply;
        });
        Ticker ticker = new SystemTime();
        AtomicInteger slow = new AtomicInteger();
        meddlers.put("answers that take a while", (called, request, reply, upstream) -> {
            if (slow.incrementAndGet() % EVERY == 0) {
                ticker.pause(A_WHILE);
            }
            return reply;
        });
        meddlers.put(
                "files under a type that says nothing",
                (called, request, reply, upstream) -> called.isEmpty()
                                && Replies.isSuccess(reply)
                                && reply.mediaType().matches("(image|video)/.*")
                        ? Replies.header(reply, "content-type", "application/octet-stream")
                        : reply);
        meddlers.put(
                "files with a name and parts",
                (called, request, reply, upstream) -> reply.mediaType().matches("(image|video)/.*")
                        ? Replies.header(
                                Replies.header(reply, "accept-ranges", "bytes"),
                                "content-disposition",
                                "attachment; filename=\"result\"")
                        : reply);
        return meddlers;
    }

    private static Reply later(Reply reply) {
        byte[] body = "{\"result\":\"failure\",\"error\":\"Too many requests\"}".getBytes(StandardCharsets.UTF_8);
        return Replies.header(new Reply(429, reply.headers(), body), "retry-after", "0");
    }

    private static boolean isPoll(Optional<Operation> called, Reply reply) {
        return Replies.isSuccess(reply)
                && Replies.isJson(reply)
                && called.filter(operation -> operation.vendor().operations().stream()
                                .flatMap(each -> each.story().stream())
                                .anyMatch(story -> story.pollOperation().equals(operation.id())
                                        || story.variants().contains(operation.id())))
                        .isPresent();
    }

    /** A list that is shown as a whole: it has no pages, and no ids were asked for. */
    private static boolean isPlainList(Operation operation, Request request, Reply reply) {
        return operation.isRead()
                && Replies.isSuccess(reply)
                && Replies.isJson(reply)
                && operation.parameters("path").isEmpty()
                && request.uri().getQuery() == null
                && !Replies.json(reply).has("totalPages");
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
        SpecNode schema = poll.success().orElseThrow().jsonSchema();
        boolean required = schema.child("required").words().contains("progress");
        if (json instanceof ObjectNode && !required) {
            ObjectNode copy = json.deepCopy();
            copy.remove("progress");
            return copy;
        }
        return json;
    }

    /** Whether no document states a code of a refusal of this operation. */
    private static boolean refusesAnyhow(Operation operation) {
        return operation.hasRange(4) && operation.statuses(4).isEmpty();
    }

    /** Another status, or else the first of those that wait, for those that say that a job is at work. */
    private static JsonNode workingAs(Operation poll, JsonNode json, Optional<String> other) {
        SpecNode schema = poll.success().orElseThrow().jsonSchema();
        for (String around : List.of("", "/data")) {
            String pointer = Pointers.join(around, "status");
            Optional<StatusWords> words = StatusWords.at(schema, pointer);
            String word = json.at(pointer).asText();
            boolean works = words.flatMap(known -> known.phase(word))
                    .filter(phase -> phase.name().equals("RUNNING"))
                    .isPresent();
            Optional<String> waits = other.or(() -> words.stream()
                    .flatMap(known -> known.words().stream()
                            .filter(each ->
                                    known.phase(each).orElseThrow().name().equals("QUEUED")))
                    .findFirst());
            if (works && waits.isPresent()) {
                return Replies.changed(json, pointer, was -> NODES.textNode(waits.get()));
            }
        }
        return json;
    }
}
