package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.http.Response;

/** How a vendor says that something went wrong. */
public interface ErrorRenderer {

    /** {@return the vendor's answer to a fault} */
    Response error(int status, String code, String message);

    /** {@return the vendor's answer to a submission that the credits do not suffice for} */
    default Response insufficientCredits() {
        return error(402, "INSUFFICIENT_CREDITS", "Insufficient credits");
    }

    /**
     * {@return the vendor's answer to too many calls}
     *
     * @param retryAfter what the answer says of when to come back, where the vendor says such a thing
     */
    default Response tooManyRequests(String retryAfter) {
        return error(429, "RATE_LIMIT_EXCEEDED", "Too many requests").with("Retry-After", retryAfter);
    }
}
