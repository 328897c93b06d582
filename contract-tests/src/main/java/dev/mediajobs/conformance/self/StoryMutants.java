package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.request.Bodies;
import dev.mediajobs.conformance.run.Echo;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Evidence;
import dev.mediajobs.conformance.spec.JobStory;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Phase;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.StatusWords;
import dev.mediajobs.conformance.spec.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Servers that mix up their jobs, forget what they were told, or show different faces at different doors. */
final class StoryMutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Vendor vendor;
    private final Operation submit;
    private final Operation poll;
    private final JobStory story;
    private final List<Mutant> mutants = new ArrayList<>();

    private StoryMutants(Vendor vendor, Operation submit) {
        this.vendor = vendor;
        this.submit = submit;
        this.story = submit.story().orElseThrow();
        this.poll = vendor.operation(story.pollOperation()).orElseThrow();
    }

    static List<Mutant> of(Vendor vendor, Operation submit) {
        StoryMutants all = new StoryMutants(vendor, submit);
        all.mixedUp();
        all.backToTheQueue();
        all.doors();
        all.echoes();
        all.changes();
        return all.mutants;
    }

    private void mixedUp() {
        List<String> links = story.resultOperation().isPresent() ? List.of() : story.pollLinks();
        if (links.isEmpty() && story.pollId().isEmpty()) {
            return;
        }
        add(poll, "answers every poll with the job that was asked for first", () -> {
            AtomicReference<Reply> first = new AtomicReference<>();
            AtomicReference<String> whose = new AtomicReference<>();
            return (called, request, reply, upstream) -> {
                if (!Meddlers.is(poll, called) || !Replies.isSuccess(reply)) {
                    return reply;
                }
                String path = request.uri().getPath();
                whose.compareAndSet(null, path);
                if (path.equals(whose.get())) {
                    first.set(reply);
                }
                return first.get() == null ? reply : first.get();
            };
        });
        if (!links.isEmpty()) {
            add(poll, "links to the result of another job", () -> {
                Map<String, JsonNode> first = new ConcurrentHashMap<>();
                return Meddlers.on(poll, json -> {
                    JsonNode changed = json;
                    for (String link : links) {
                        if (json.at(link).isTextual() && !json.at(link).asText().isBlank()) {
                            first.putIfAbsent(link, json.at(link));
                            changed = Replies.changed(changed, link, was -> first.getOrDefault(link, was));
                        }
                    }
                    return changed;
                });
            });
            add(poll, "answers a link with another one each time", () -> {
                Map<String, Integer> looks = new ConcurrentHashMap<>();
                return Meddlers.on(poll, json -> {
                    JsonNode changed = json;
                    for (String link : links) {
                        if (json.at(link).isTextual() && !json.at(link).asText().isBlank()) {
                            int look = looks.merge(json.at(link).asText(), 1, Integer::sum);
                            changed = Replies.changed(
                                    changed,
                                    link,
                                    was -> NODES.textNode(
                                            was.asText().replaceAll("(/[^/?]+)(\\?|$)", "/x" + look + "$1$2")));
                        }
                    }
                    return changed;
                });
            });
        }
    }

    private void backToTheQueue() {
        Optional<StatusWords> words = story.pollStatus()
                .flatMap(pointer -> StatusWords.at(poll.success().orElseThrow().jsonSchema(), pointer));
        Optional<String> queued = words.flatMap(known -> known.words().stream()
                .filter(word -> known.phase(word).orElseThrow() == Phase.QUEUED)
                .findFirst());
        Optional<String> running = words.flatMap(known -> known.words().stream()
                .filter(word -> known.phase(word).orElseThrow() == Phase.RUNNING)
                .findFirst());
        if (queued.isEmpty() || running.isEmpty() || story.resultHasNoStatus()) {
            return;
        }
        String pointer = story.pollStatus().orElseThrow();
        add(poll, "goes from running back to the queue", true, () -> {
            Map<String, Integer> looks = new ConcurrentHashMap<>();
            return (called, request, reply, upstream) -> {
                if (!Meddlers.is(poll, called) || !Replies.isSuccess(reply)) {
                    return reply;
                }
                int look = looks.merge(request.uri().getPath(), 1, Integer::sum);
                String word = look == 1 ? running.get() : queued.get();
                return look > 2
                        ? reply
                        : Replies.with(
                                reply, Replies.changed(Replies.json(reply), pointer, was -> NODES.textNode(word)));
            };
        });
    }

    /** What other paths say of the same job. */
    private void doors() {
        for (String variant : story.variants()) {
            Operation door = vendor.operation(variant).orElseThrow();
            story.pollLinks().stream()
                    .findFirst()
                    .ifPresent(link -> add(
                            door,
                            "links to something else by this path",
                            () -> Meddlers.on(
                                    door,
                                    json -> Replies.changed(
                                            json,
                                            link,
                                            was -> was.isTextual()
                                                    ? NODES.textNode("https://example.com/else.png")
                                                    : was))));
            story.pollId()
                    .ifPresent(id -> add(
                            door,
                            "names another id by this path",
                            () -> Meddlers.on(
                                    door, json -> Replies.changed(json, id, was -> NODES.textNode("another")))));
        }
    }

    /** A time of change that goes back. */
    private void changes() {
        SpecNode answer = poll.success().orElseThrow().jsonSchema();
        for (String pointer : List.of("/updated_at", "/data/updatedAt")) {
            if (StatusWords.find(answer, pointer).isEmpty()) {
                continue;
            }
            add(poll, "lets the time of change go back", () -> {
                Map<String, Integer> looks = new ConcurrentHashMap<>();
                return (called, request, reply, upstream) -> {
                    JsonNode json = Replies.json(reply);
                    if (!Meddlers.is(poll, called) || json.at(pointer).isMissingNode()) {
                        return reply;
                    }
                    int look = looks.merge(request.uri().getPath(), 1, Integer::sum);
                    String time = String.format(Locale.ROOT, "2026-01-02T03:04:%02dZ", Math.max(0, 59 - look));
                    return Replies.with(reply, Replies.changed(json, pointer, was -> NODES.textNode(time)));
                };
            });
        }
    }

    /** What the answers tell again of the request. */
    private void echoes() {
        SchemaJudge judge = SchemaJudge.of(vendor.document());
        Map<String, String> given = new LinkedHashMap<>();
        Bodies.samples(judge, submit)
                .forEach(sample -> Echo.GIVEN.forEach((member, again) -> {
                    if (sample.body().value().path(member).isTextual()) {
                        given.put(again, member);
                    }
                }));
        Optional<Operation> result = story.resultList().isPresent()
                ? Optional.empty()
                : story.resultOperation().flatMap(vendor::operation);
        given.forEach((again, member) -> {
            tellsAnother(poll, again);
            result.ifPresent(operation -> tellsAnother(operation, again));
        });
        boolean words = given.containsKey("name") || given.containsKey("prompt");
        for (String again : words ? List.of("name", "prompt") : List.<String>of()) {
            if (!StatusWords.find(poll.success().orElseThrow().jsonSchema(), "/" + again)
                    .isEmpty()) {
                add(
                        poll,
                        "loses letters of the " + again,
                        StatusWords.find(poll.success().orElseThrow().jsonSchema(), "/" + again).stream()
                                .allMatch(Evidence::isInferred),
                        () -> Meddlers.on(poll, json -> {
                            UnaryOperator<JsonNode> change =
                                    was -> NODES.textNode(was.asText().replaceAll("[^ -~]+", "?"));
                            return Replies.changed(json, "/" + again, was -> was.isTextual() ? change.apply(was) : was);
                        }));
            }
        }
    }

    private void tellsAnother(Operation operation, String again) {
        SpecNode answer = operation.success().orElseThrow().jsonSchema();
        for (String pointer : List.of("/" + again, "/data/" + again)) {
            List<SpecNode> places = StatusWords.find(answer, pointer);
            if (places.isEmpty()) {
                continue;
            }
            boolean word = places.stream().anyMatch(each -> each.child("enum").exists());
            String other = word ? "9:16" : "https://example.com/nobodys";
            add(
                    operation,
                    "tells another " + again + " than it was given",
                    places.stream().allMatch(Evidence::isInferred),
                    () -> Meddlers.on(
                            operation,
                            json -> Replies.changed(
                                    json,
                                    pointer,
                                    was -> was.isTextual() && !was.asText().equals(other)
                                            ? NODES.textNode(other)
                                            : was)));
        }
    }

    private void add(Operation at, String name, Supplier<Meddler> meddler) {
        add(at, name, false, meddler);
    }

    private void add(Operation at, String name, boolean note, Supplier<Meddler> meddler) {
        mutants.add(new Mutant(name + " (jobs of " + submit.id() + ")", vendor.name(), at.id(), note, meddler));
    }
}
