package dev.mediajobs.conformance.run;

import dev.mediajobs.conformance.request.Bodies;
import dev.mediajobs.conformance.request.Mutations;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Vendor;

/** About how many checks a run will make. */
final class Estimate {

    private static final int FOR_EACH_CALL = 5;
    private static final int FOR_ACCESS = 12;
    private static final int FOR_BROKEN_BODIES = 20;

    private Estimate() {}

    static int of(Vendor vendor, Plan plan) {
        SchemaJudge judge = SchemaJudge.of(vendor.document());
        int checks = 0;
        for (Operation operation : vendor.operations()) {
            checks += FOR_ACCESS + FOR_EACH_CALL;
            if (!plan.readOnly()) {
                for (Bodies.Named named : Bodies.samples(judge, operation)) {
                    int variants =
                            plan.thorough() ? Bodies.variants(judge, named).size() : 0;
                    int wrong = Mutations.of(judge, named.body()).size();
                    checks += FOR_EACH_CALL * (1 + variants + wrong) + FOR_BROKEN_BODIES;
                }
            }
        }
        return checks;
    }
}
