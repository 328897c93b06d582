package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.http.Response;

/** Renders error responses in the format of a vendor. */
public interface ErrorRenderer {

    /** {@return an error response} */
    Response error(int status, String code, String message);

    /** {@return the response to a submit for which the account has insufficient credits} */
    default Response insufficientCredits() {
        return error(402, "INSUFFICIENT_CREDITS", "Insufficient credits");
    }

    /**
     * {@return the response to too many requests}
     *
     * @param retryAfter value of the Retry-After header, if the vendor sends it
     */
    default Response tooManyRequests(String retryAfter) {
        return error(429, "RATE_LIMIT_EXCEEDED", "Too many requests").with("Retry-After", retryAfter);
    }
}
