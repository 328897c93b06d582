package dev.mediajobs.internal.http;

import java.io.IOException;
import okhttp3.Request;

/** Puts a vendor's credentials on a request; asked only for requests to the vendor's own origin. */
public interface RequestAuthenticator {
    /**
     * The request with its credentials.
     *
     * @throws FailureIOException if there are none to be had
     */
    Request sign(Request request) throws IOException;

    /** Whether signing takes no time and always gives the same: then it may be done when a call is made. */
    default boolean fixed() {
        return false;
    }

    /** The same for a request in the making; only of {@link #fixed} ones. */
    default Request.Builder signed(Request.Builder request) {
        throw new UnsupportedOperationException("these keys take time");
    }

    /**
     * Told that the vendor refused this signed request with 401.
     *
     * @return whether signing again would put on something else
     */
    default boolean refused(Request signed) {
        return false;
    }
}
