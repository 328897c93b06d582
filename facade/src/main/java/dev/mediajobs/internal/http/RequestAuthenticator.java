package dev.mediajobs.internal.http;

import java.io.IOException;
import okhttp3.Request;

/** Adds a vendor's credentials to requests; called only for requests to the vendor's own origin. */
public interface RequestAuthenticator {
    /**
     * Returns the request with credentials.
     *
     * @throws FailureIOException if no credentials can be obtained
     */
    Request sign(Request request) throws IOException;

    /** Returns whether the credentials never change and adding them does not block. */
    default boolean isFixed() {
        return false;
    }

    /** Adds the credentials if they are {@link #isFixed fixed}. */
    default Request.Builder sign(Request.Builder request) {
        throw new UnsupportedOperationException("the credentials are not fixed");
    }

    /**
     * Handles a 401 for this signed request.
     *
     * @return whether signing again uses other credentials
     */
    default boolean onUnauthorized(Request signed) {
        return false;
    }
}
