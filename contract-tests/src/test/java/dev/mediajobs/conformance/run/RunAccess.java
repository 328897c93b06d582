package dev.mediajobs.conformance.run;

import dev.mediajobs.conformance.run.job.EchoedFields;
import dev.mediajobs.conformance.run.list.ListChecks;
import dev.mediajobs.specs.Operation;
import java.util.Map;

/** Gives the self-test access to package-private members. */
public final class RunAccess {

    /** Request fields and the response fields that echo them. */
    public static final Map<String, String> ECHOED = EchoedFields.GIVEN;

    private RunAccess() {}

    /** Returns whether a list contains the jobs of a submit. */
    public static boolean shows(Operation list, Operation submit) {
        return ListChecks.shows(list, submit);
    }
}
