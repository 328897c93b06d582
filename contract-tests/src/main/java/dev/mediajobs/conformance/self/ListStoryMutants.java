package dev.mediajobs.conformance.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Reply;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Wire;
import dev.mediajobs.conformance.request.Bodies;
import dev.mediajobs.conformance.run.Echo;
import dev.mediajobs.conformance.run.Kit;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Evidence;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.SpecNode;
import dev.mediajobs.conformance.spec.StatusWords;
import dev.mediajobs.conformance.spec.Vendor;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Servers whose lists are stale, tell another story than the jobs, or have a page beyond the last. */
final class ListStoryMutants {

    private ListStoryMutants() {}

    static List<Mutant> of(Vendor vendor, Operation list, String array) {
        List<Mutant> mutants = new ArrayList<>();
        boolean jobs = vendor.operations().stream()
                .anyMatch(each -> each.story().isPresent() && each.tag().equals(list.tag()));
        boolean told = tells(vendor, list, array, List.of("id"));
        boolean known = told || tells(vendor, list, array, List.of("mediaId", "imageUrl"));
        // Who asks for a page by number gets a new one; that no number means the first may be a guess.
        boolean guessedPage = list.parameters("query").stream()
                .anyMatch(each -> each.child("name").text().equals("page") && Evidence.isInferred(each));
        if (jobs && !list.id().matches(".*(Avatars|Voices)")) {
            mutants.add(new Mutant(
                    "shows for ever what it showed first", vendor.name(), list.id(), !known || guessedPage, () -> {
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
            mutants.addAll(tales(vendor, list, array));
        }
        if (jobs && idsAreTold(vendor, list)) {
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
        mutants.add(new Mutant(
                "lists a thing without a name to ask for it by",
                vendor.name(),
                list.id(),
                false,
                () -> items(list, array, thing -> thing.put("id", ""))));
        Optional<SpecNode> ordering = list.parameters("query").stream()
                .filter(each -> each.child("name").text().equals("ordering"))
                .findFirst();
        if (ordering.isPresent()) {
            mutants.add(new Mutant(
                    "pays no heed to the order that was asked for",
                    vendor.name(),
                    list.id(),
                    Evidence.isInferred(ordering.get()),
                    () -> (called, request, reply, upstream) ->
                            Meddlers.is(list, called) ? withoutQuery(request, reply, upstream) : reply));
        }
        if (list.parameters("query").stream()
                .anyMatch(each -> each.child("name").text().equals("page"))) {
            mutants.add(new Mutant("repeats its last page beyond the end", vendor.name(), list.id(), true, () -> {
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

    /** Whether jobs that a list shows tell the ids of what is listed at all, be it a guess. */
    private static boolean idsAreTold(Vendor vendor, Operation list) {
        return vendor.operations().stream()
                .filter(each -> each.story().isPresent() && Kit.shows(list, each))
                .map(each -> each.story().orElseThrow())
                .anyMatch(story -> !story.pollResultIds().isEmpty()
                        || !StatusWords.find(
                                        vendor.operation(story.pollOperation())
                                                .flatMap(Operation::success)
                                                .orElseThrow()
                                                .jsonSchema(),
                                        "/id")
                                .isEmpty());
    }

    /** Whether jobs that a list shows tell, as documented, a member by which their items can be known. */
    private static boolean tells(Vendor vendor, Operation list, String array, List<String> members) {
        SpecNode items = list.success().orElseThrow().jsonSchema();
        return vendor.operations().stream()
                .filter(each -> each.story().isPresent() && Kit.shows(list, each))
                .map(each -> each.story().orElseThrow())
                .allMatch(story -> {
                    SpecNode poll = vendor.operation(story.pollOperation())
                            .flatMap(Operation::success)
                            .orElseThrow()
                            .jsonSchema();
                    return members.stream()
                            .filter(name -> !StatusWords.find(items, array + "/0/" + name)
                                    .isEmpty())
                            .flatMap(name -> name.equals("id")
                                    ? Stream.concat(Stream.of("/id"), story.pollResultIds().stream())
                                    : Stream.of("/" + name))
                            .flatMap(pointer -> StatusWords.find(poll, pointer).stream())
                            .anyMatch(place -> !members.contains("id") || !Evidence.isInferred(place));
                });
    }

    /** What is told of jobs, here and by themselves, and here otherwise. */
    private static List<Mutant> tales(Vendor vendor, Operation list, String array) {
        SpecNode schema = list.success().orElseThrow().jsonSchema();
        SchemaJudge judge = SchemaJudge.of(vendor.document());
        Set<String> told = new LinkedHashSet<>();
        for (Operation submit : vendor.operations()) {
            if (submit.story().isEmpty() || !Kit.shows(list, submit)) {
                continue;
            }
            Bodies.samples(judge, submit)
                    .forEach(sample -> Echo.GIVEN.forEach((member, again) -> {
                        if (sample.body().value().path(member).isTextual()) {
                            told.add(again);
                        }
                    }));
            String poll = submit.story().orElseThrow().pollOperation();
            SpecNode own =
                    vendor.operation(poll).orElseThrow().success().orElseThrow().jsonSchema();
            List.of("created_at", "imageUrl", "mediaId", "status", "video_output").stream()
                    .filter(member -> !StatusWords.find(own, "/" + member).isEmpty())
                    .forEach(told::add);
        }
        List<Mutant> mutants = new ArrayList<>();
        for (String member : told) {
            List<SpecNode> places = StatusWords.find(schema, array + "/0/" + member);
            if (places.isEmpty() || (places.get(0).child("enum").exists() && !member.equals("status"))) {
                continue;
            }
            mutants.add(new Mutant(
                    "lists things with another " + member,
                    vendor.name(),
                    list.id(),
                    Evidence.isInferred(places.get(0)),
                    () -> items(list, array, thing -> {
                        if (thing.path(member).isTextual()) {
                            thing.put(member, other(member, places.get(0), thing));
                        }
                    })));
        }
        return mutants;
    }

    private static String other(String member, SpecNode place, ObjectNode thing) {
        return switch (member) {
            case "status" -> place.child("enum").words().get(0);
            case "created_at" -> "2020-01-02T03:04:05Z";
            case "imageUrl" -> "/api/media/another/view";
            case "video_output" -> "https://example.com/another.mp4";
            default -> swapped(thing.path(member).asText());
        };
    }

    private static Meddler items(Operation list, String array, Consumer<ObjectNode> change) {
        return Meddlers.on(list, json -> {
            JsonNode copy = json.deepCopy();
            copy.at(array).forEach(item -> {
                if (item instanceof ObjectNode thing) {
                    change.accept(thing);
                }
            });
            return copy;
        });
    }

    private static Reply withoutQuery(Request request, Reply reply, Wire upstream) {
        if (!String.valueOf(request.uri().getQuery()).contains("ordering=")) {
            return reply;
        }
        URI plain = URI.create(request.uri().toString().replaceAll("[?].*", ""));
        Exchange exchange = upstream.send(new Request("GET", plain, request.headers(), new byte[0]));
        return exchange.reply().orElse(reply);
    }

    private static String swapped(String id) {
        StringBuilder other = new StringBuilder(id);
        return other.reverse().toString();
    }
}
