package dev.mediajobs.internal.http;

import java.io.IOException;
import okhttp3.Request;

/** Adds a vendor's credentials to requests; called only for requests to the vendor's own origin. */
public interface RequestAuthenticator {
    /**
     * Returns the request with credentials. Ends early if the {@link Exchange} of the request is cancelled.
     *
     * @throws FailureIOException if no credentials can be obtained
     */
    Request sign(Request request) throws IOException;

    /**
     * Handles a 401 for this signed request.
     *
     * @return whether signing again uses other credentials
     */
    default boolean onUnauthorized(Request signed) {
        return false;
    }
}
