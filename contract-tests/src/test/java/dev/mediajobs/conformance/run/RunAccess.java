package dev.mediajobs.conformance.run;

import dev.mediajobs.conformance.run.job.EchoedFields;
import dev.mediajobs.conformance.run.list.ListChecks;
import dev.mediajobs.specs.Operation;
import java.util.Map;

/** Gives the self-test access to package-private knowledge of a run. */
public final class RunAccess {

    /** Request fields, and the response fields that repeat them. */
    public static final Map<String, String> ECHOED = EchoedFields.GIVEN;

    private RunAccess() {}

    /** Returns whether a list shows the jobs of a submit. */
    public static boolean shows(Operation list, Operation submit) {
        return ListChecks.shows(list, submit);
    }
}
