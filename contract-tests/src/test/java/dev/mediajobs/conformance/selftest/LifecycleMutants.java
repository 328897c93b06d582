package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
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

/** Servers whose jobs break the lifecycle: ids, status values, the terminal state. */
final class LifecycleMutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Vendor vendor;
    private final Operation submit;
    private final Operation poll;
    private final JobStory story;
    private final Optional<StatusWords> words;
    private final List<Mutant> mutants = new ArrayList<>();

    private LifecycleMutants(Vendor vendor, Operation submit) {
        this.vendor = vendor;
        this.submit = submit;
        this.story = submit.story().orElseThrow();
        this.poll = vendor.operation(story.pollOperation()).orElseThrow();
        this.words = story.pollStatus()
                .flatMap(pointer -> StatusWords.at(poll.success().orElseThrow().jsonSchema(), pointer));
    }

    static List<Mutant> of(Vendor vendor, Operation submit) {
        LifecycleMutants all = new LifecycleMutants(vendor, submit);
        all.ids();
        all.words();
        all.otherEnd();
        all.early();
        all.resultIds();
        return all.mutants;
    }

    private void ids() {
        add(submit, "returns the same id for every job", () -> {
            AtomicReference<JsonNode> first = new AtomicReference<>();
            return ResponseMutators.on(
                    submit,
                    json -> ResponseEdits.changed(json, story.submittedId(), id -> {
                        first.compareAndSet(null, id);
                        return first.get();
                    }));
        });
        add(
                submit,
                "returns an empty id",
                () -> ResponseMutators.on(submit, set(story.submittedId(), NODES.textNode(""))));
        story.pollId().ifPresent(pointer -> {
            add(
                    poll,
                    "returns another id than requested",
                    () -> ResponseMutators.on(poll, set(pointer, NODES.textNode("another"))));
            add(
                    poll,
                    "changes the id in the terminal response",
                    () -> ResponseMutators.on(
                            poll,
                            json -> ended(json)
                                    ? ResponseEdits.changed(json, pointer, id -> NODES.textNode("another"))
                                    : json));
            add(poll, "changes the id in the second poll", () -> {
                Map<String, Integer> polls = new ConcurrentHashMap<>();
                return (called, request, reply, upstream) -> {
                    JsonNode json =
                            ResponseMutators.is(poll, called) ? ResponseEdits.json(reply) : MissingNode.getInstance();
                    boolean second = json.at(pointer).isTextual()
                            && polls.merge(request.uri().getPath(), 1, Integer::sum) == 2;
                    return second
                            ? ResponseEdits.with(
                                    reply, ResponseEdits.changed(json, pointer, id -> NODES.textNode("another")))
                            : reply;
                };
            });
        });
    }

    private void words() {
        story.pollStatus().ifPresent(pointer -> {
            note(
                    poll,
                    "uses an unknown status value",
                    () -> ResponseMutators.on(poll, set(pointer, NODES.textNode("archived"))));
            if (!story.resultHasNoStatus()) {
                note(
                        poll,
                        "uses an unknown terminal status value",
                        () -> ResponseMutators.on(
                                poll,
                                json -> ended(json)
                                        ? ResponseEdits.changed(json, pointer, word -> NODES.textNode("finished"))
                                        : json));
            }
            note(
                    poll,
                    "changes the case of status values",
                    () -> ResponseMutators.on(
                            poll,
                            json -> ResponseEdits.changed(
                                    json, pointer, word -> NODES.textNode(swapped(word.asText())))));
        });
        add(poll, "never reaches a terminal status", () -> {
            AtomicReference<Reply> first = new AtomicReference<>();
            return (called, request, reply, upstream) -> {
                if (!ResponseMutators.is(poll, called) || !ResponseEdits.isSuccess(reply)) {
                    return reply;
                }
                first.compareAndSet(null, reply);
                return first.get();
            };
        });
        add(poll, "returns to an earlier status after the terminal one", () -> afterTheEnd(2));
        add(poll, "returns to an earlier status long after the terminal one", () -> afterTheEnd(4));
        add(poll, "loses the job after the terminal status", () -> {
            Map<String, Integer> ends = new ConcurrentHashMap<>();
            return (called, request, reply, upstream) -> {
                if (!ResponseMutators.is(poll, called) || !ended(ResponseEdits.json(reply))) {
                    return reply;
                }
                int seen = ends.merge(request.uri().getPath(), 1, Integer::sum);
                return seen > 1 ? ResponseEdits.status(reply, 404) : reply;
            };
        });
    }

    /** Returns the job's first response again from the given terminal poll on. */
    private ResponseMutator afterTheEnd(int from) {
        Map<String, Reply> first = new ConcurrentHashMap<>();
        Map<String, Integer> ends = new ConcurrentHashMap<>();
        return (called, request, reply, upstream) -> {
            if (!ResponseMutators.is(poll, called) || !ResponseEdits.isSuccess(reply)) {
                return reply;
            }
            String job = request.uri().getPath();
            first.putIfAbsent(job, reply);
            int seen = ended(ResponseEdits.json(reply)) ? ends.merge(job, 1, Integer::sum) : 0;
            return seen >= from ? first.getOrDefault(job, reply) : reply;
        };
    }

    /** The job succeeds, and later polls report that it failed. */
    private void otherEnd() {
        Optional<String> failed = words.flatMap(known -> known.words().stream()
                .filter(word -> known.phase(word).orElseThrow() == Phase.FAILED)
                .findFirst());
        if (failed.isEmpty() || story.resultHasNoStatus()) {
            return;
        }
        add(poll, "changes the terminal status", () -> {
            Map<String, Integer> ends = new ConcurrentHashMap<>();
            return (called, request, reply, upstream) -> {
                JsonNode json =
                        ResponseMutators.is(poll, called) ? ResponseEdits.json(reply) : MissingNode.getInstance();
                if (!ended(json) || ends.merge(request.uri().getPath(), 1, Integer::sum) < 2) {
                    return reply;
                }
                String pointer = story.pollStatus().orElseThrow();
                return ResponseEdits.with(
                        reply, ResponseEdits.changed(json, pointer, word -> NODES.textNode(failed.get())));
            };
        });
    }

    /** A result link before the job has succeeded. */
    private void early() {
        List<String> links = story.pollLinks();
        if (links.isEmpty() || story.resultHasNoStatus()) {
            return;
        }
        mutants.add(new Mutant(
                "returns a result link too early (jobs of " + submit.id() + ")",
                vendor.name(),
                poll.id(),
                true,
                () -> ResponseMutators.on(
                        poll,
                        json -> ended(json)
                                ? json
                                : ResponseEdits.put(
                                        json, links.get(0), NODES.textNode("https://example.com/early.png")))));
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

    /** The result ids, where they differ from the job ids. */
    private void resultIds() {
        boolean asked = story.resultParameter().isPresent();
        for (String pointer : asked ? story.pollResultIds() : List.<String>of()) {
            add(
                    poll,
                    "returns an unknown result id",
                    () -> ResponseMutators.on(
                            poll,
                            json -> ResponseEdits.changed(json, pointer, id -> NODES.textNode(reversed(id.asText())))));
            add(poll, "returns the result id of another job", () -> {
                AtomicReference<JsonNode> first = new AtomicReference<>();
                return ResponseMutators.on(
                        poll,
                        json -> ResponseEdits.changed(json, pointer, id -> {
                            first.compareAndSet(null, id);
                            return first.get();
                        }));
            });
            add(poll, "changes the result id after the terminal status", () -> {
                Map<String, Integer> ends = new ConcurrentHashMap<>();
                return (called, request, reply, upstream) -> {
                    JsonNode json =
                            ResponseMutators.is(poll, called) ? ResponseEdits.json(reply) : MissingNode.getInstance();
                    boolean later = json.at(pointer).isTextual()
                            && ends.merge(request.uri().getPath(), 1, Integer::sum) > 1;
                    return later
                            ? ResponseEdits.with(
                                    reply,
                                    ResponseEdits.changed(json, pointer, id -> NODES.textNode(reversed(id.asText()))))
                            : reply;
                };
            });
        }
    }

    private static String reversed(String id) {
        return new StringBuilder(id).reverse().toString();
    }

    /** Adds a mutant that no document forbids, so that the kit may report a note only. */
    private void note(Operation at, String name, Supplier<ResponseMutator> mutator) {
        mutants.add(new Mutant(name + " (jobs of " + submit.id() + ")", vendor.name(), at.id(), true, mutator));
    }

    private void add(Operation at, String name, Supplier<ResponseMutator> mutator) {
        mutants.add(new Mutant(name + " (jobs of " + submit.id() + ")", vendor.name(), at.id(), false, mutator));
    }

    private static UnaryOperator<JsonNode> set(String pointer, JsonNode value) {
        return json -> ResponseEdits.changed(json, pointer, was -> value);
    }

    private static String swapped(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return upper.equals(word) ? word.toLowerCase(Locale.ROOT) : upper;
    }
}
