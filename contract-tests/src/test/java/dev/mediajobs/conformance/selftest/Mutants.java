package dev.mediajobs.conformance.selftest;

import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** All mutants of a vendor. */
final class Mutants {

    private Mutants() {}

    /**
     * Creates the mutants of the operations that a server has.
     *
     * @param result a run at the unchanged server
     * @param canFail whether a job can be made to fail
     */
    static List<Mutant> of(VendorSpec vendor, RunResult result, boolean canFail) {
        Predicate<Operation> works = operation -> result.checks().stream()
                .anyMatch(check -> check.operation().equals(operation.id()) && check.outcome() == Outcome.PASSED);
        Predicate<Operation> returnsContent = works.and(operation ->
                operation.success().filter(each -> !each.contents().isEmpty()).isPresent());
        List<Mutant> mutants = new ArrayList<>(ResponseMutants.of(vendor, result.observed()));
        mutants.addAll(SampleMutants.of(vendor, works));
        mutants.addAll(FormatMutants.of(vendor, result.observed()));
        mutants.addAll(AccessMutants.of(vendor, works));
        mutants.addAll(ErrorResponseMutants.of(vendor, works));
        mutants.addAll(ListMutants.of(vendor, returnsContent));
        vendor.operations().stream()
                .filter(operation -> operation.jobSpec().isPresent())
                .filter(works)
                .forEach(submit -> {
                    mutants.addAll(LifecycleMutants.of(vendor, submit));
                    mutants.addAll(ProgressMutants.of(vendor, submit));
                    mutants.addAll(FailureMutants.of(vendor, submit, canFail));
                    mutants.addAll(ResultMutants.of(vendor, submit));
                    mutants.addAll(JobConsistencyMutants.of(vendor, submit));
                });
        return mutants;
    }
}
