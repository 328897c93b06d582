package dev.mediajobs.conformance.self;

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
        all.otherEnd();
        all.early();
        all.resultIds();
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
            add(poll, "changes the id in the middle", () -> {
                Map<String, Integer> looks = new ConcurrentHashMap<>();
                return (called, request, reply, upstream) -> {
                    JsonNode json = Meddlers.is(poll, called) ? Replies.json(reply) : MissingNode.getInstance();
                    boolean second = json.at(pointer).isTextual()
                            && looks.merge(request.uri().getPath(), 1, Integer::sum) == 2;
                    return second
                            ? Replies.with(reply, Replies.changed(json, pointer, id -> NODES.textNode("another")))
                            : reply;
                };
            });
        });
    }

    private void words() {
        story.pollStatus().ifPresent(pointer -> {
            note(
                    poll,
                    "uses a word outside the vocabulary",
                    () -> Meddlers.on(poll, set(pointer, NODES.textNode("archived"))));
            if (!story.resultHasNoStatus()) {
                note(
                        poll,
                        "uses such a word at the end",
                        () -> Meddlers.on(
                                poll,
                                json -> ended(json)
                                        ? Replies.changed(json, pointer, word -> NODES.textNode("finished"))
                                        : json));
            }
            note(
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

    /** It ends well, and is then said to have failed. */
    private void otherEnd() {
        Optional<String> failed = words.flatMap(known -> known.words().stream()
                .filter(word -> known.phase(word).orElseThrow() == Phase.FAILED)
                .findFirst());
        if (failed.isEmpty() || story.resultHasNoStatus()) {
            return;
        }
        add(poll, "ends in another way after the end", () -> {
            Map<String, Integer> ends = new ConcurrentHashMap<>();
            return (called, request, reply, upstream) -> {
                JsonNode json = Meddlers.is(poll, called) ? Replies.json(reply) : MissingNode.getInstance();
                if (!ended(json) || ends.merge(request.uri().getPath(), 1, Integer::sum) < 2) {
                    return reply;
                }
                String pointer = story.pollStatus().orElseThrow();
                return Replies.with(reply, Replies.changed(json, pointer, word -> NODES.textNode(failed.get())));
            };
        });
    }

    /** A link to a result that is not there yet. */
    private void early() {
        List<String> links = story.pollLinks();
        if (links.isEmpty() || story.resultHasNoStatus()) {
            return;
        }
        mutants.add(new Mutant(
                "links to a result before there is one (jobs of " + submit.id() + ")",
                vendor.name(),
                poll.id(),
                true,
                () -> Meddlers.on(
                        poll,
                        json -> ended(json)
                                ? json
                                : Replies.put(json, links.get(0), NODES.textNode("https://example.com/early.png")))));
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

    /** The ids under which results are asked for, where they are not those of the jobs. */
    private void resultIds() {
        boolean asked = story.resultParameter().isPresent();
        for (String pointer : asked ? story.pollResultIds() : List.<String>of()) {
            add(
                    poll,
                    "names a result that is not there",
                    () -> Meddlers.on(
                            poll, json -> Replies.changed(json, pointer, id -> NODES.textNode(reversed(id.asText())))));
            add(poll, "names the result of another job", () -> {
                AtomicReference<JsonNode> first = new AtomicReference<>();
                return Meddlers.on(
                        poll,
                        json -> Replies.changed(json, pointer, id -> {
                            first.compareAndSet(null, id);
                            return first.get();
                        }));
            });
            add(poll, "names another result after the end", () -> {
                Map<String, Integer> ends = new ConcurrentHashMap<>();
                return (called, request, reply, upstream) -> {
                    JsonNode json = Meddlers.is(poll, called) ? Replies.json(reply) : MissingNode.getInstance();
                    boolean later = json.at(pointer).isTextual()
                            && ends.merge(request.uri().getPath(), 1, Integer::sum) > 1;
                    return later
                            ? Replies.with(
                                    reply, Replies.changed(json, pointer, id -> NODES.textNode(reversed(id.asText()))))
                            : reply;
                };
            });
        }
    }

    private static String reversed(String id) {
        return new StringBuilder(id).reverse().toString();
    }

    /** No document forbids it, so that a note is all that the kit may make of it. */
    private void note(Operation at, String name, Supplier<Meddler> meddler) {
        mutants.add(new Mutant(name + " (jobs of " + submit.id() + ")", vendor.name(), at.id(), true, meddler));
    }

    private void add(Operation at, String name, Supplier<Meddler> meddler) {
        mutants.add(new Mutant(name + " (jobs of " + submit.id() + ")", vendor.name(), at.id(), false, meddler));
    }

    private static UnaryOperator<JsonNode> set(String pointer, JsonNode value) {
        return json -> Replies.changed(json, pointer, was -> value);
    }

    private static String swapped(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return upper.equals(word) ? word.toLowerCase(Locale.ROOT) : upper;
    }
}
