package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.StatusValues;
import dev.mediajobs.specs.VendorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Servers whose jobs fail without a reason, or continue after they failed. */
final class FailureMutants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final VendorSpec vendor;
    private final Operation submit;
    private final Operation poll;
    private final StatusValues values;
    private final String status;
    private final String reason;
    private final List<Mutant> mutants = new ArrayList<>();

    private FailureMutants(VendorSpec vendor, Operation submit, Operation poll, StatusValues values, JobSpec jobSpec) {
        this.vendor = vendor;
        this.submit = submit;
        this.poll = poll;
        this.values = values;
        this.status = jobSpec.pollStatus().orElseThrow();
        this.reason = jobSpec.pollFailure().orElseThrow();
    }

    /**
     * Creates the mutants of the jobs of one operation.
     *
     * @param canFail whether a job can be made to fail
     */
    static List<Mutant> of(VendorSpec vendor, Operation submit, boolean canFail) {
        JobSpec jobSpec = submit.jobSpec().orElseThrow();
        Operation poll = vendor.operation(jobSpec.pollOperation()).orElseThrow();
        Optional<StatusValues> values = jobSpec.pollStatus()
                .flatMap(pointer -> StatusValues.at(poll.success().orElseThrow().schema(), pointer));
        if (values.isEmpty() || jobSpec.pollFailure().isEmpty()) {
            return List.of();
        }
        FailureMutants all = new FailureMutants(vendor, submit, poll, values.get(), jobSpec);
        // Without a status value there is nothing to change to a failure.
        if (!jobSpec.resultHasNoStatus()) {
            all.reportedFailures();
        }
        if (canFail) {
            all.realFailures();
        }
        return all.mutants;
    }

    /** Reports every successful job as failed. */
    private void reportedFailures() {
        String failed = values.all().stream()
                .filter(value -> values.phase(value).orElseThrow() == Phase.FAILED)
                .findFirst()
                .orElseThrow();
        for (JsonNode empty : List.of(MissingNode.getInstance(), NODES.textNode(""))) {
            add(
                    "fails with " + (empty.isMissingNode() ? "no" : "an empty") + " reason",
                    true,
                    false,
                    () -> ResponseMutators.on(
                            poll,
                            json -> isIn(json, Phase.SUCCEEDED, Phase.FAILED, Phase.REJECTED)
                                    ? ResponseEdits.changed(
                                            ResponseEdits.changed(json, status, value -> NODES.textNode(failed)),
                                            reason,
                                            was -> empty.isMissingNode() && was.isNull() ? NullNode.instance : empty)
                                    : json));
        }
    }

    private void realFailures() {
        for (JsonNode empty : List.of(MissingNode.getInstance(), NODES.textNode(""), NODES.textNode("  "))) {
            add(
                    "really fails with " + (empty.isMissingNode() ? "no reason" : "'" + empty.asText() + "'"),
                    true,
                    true,
                    () -> ResponseMutators.on(
                            poll,
                            json -> isIn(json, Phase.FAILED, Phase.REJECTED)
                                    ? ResponseEdits.changed(json, reason, was -> empty)
                                    : json));
        }
        values.all().stream()
                .filter(value -> values.phase(value).orElseThrow() == Phase.RUNNING
                        || values.phase(value).orElseThrow() == Phase.QUEUED)
                .findFirst()
                .ifPresent(value -> add("fails and continues to run", false, true, () -> {
                    Map<String, Integer> ends = new ConcurrentHashMap<>();
                    return (called, request, response, upstream) -> {
                        JsonNode json = ResponseMutators.is(poll, called)
                                ? ResponseEdits.json(response)
                                : MissingNode.getInstance();
                        if (!isIn(json, Phase.FAILED, Phase.REJECTED)
                                || ends.merge(request.uri().getPath(), 1, Integer::sum) < 2) {
                            return response;
                        }
                        return ResponseEdits.with(
                                response, ResponseEdits.changed(json, status, was -> NODES.textNode(value)));
                    };
                }));
    }

    private boolean isIn(JsonNode json, Phase... phases) {
        return values.phase(json.at(status).asText())
                .filter(List.of(phases)::contains)
                .isPresent();
    }

    private void add(String name, boolean note, boolean failing, Supplier<ResponseMutator> mutator) {
        mutants.add(
                new Mutant(name + " (jobs of " + submit.id() + ")", vendor.name(), poll.id(), note, failing, mutator));
    }
}
