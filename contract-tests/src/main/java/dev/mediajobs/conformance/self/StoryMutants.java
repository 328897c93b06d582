package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.request.Bodies;
import dev.mediajobs.conformance.spec.JobStory;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Phase;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.StatusWords;
import dev.mediajobs.conformance.spec.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

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
        add(poll, "goes from running back to the queue", () -> {
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

    private void echoes() {
        for (String name : List.of("name", "prompt")) {
            SpecNode answer = poll.success().orElseThrow().jsonSchema();
            boolean given = submit.bodies().values().stream()
                    .allMatch(body -> Bodies.members(body.child("schema")).containsKey(name));
            if (!given || StatusWords.find(answer, "/" + name).isEmpty()) {
                continue;
            }
            add(
                    poll,
                    "tells another " + name + " than it was given",
                    () -> Meddlers.on(poll, json -> {
                        JsonNode changed = json;
                        for (String pointer : List.of("/" + name, "/data/" + name)) {
                            changed = Replies.changed(
                                    changed, pointer, was -> was.isTextual() ? NODES.textNode("Nobody's") : was);
                        }
                        return changed;
                    }));
        }
    }

    private void add(Operation at, String name, Supplier<Meddler> meddler) {
        mutants.add(new Mutant(name + " (jobs of " + submit.id() + ")", vendor.name(), at.id(), false, meddler));
    }

    /** Lists that are stale, select nothing, or have a page beyond the last. */
    static List<Mutant> ofLists(Vendor vendor, Operation list, String array) {
        List<Mutant> mutants = new ArrayList<>();
        boolean jobs = vendor.operations().stream()
                .anyMatch(each -> each.story().isPresent() && each.tag().equals(list.tag()));
        boolean told = vendor.operations().stream()
                .filter(each -> each.tag().equals(list.tag()))
                .flatMap(each -> each.story().stream())
                .flatMap(each -> vendor.operation(each.pollOperation()).stream())
                .anyMatch(poll -> !StatusWords.find(poll.success().orElseThrow().jsonSchema(), "/id")
                        .isEmpty());
        if (jobs && !list.id().matches(".*(Avatars|Voices)")) {
            mutants.add(new Mutant("shows for ever what it showed first", vendor.name(), list.id(), false, () -> {
                Map<String, Reply> first = new ConcurrentHashMap<>();
                return (called, request, reply, upstream) -> {
                    if (!Meddlers.is(list, called) || !Replies.isSuccess(reply)) {
                        return reply;
                    }
                    String query = String.valueOf(request.uri().getQuery());
                    first.putIfAbsent(query, reply);
                    return first.getOrDefault(query, reply);
                };
            }));
            mutants.add(new Mutant(
                    "lists things under other ids",
                    vendor.name(),
                    list.id(),
                    !told,
                    () -> Meddlers.on(list, json -> {
                        JsonNode copy = json.deepCopy();
                        copy.at(array).forEach(item -> {
                            if (item instanceof ObjectNode thing
                                    && thing.path("id").isTextual()) {
                                thing.put("id", swapped(thing.get("id").textValue()));
                            }
                        });
                        return copy;
                    })));
        }
        if (list.parameters("query").stream()
                .anyMatch(each -> each.child("name").text().equals("page"))) {
            mutants.add(new Mutant("repeats its last page beyond the end", vendor.name(), list.id(), false, () -> {
                AtomicReference<Reply> last = new AtomicReference<>();
                return (called, request, reply, upstream) -> {
                    if (!Meddlers.is(list, called) || !Replies.isSuccess(reply)) {
                        return reply;
                    }
                    if (Replies.json(reply).at(array) instanceof ArrayNode items && !items.isEmpty()) {
                        last.set(reply);
                        return reply;
                    }
                    return last.get() == null ? reply : last.get();
                };
            }));
            mutants.add(new Mutant(
                    "begins each page with the end of the one before", vendor.name(), list.id(), false, () -> {
                        AtomicReference<JsonNode> last = new AtomicReference<>();
                        return Meddlers.on(list, json -> {
                            JsonNode copy = json.deepCopy();
                            if (copy.at(array) instanceof ArrayNode items && !items.isEmpty()) {
                                JsonNode end = items.get(items.size() - 1).deepCopy();
                                if (last.get() != null && copy.path("page").asInt() > 1) {
                                    items.set(0, last.get());
                                }
                                last.set(end);
                            }
                            return copy;
                        });
                    }));
        }
        return mutants;
    }

    private static String swapped(String id) {
        StringBuilder other = new StringBuilder(id);
        return other.reverse().toString();
    }
}
