package dev.mediajobs.conformance.run;

import dev.mediajobs.conformance.request.InvalidBodies;
import dev.mediajobs.conformance.request.SampleBodies;
import dev.mediajobs.conformance.run.session.RunPlan;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;

/** Estimates the number of checks of a run. */
final class Estimate {

    private static final int PER_CALL = 5;
    private static final int CREDENTIALS = 12;
    private static final int BROKEN_BODIES = 20;

    private Estimate() {}

    static int of(VendorSpec vendor, RunPlan plan) {
        SchemaValidator validator = SchemaValidator.of(vendor.document());
        int checks = 0;
        for (Operation operation : vendor.operations()) {
            checks += CREDENTIALS + PER_CALL;
            if (!plan.readOnly()) {
                for (SampleBodies.Named named : SampleBodies.samples(validator, operation)) {
                    int variants = plan.exhaustive()
                            ? SampleBodies.variants(validator, named).size()
                            : 0;
                    int invalid = InvalidBodies.of(validator, named.body()).size();
                    checks += PER_CALL * (1 + variants + invalid) + BROKEN_BODIES;
                }
            }
        }
        return checks;
    }
}
