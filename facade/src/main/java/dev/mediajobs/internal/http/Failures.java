package dev.mediajobs.internal.http;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * Creates the failures of calls to one vendor.
 *
 * @param credentials the names of the settings of the credentials
 */
record Failures(String vendor, List<String> credentials, HttpUrl base) {
    static final String CHECK_FIRST = "The job may or may not have been started and billed. The submit is not"
            + " retried automatically: check the vendor's site first.";

    Failure of(Kind kind, String operation, String problem, String suggestion) {
        return Failure.of(kind, vendor, operation, problem, suggestion);
    }

    Failure cancelled(String operation) {
        return Failure.cancelled(vendor, operation);
    }

    Failure outcomeUnknown(CallType type, String operation, String problem) {
        return type == CallType.SUBMIT
                ? of(Kind.OUTCOME_UNKNOWN, operation, problem, CHECK_FIRST)
                : of(Kind.UNAVAILABLE, operation, problem, "Try again later.");
    }

    /** Creates the failure of a response that is not one of this API. */
    Failure unexpected(CallType type, String operation, String problem) {
        return type == CallType.SUBMIT
                ? of(Kind.OUTCOME_UNKNOWN, operation, problem, CHECK_FIRST + " " + checkBase())
                : of(Kind.INVALID_RESPONSE, operation, problem, checkBase());
    }

    String checkCredentials() {
        return "Check the key and its permissions (" + String.join(", ", credentials) + ").";
    }

    String checkBase() {
        return "Check the base URL (" + base + ").";
    }

    static String nothingStarted(CallType type) {
        return type == CallType.SUBMIT ? " Nothing was started." : "";
    }
}
