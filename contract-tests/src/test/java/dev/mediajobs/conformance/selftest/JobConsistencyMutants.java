package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.request.SampleBodies;
import dev.mediajobs.conformance.run.job.EchoedFields;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.StatusValues;
import dev.mediajobs.specs.VendorSpec;
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

/** Servers that confuse jobs, change request fields, or return different data from different endpoints. */
final class JobConsistencyMutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final VendorSpec vendor;
    private final Operation submit;
    private final Operation poll;
    private final JobSpec jobSpec;
    private final List<Mutant> mutants = new ArrayList<>();

    private JobConsistencyMutants(VendorSpec vendor, Operation submit) {
        this.vendor = vendor;
        this.submit = submit;
        this.jobSpec = submit.jobSpec().orElseThrow();
        this.poll = vendor.operation(jobSpec.pollOperation()).orElseThrow();
    }

    static List<Mutant> of(VendorSpec vendor, Operation submit) {
        JobConsistencyMutants all = new JobConsistencyMutants(vendor, submit);
        all.mixedUp();
        all.backToQueued();
        all.alternateEndpoints();
        all.echoes();
        all.modificationTimes();
        return all.mutants;
    }

    private void mixedUp() {
        List<String> links = jobSpec.resultOperation().isPresent() ? List.of() : jobSpec.pollLinks();
        if (links.isEmpty() && jobSpec.pollId().isEmpty()) {
            return;
        }
        add(poll, "returns the first job for every poll", () -> {
            AtomicReference<Response> first = new AtomicReference<>();
            AtomicReference<String> whose = new AtomicReference<>();
            return (called, request, response, upstream) -> {
                if (!ResponseMutators.is(poll, called) || !ResponseEdits.isSuccess(response)) {
                    return response;
                }
                String path = request.uri().getPath();
                whose.compareAndSet(null, path);
                if (path.equals(whose.get())) {
                    first.set(response);
                }
                return first.get() == null ? response : first.get();
            };
        });
        if (!links.isEmpty()) {
            add(poll, "returns the result link of another job", () -> {
                Map<String, JsonNode> first = new ConcurrentHashMap<>();
                return ResponseMutators.on(poll, json -> {
                    JsonNode changed = json;
                    for (String link : links) {
                        if (json.at(link).isTextual() && !json.at(link).asText().isBlank()) {
                            first.putIfAbsent(link, json.at(link));
                            changed = ResponseEdits.changed(changed, link, was -> first.getOrDefault(link, was));
                        }
                    }
                    return changed;
                });
            });
            add(poll, "changes the result link at each poll", () -> {
                Map<String, Integer> polls = new ConcurrentHashMap<>();
                return ResponseMutators.on(poll, json -> {
                    JsonNode changed = json;
                    for (String link : links) {
                        if (json.at(link).isTextual() && !json.at(link).asText().isBlank()) {
                            int count = polls.merge(json.at(link).asText(), 1, Integer::sum);
                            changed = ResponseEdits.changed(
                                    changed,
                                    link,
                                    was -> NODES.textNode(
                                            was.asText().replaceAll("(/[^/?]+)(\\?|$)", "/x" + count + "$1$2")));
                        }
                    }
                    return changed;
                });
            });
        }
    }

    private void backToQueued() {
        Optional<StatusValues> values = jobSpec.pollStatus()
                .flatMap(pointer -> StatusValues.at(poll.success().orElseThrow().schema(), pointer));
        Optional<String> queued = values.flatMap(all -> all.all().stream()
                .filter(value -> all.phase(value).orElseThrow() == Phase.QUEUED)
                .findFirst());
        Optional<String> running = values.flatMap(all -> all.all().stream()
                .filter(value -> all.phase(value).orElseThrow() == Phase.RUNNING)
                .findFirst());
        if (queued.isEmpty() || running.isEmpty() || jobSpec.resultHasNoStatus()) {
            return;
        }
        String pointer = jobSpec.pollStatus().orElseThrow();
        add(poll, "returns from running to queued", true, () -> {
            Map<String, Integer> polls = new ConcurrentHashMap<>();
            return (called, request, response, upstream) -> {
                if (!ResponseMutators.is(poll, called) || !ResponseEdits.isSuccess(response)) {
                    return response;
                }
                int count = polls.merge(request.uri().getPath(), 1, Integer::sum);
                String value = count == 1 ? running.get() : queued.get();
                return count > 2
                        ? response
                        : ResponseEdits.with(
                                response,
                                ResponseEdits.changed(
                                        ResponseEdits.json(response), pointer, was -> NODES.textNode(value)));
            };
        });
    }

    /** Other endpoints that return the same job. */
    private void alternateEndpoints() {
        for (String variant : jobSpec.pollVariants()) {
            Operation endpoint = vendor.operation(variant).orElseThrow();
            jobSpec.pollLinks().stream()
                    .findFirst()
                    .ifPresent(link -> add(
                            endpoint,
                            "returns another link from this endpoint",
                            () -> ResponseMutators.on(
                                    endpoint,
                                    json -> ResponseEdits.changed(
                                            json,
                                            link,
                                            was -> was.isTextual()
                                                    ? NODES.textNode("https://example.com/else.png")
                                                    : was))));
            jobSpec.pollId()
                    .ifPresent(id -> add(
                            endpoint,
                            "returns another id from this endpoint",
                            () -> ResponseMutators.on(
                                    endpoint,
                                    json -> ResponseEdits.changed(json, id, was -> NODES.textNode("another")))));
        }
    }

    /** A modification time that decreases. */
    private void modificationTimes() {
        SpecNode schema = poll.success().orElseThrow().schema();
        for (String pointer : List.of("/updated_at", "/data/updatedAt")) {
            if (Schemas.find(schema, pointer).isEmpty()) {
                continue;
            }
            add(poll, "decreases the modification time", () -> {
                Map<String, Integer> polls = new ConcurrentHashMap<>();
                return (called, request, reply, upstream) -> {
                    JsonNode json = ResponseEdits.json(reply);
                    if (!ResponseMutators.is(poll, called) || json.at(pointer).isMissingNode()) {
                        return reply;
                    }
                    int count = polls.merge(request.uri().getPath(), 1, Integer::sum);
                    String time = String.format(Locale.ROOT, "2026-01-02T03:04:%02dZ", Math.max(0, 59 - count));
                    return ResponseEdits.with(reply, ResponseEdits.changed(json, pointer, was -> NODES.textNode(time)));
                };
            });
        }
    }

    /** Request fields that responses echo. */
    private void echoes() {
        SchemaValidator validator = SchemaValidator.of(vendor.document());
        Map<String, String> echoed = new LinkedHashMap<>();
        SampleBodies.samples(validator, submit)
                .forEach(sample -> EchoedFields.GIVEN.forEach((member, field) -> {
                    if (sample.body().value().path(member).isTextual()) {
                        echoed.put(field, member);
                    }
                }));
        Optional<Operation> result = jobSpec.resultList().isPresent()
                ? Optional.empty()
                : jobSpec.resultOperation().flatMap(vendor::operation);
        echoed.forEach((field, member) -> {
            changesField(poll, field);
            result.ifPresent(operation -> changesField(operation, field));
        });
        boolean hasText = echoed.containsKey("name") || echoed.containsKey("prompt");
        for (String field : hasText ? List.of("name", "prompt") : List.<String>of()) {
            if (!Schemas.find(poll.success().orElseThrow().schema(), "/" + field)
                    .isEmpty()) {
                add(
                        poll,
                        "loses non-ASCII characters of " + field,
                        Schemas.find(poll.success().orElseThrow().schema(), "/" + field).stream()
                                .allMatch(Evidence::isInferred),
                        () -> ResponseMutators.on(poll, json -> {
                            UnaryOperator<JsonNode> change =
                                    was -> NODES.textNode(was.asText().replaceAll("[^ -~]+", "?"));
                            return ResponseEdits.changed(
                                    json, "/" + field, was -> was.isTextual() ? change.apply(was) : was);
                        }));
            }
        }
    }

    private void changesField(Operation operation, String field) {
        SpecNode response = operation.success().orElseThrow().schema();
        for (String pointer : List.of("/" + field, "/data/" + field)) {
            List<SpecNode> places = Schemas.find(response, pointer);
            if (places.isEmpty()) {
                continue;
            }
            boolean isEnum = places.stream().anyMatch(each -> each.child("enum").exists());
            String other = isEnum ? "9:16" : "https://example.com/other";
            add(
                    operation,
                    "returns another " + field + " than requested",
                    places.stream().allMatch(Evidence::isInferred),
                    () -> ResponseMutators.on(
                            operation,
                            json -> ResponseEdits.changed(
                                    json,
                                    pointer,
                                    was -> was.isTextual() && !was.asText().equals(other)
                                            ? NODES.textNode(other)
                                            : was)));
        }
    }

    private void add(Operation operation, String name, Supplier<ResponseMutator> mutator) {
        add(operation, name, false, mutator);
    }

    private void add(Operation operation, String name, boolean note, Supplier<ResponseMutator> mutator) {
        mutants.add(new Mutant(name + " (jobs of " + submit.id() + ")", vendor.name(), operation.id(), note, mutator));
    }
}
