package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.HttpTransport;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.request.SampleBodies;
import dev.mediajobs.conformance.run.job.EchoedFields;
import dev.mediajobs.conformance.run.session.ListOperations;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
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

/** Servers whose lists are stale, contradict the jobs, or have a page after the last one. */
final class ListConsistencyMutants {

    private ListConsistencyMutants() {}

    static List<Mutant> of(VendorSpec vendor, Operation list, String array) {
        List<Mutant> mutants = new ArrayList<>();
        boolean jobs = vendor.operations().stream()
                .anyMatch(each -> each.jobSpec().isPresent() && each.tag().equals(list.tag()));
        boolean documentedIds = identify(vendor, list, array, List.of("id"));
        boolean identifiable = documentedIds || identify(vendor, list, array, List.of("mediaId", "imageUrl"));
        // Only requests without page number get the stale page; that this means page 1 may be inferred.
        boolean guessedPage = list.parameters("query").stream()
                .anyMatch(each -> each.child("name").text().equals("page") && Evidence.isInferred(each));
        if (jobs && !list.id().matches(".*(Avatars|Voices)")) {
            mutants.add(
                    new Mutant("never updates a list", vendor.name(), list.id(), !identifiable || guessedPage, () -> {
                        Map<String, Response> first = new ConcurrentHashMap<>();
                        return (called, request, reply, upstream) -> {
                            if (!ResponseMutators.is(list, called) || !ResponseEdits.isSuccess(reply)) {
                                return reply;
                            }
                            String query = String.valueOf(request.uri().getQuery());
                            first.putIfAbsent(query, reply);
                            return first.getOrDefault(query, reply);
                        };
                    }));
            mutants.addAll(fields(vendor, list, array));
        }
        if (jobs && haveIds(vendor, list)) {
            mutants.add(new Mutant(
                    "lists items under other ids",
                    vendor.name(),
                    list.id(),
                    !documentedIds,
                    () -> items(list, array, item -> {
                        if (item.path("id").isTextual()) {
                            item.put("id", swapped(item.get("id").textValue()));
                        }
                    })));
        }
        mutants.add(new Mutant(
                "lists items with an empty id",
                vendor.name(),
                list.id(),
                false,
                () -> items(list, array, item -> item.put("id", ""))));
        Optional<SpecNode> ordering = list.parameters("query").stream()
                .filter(each -> each.child("name").text().equals("ordering"))
                .findFirst();
        if (ordering.isPresent()) {
            mutants.add(new Mutant(
                    "ignores the requested order",
                    vendor.name(),
                    list.id(),
                    Evidence.isInferred(ordering.get()),
                    () -> (called, request, reply, upstream) ->
                            ResponseMutators.is(list, called) ? withoutQuery(request, reply, upstream) : reply));
        }
        if (list.parameters("query").stream()
                .anyMatch(each -> each.child("name").text().equals("page"))) {
            mutants.add(new Mutant("repeats the last page after the end", vendor.name(), list.id(), true, () -> {
                AtomicReference<Response> last = new AtomicReference<>();
                return (called, request, reply, upstream) -> {
                    if (!ResponseMutators.is(list, called) || !ResponseEdits.isSuccess(reply)) {
                        return reply;
                    }
                    if (ResponseEdits.json(reply).at(array) instanceof ArrayNode items && !items.isEmpty()) {
                        last.set(reply);
                        return reply;
                    }
                    return last.get() == null ? reply : last.get();
                };
            }));
            mutants.add(new Mutant(
                    "starts each page with the last item of the page before", vendor.name(), list.id(), false, () -> {
                        AtomicReference<JsonNode> last = new AtomicReference<>();
                        return ResponseMutators.on(list, json -> {
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

    /** Returns whether the jobs of a list have the ids of its items, documented or inferred. */
    private static boolean haveIds(VendorSpec vendor, Operation list) {
        return vendor.operations().stream()
                .filter(each -> each.jobSpec().isPresent() && ListOperations.shows(list, each))
                .map(each -> each.jobSpec().orElseThrow())
                .anyMatch(jobSpec -> !jobSpec.pollResultIds().isEmpty()
                        || !Schemas.find(
                                        vendor.operation(jobSpec.pollOperation())
                                                .flatMap(Operation::success)
                                                .orElseThrow()
                                                .schema(),
                                        "/id")
                                .isEmpty());
    }

    /** Returns whether the jobs of a list have a documented field that identifies their items. */
    private static boolean identify(VendorSpec vendor, Operation list, String array, List<String> members) {
        SpecNode items = list.success().orElseThrow().schema();
        return vendor.operations().stream()
                .filter(each -> each.jobSpec().isPresent() && ListOperations.shows(list, each))
                .map(each -> each.jobSpec().orElseThrow())
                .allMatch(jobSpec -> {
                    SpecNode poll = vendor.operation(jobSpec.pollOperation())
                            .flatMap(Operation::success)
                            .orElseThrow()
                            .schema();
                    return members.stream()
                            .filter(name ->
                                    !Schemas.find(items, array + "/0/" + name).isEmpty())
                            .flatMap(name -> name.equals("id")
                                    ? Stream.concat(Stream.of("/id"), jobSpec.pollResultIds().stream())
                                    : Stream.of("/" + name))
                            .flatMap(pointer -> Schemas.find(poll, pointer).stream())
                            .anyMatch(place -> !members.contains("id") || !Evidence.isInferred(place));
                });
    }

    /** Creates mutants for the fields that both a job and its list item have. */
    private static List<Mutant> fields(VendorSpec vendor, Operation list, String array) {
        SpecNode schema = list.success().orElseThrow().schema();
        SchemaValidator validator = SchemaValidator.of(vendor.document());
        Set<String> shared = new LinkedHashSet<>();
        for (Operation submit : vendor.operations()) {
            if (submit.jobSpec().isEmpty() || !ListOperations.shows(list, submit)) {
                continue;
            }
            SampleBodies.samples(validator, submit)
                    .forEach(sample -> EchoedFields.GIVEN.forEach((member, again) -> {
                        if (sample.body().value().path(member).isTextual()) {
                            shared.add(again);
                        }
                    }));
            String poll = submit.jobSpec().orElseThrow().pollOperation();
            SpecNode own =
                    vendor.operation(poll).orElseThrow().success().orElseThrow().schema();
            List.of("created_at", "imageUrl", "mediaId", "status", "video_output").stream()
                    .filter(member -> !Schemas.find(own, "/" + member).isEmpty())
                    .forEach(shared::add);
        }
        List<Mutant> mutants = new ArrayList<>();
        for (String member : shared) {
            List<SpecNode> places = Schemas.find(schema, array + "/0/" + member);
            if (places.isEmpty() || (places.get(0).child("enum").exists() && !member.equals("status"))) {
                continue;
            }
            mutants.add(new Mutant(
                    "lists items with another " + member,
                    vendor.name(),
                    list.id(),
                    Evidence.isInferred(places.get(0)),
                    () -> items(list, array, item -> {
                        if (item.path(member).isTextual()) {
                            item.put(member, other(member, places.get(0), item));
                        }
                    })));
        }
        return mutants;
    }

    private static String other(String member, SpecNode place, ObjectNode item) {
        return switch (member) {
            case "status" -> place.child("enum").texts().get(0);
            case "created_at" -> "2020-01-02T03:04:05Z";
            case "imageUrl" -> "/api/media/another/view";
            case "video_output" -> "https://example.com/another.mp4";
            default -> swapped(item.path(member).asText());
        };
    }

    private static ResponseMutator items(Operation list, String array, Consumer<ObjectNode> change) {
        return ResponseMutators.on(list, json -> {
            JsonNode copy = json.deepCopy();
            copy.at(array).forEach(element -> {
                if (element instanceof ObjectNode item) {
                    change.accept(item);
                }
            });
            return copy;
        });
    }

    private static Response withoutQuery(Request request, Response response, HttpTransport upstream) {
        if (!String.valueOf(request.uri().getQuery()).contains("ordering=")) {
            return response;
        }
        URI plain = URI.create(request.uri().toString().replaceAll("[?].*", ""));
        Exchange exchange = upstream.send(new Request("GET", plain, request.headers(), new byte[0]));
        return exchange.response().orElse(response);
    }

    private static String swapped(String id) {
        StringBuilder other = new StringBuilder(id);
        return other.reverse().toString();
    }
}
