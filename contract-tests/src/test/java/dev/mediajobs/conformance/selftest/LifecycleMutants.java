package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.StatusValues;
import dev.mediajobs.specs.VendorSpec;
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

    private final VendorSpec vendor;
    private final Operation submit;
    private final Operation poll;
    private final JobSpec jobSpec;
    private final Optional<StatusValues> values;
    private final List<Mutant> mutants = new ArrayList<>();

    private LifecycleMutants(VendorSpec vendor, Operation submit) {
        this.vendor = vendor;
        this.submit = submit;
        this.jobSpec = submit.jobSpec().orElseThrow();
        this.poll = vendor.operation(jobSpec.pollOperation()).orElseThrow();
        this.values = jobSpec.pollStatus()
                .flatMap(pointer -> StatusValues.at(poll.success().orElseThrow().schema(), pointer));
    }

    static List<Mutant> of(VendorSpec vendor, Operation submit) {
        LifecycleMutants all = new LifecycleMutants(vendor, submit);
        all.ids();
        all.statusValues();
        all.otherTerminalStatus();
        all.earlyLinks();
        all.resultIds();
        return all.mutants;
    }

    private void ids() {
        add(submit, "returns the same id for every job", () -> {
            AtomicReference<JsonNode> first = new AtomicReference<>();
            return ResponseMutators.on(
                    submit,
                    json -> ResponseEdits.changed(json, jobSpec.submittedId(), id -> {
                        first.compareAndSet(null, id);
                        return first.get();
                    }));
        });
        add(
                submit,
                "returns an empty id",
                () -> ResponseMutators.on(submit, set(jobSpec.submittedId(), NODES.textNode(""))));
        jobSpec.pollId().ifPresent(pointer -> {
            add(
                    poll,
                    "returns another id than requested",
                    () -> ResponseMutators.on(poll, set(pointer, NODES.textNode("another"))));
            add(
                    poll,
                    "changes the id in the terminal response",
                    () -> ResponseMutators.on(
                            poll,
                            json -> isFinished(json)
                                    ? ResponseEdits.changed(json, pointer, id -> NODES.textNode("another"))
                                    : json));
            add(poll, "changes the id in the second poll", () -> {
                Map<String, Integer> polls = new ConcurrentHashMap<>();
                return (called, request, response, upstream) -> {
                    JsonNode json = ResponseMutators.is(poll, called)
                            ? ResponseEdits.json(response)
                            : MissingNode.getInstance();
                    boolean second = json.at(pointer).isTextual()
                            && polls.merge(request.uri().getPath(), 1, Integer::sum) == 2;
                    return second
                            ? ResponseEdits.with(
                                    response, ResponseEdits.changed(json, pointer, id -> NODES.textNode("another")))
                            : response;
                };
            });
        });
    }

    private void statusValues() {
        jobSpec.pollStatus().ifPresent(pointer -> {
            note(
                    poll,
                    "uses an unknown status value",
                    () -> ResponseMutators.on(poll, set(pointer, NODES.textNode("archived"))));
            if (!jobSpec.resultHasNoStatus()) {
                note(
                        poll,
                        "uses an unknown terminal status value",
                        () -> ResponseMutators.on(
                                poll,
                                json -> isFinished(json)
                                        ? ResponseEdits.changed(json, pointer, value -> NODES.textNode("finished"))
                                        : json));
            }
            note(
                    poll,
                    "changes the case of status values",
                    () -> ResponseMutators.on(
                            poll,
                            json -> ResponseEdits.changed(
                                    json, pointer, value -> NODES.textNode(swapped(value.asText())))));
        });
        add(poll, "never reaches a terminal status", () -> {
            AtomicReference<Response> first = new AtomicReference<>();
            return (called, request, reply, upstream) -> {
                if (!ResponseMutators.is(poll, called) || !ResponseEdits.isSuccess(reply)) {
                    return reply;
                }
                first.compareAndSet(null, reply);
                return first.get();
            };
        });
        add(poll, "returns to an earlier status after the terminal one", () -> afterTerminalStatus(2));
        add(poll, "returns to an earlier status long after the terminal one", () -> afterTerminalStatus(4));
        add(poll, "loses the job after the terminal status", () -> {
            Map<String, Integer> ends = new ConcurrentHashMap<>();
            return (called, request, reply, upstream) -> {
                if (!ResponseMutators.is(poll, called) || !isFinished(ResponseEdits.json(reply))) {
                    return reply;
                }
                int seen = ends.merge(request.uri().getPath(), 1, Integer::sum);
                return seen > 1 ? ResponseEdits.status(reply, 404) : reply;
            };
        });
    }

    /** Returns the job's first response starting with the given terminal poll. */
    private ResponseMutator afterTerminalStatus(int from) {
        Map<String, Response> first = new ConcurrentHashMap<>();
        Map<String, Integer> ends = new ConcurrentHashMap<>();
        return (called, request, response, upstream) -> {
            if (!ResponseMutators.is(poll, called) || !ResponseEdits.isSuccess(response)) {
                return response;
            }
            String job = request.uri().getPath();
            first.putIfAbsent(job, response);
            int seen = isFinished(ResponseEdits.json(response)) ? ends.merge(job, 1, Integer::sum) : 0;
            return seen >= from ? first.getOrDefault(job, response) : response;
        };
    }

    /** The job succeeds, and later polls report that it failed. */
    private void otherTerminalStatus() {
        Optional<String> failed = values.flatMap(all -> all.all().stream()
                .filter(value -> all.phase(value).orElseThrow() == Phase.FAILED)
                .findFirst());
        if (failed.isEmpty() || jobSpec.resultHasNoStatus()) {
            return;
        }
        add(poll, "changes the terminal status", () -> {
            Map<String, Integer> ends = new ConcurrentHashMap<>();
            return (called, request, response, upstream) -> {
                JsonNode json =
                        ResponseMutators.is(poll, called) ? ResponseEdits.json(response) : MissingNode.getInstance();
                if (!isFinished(json) || ends.merge(request.uri().getPath(), 1, Integer::sum) < 2) {
                    return response;
                }
                String pointer = jobSpec.pollStatus().orElseThrow();
                return ResponseEdits.with(
                        response, ResponseEdits.changed(json, pointer, value -> NODES.textNode(failed.get())));
            };
        });
    }

    /** A result link before the job has succeeded. */
    private void earlyLinks() {
        List<String> links = jobSpec.pollLinks();
        if (links.isEmpty() || jobSpec.resultHasNoStatus()) {
            return;
        }
        mutants.add(new Mutant(
                "returns a result link too early (jobs of " + submit.id() + ")",
                vendor.name(),
                poll.id(),
                true,
                () -> ResponseMutators.on(
                        poll,
                        json -> isFinished(json)
                                ? json
                                : ResponseEdits.put(
                                        json, links.get(0), NODES.textNode("https://example.com/early.png")))));
    }

    private boolean isFinished(JsonNode json) {
        if (jobSpec.pollStatus().isEmpty() || values.isEmpty()) {
            return false;
        }
        JsonNode status = json.at(jobSpec.pollStatus().get());
        if (status.isMissingNode()) {
            return jobSpec.resultHasNoStatus() && json.isObject();
        }
        return values.get().phase(status.asText()).filter(Phase::isTerminal).isPresent();
    }

    /** The result ids, where they differ from the job ids. */
    private void resultIds() {
        boolean hasResultParameter = jobSpec.resultParameter().isPresent();
        for (String pointer : hasResultParameter ? jobSpec.pollResultIds() : List.<String>of()) {
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
                return (called, request, response, upstream) -> {
                    JsonNode json = ResponseMutators.is(poll, called)
                            ? ResponseEdits.json(response)
                            : MissingNode.getInstance();
                    boolean later = json.at(pointer).isTextual()
                            && ends.merge(request.uri().getPath(), 1, Integer::sum) > 1;
                    return later
                            ? ResponseEdits.with(
                                    response,
                                    ResponseEdits.changed(json, pointer, id -> NODES.textNode(reversed(id.asText()))))
                            : response;
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

    private static String swapped(String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        return upper.equals(value) ? value.toLowerCase(Locale.ROOT) : upper;
    }
}
