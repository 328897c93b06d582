package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.spec.JobStory;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Phase;
import dev.mediajobs.conformance.spec.StatusWords;
import dev.mediajobs.conformance.spec.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Servers whose jobs do not go the way that jobs go. */
final class CourseMutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Vendor vendor;
    private final Operation submit;
    private final Operation poll;
    private final JobStory story;
    private final Optional<StatusWords> words;
    private final List<Mutant> mutants = new ArrayList<>();

    private CourseMutants(Vendor vendor, Operation submit) {
        this.vendor = vendor;
        this.submit = submit;
        this.story = submit.story().orElseThrow();
        this.poll = vendor.operation(story.pollOperation()).orElseThrow();
        this.words = story.pollStatus()
                .flatMap(pointer -> StatusWords.at(poll.success().orElseThrow().jsonSchema(), pointer));
    }

    static List<Mutant> of(Vendor vendor, Operation submit) {
        CourseMutants all = new CourseMutants(vendor, submit);
        all.ids();
        all.words();
        all.progress();
        all.failures();
        return all.mutants;
    }

    private void ids() {
        add(submit, "gives every job the same id", () -> {
            AtomicReference<JsonNode> first = new AtomicReference<>();
            return Meddlers.on(
                    submit,
                    json -> Replies.changed(json, story.submittedId(), id -> {
                        first.compareAndSet(null, id);
                        return first.get();
                    }));
        });
        add(submit, "gives an empty id", () -> Meddlers.on(submit, set(story.submittedId(), NODES.textNode(""))));
        story.pollId().ifPresent(pointer -> {
            add(
                    poll,
                    "answers another id than asked for",
                    () -> Meddlers.on(poll, set(pointer, NODES.textNode("another"))));
            add(
                    poll,
                    "changes the id at the end",
                    () -> Meddlers.on(
                            poll,
                            json -> ended(json)
                                    ? Replies.changed(json, pointer, id -> NODES.textNode("another"))
                                    : json));
        });
    }

    private void words() {
        story.pollStatus().ifPresent(pointer -> {
            add(
                    poll,
                    "uses a word outside the vocabulary",
                    () -> Meddlers.on(poll, set(pointer, NODES.textNode("archived"))));
            if (!story.resultHasNoStatus()) {
                add(
                        poll,
                        "uses such a word at the end",
                        () -> Meddlers.on(
                                poll,
                                json -> ended(json)
                                        ? Replies.changed(json, pointer, word -> NODES.textNode("finished"))
                                        : json));
            }
            add(
                    poll,
                    "writes its words otherwise",
                    () -> Meddlers.on(
                            poll,
                            json -> Replies.changed(json, pointer, word -> NODES.textNode(swapped(word.asText())))));
        });
        add(poll, "never comes to an end", () -> {
            AtomicReference<Reply> first = new AtomicReference<>();
            return (called, request, reply, upstream) -> {
                if (!Meddlers.is(poll, called) || !Replies.isSuccess(reply)) {
                    return reply;
                }
                first.compareAndSet(null, reply);
                return first.get();
            };
        });
        add(poll, "goes back after the end", () -> afterTheEnd(2));
        add(poll, "goes back long after the end", () -> afterTheEnd(4));
        add(poll, "loses the job after the end", () -> {
            Map<String, Integer> ends = new ConcurrentHashMap<>();
            return (called, request, reply, upstream) -> {
                if (!Meddlers.is(poll, called) || !ended(Replies.json(reply))) {
                    return reply;
                }
                int seen = ends.merge(request.uri().getPath(), 1, Integer::sum);
                return seen > 1 ? Replies.status(reply, 404) : reply;
            };
        });
    }

    /** From some look after the end on, the first answer of the job comes again. */
    private Meddler afterTheEnd(int look) {
        Map<String, Reply> first = new ConcurrentHashMap<>();
        Map<String, Integer> ends = new ConcurrentHashMap<>();
        return (called, request, reply, upstream) -> {
            if (!Meddlers.is(poll, called) || !Replies.isSuccess(reply)) {
                return reply;
            }
            String job = request.uri().getPath();
            first.putIfAbsent(job, reply);
            int seen = ended(Replies.json(reply)) ? ends.merge(job, 1, Integer::sum) : 0;
            return seen >= look ? first.getOrDefault(job, reply) : reply;
        };
    }

    private void progress() {
        story.pollProgress().ifPresent(pointer -> {
            add(poll, "lets progress fall", () -> {
                Map<String, Integer> looks = new ConcurrentHashMap<>();
                return (called, request, reply, upstream) -> {
                    if (!Meddlers.is(poll, called)
                            || Replies.json(reply).at(pointer).isMissingNode()) {
                        return reply;
                    }
                    int look = looks.merge(request.uri().getPath(), 1, Integer::sum);
                    UnaryOperator<JsonNode> change = value -> look % 2 == 1 ? high(value) : low(value);
                    return Replies.with(reply, Replies.changed(Replies.json(reply), pointer, change));
                };
            });
            add(
                    poll,
                    "has progress beyond its end",
                    () -> Meddlers.on(
                            poll,
                            json -> Replies.changed(
                                    json,
                                    pointer,
                                    value -> value.isTextual() ? NODES.textNode("140%") : NODES.numberNode(140))));
            add(
                    poll,
                    "has progress below nothing",
                    () -> Meddlers.on(
                            poll,
                            json -> Replies.changed(
                                    json,
                                    pointer,
                                    value -> value.isTextual() ? NODES.textNode("-5%") : NODES.numberNode(-5))));
            add(
                    poll,
                    "writes progress in another form",
                    () -> Meddlers.on(
                            poll,
                            json -> Replies.changed(
                                    json,
                                    pointer,
                                    value -> value.isTextual() ? NODES.textNode("half") : NODES.textNode("45%"))));
        });
    }

    private void failures() {
        // An end that has no status has no word to be changed to that of a failure.
        if (words.isEmpty() || story.pollFailure().isEmpty() || story.resultHasNoStatus()) {
            return;
        }
        String status = story.pollStatus().orElseThrow();
        String reason = story.pollFailure().get();
        String failed = words.get().words().stream()
                .filter(word -> words.get().phase(word).orElseThrow() == Phase.FAILED)
                .findFirst()
                .orElseThrow();
        for (JsonNode empty : List.of(MissingNode.getInstance(), NODES.textNode(""))) {
            add(
                    poll,
                    "fails with " + (empty.isMissingNode() ? "no" : "an empty") + " reason",
                    () -> Meddlers.on(
                            poll,
                            json -> ended(json) && json.at(status).isTextual()
                                    ? Replies.changed(
                                            Replies.changed(json, status, word -> NODES.textNode(failed)),
                                            reason,
                                            was -> empty.isMissingNode() && was.isNull() ? NullNode.instance : empty)
                                    : json));
        }
    }

    private boolean ended(JsonNode json) {
        if (story.pollStatus().isEmpty() || words.isEmpty()) {
            return false;
        }
        JsonNode word = json.at(story.pollStatus().get());
        if (word.isMissingNode()) {
            return story.resultHasNoStatus() && json.isObject();
        }
        return words.get().phase(word.asText()).filter(Phase::isTerminal).isPresent();
    }

    private void add(Operation at, String name, Supplier<Meddler> meddler) {
        mutants.add(new Mutant(name + " (jobs of " + submit.id() + ")", vendor.name(), at.id(), false, meddler));
    }

    private static UnaryOperator<JsonNode> set(String pointer, JsonNode value) {
        return json -> Replies.changed(json, pointer, was -> value);
    }

    private static JsonNode high(JsonNode value) {
        return value.isTextual() ? NODES.textNode("60%") : NODES.numberNode(0.6);
    }

    private static JsonNode low(JsonNode value) {
        return value.isTextual() ? NODES.textNode("10%") : NODES.numberNode(0.1);
    }

    private static String swapped(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return upper.equals(word) ? word.toLowerCase(Locale.ROOT) : upper;
    }
}
