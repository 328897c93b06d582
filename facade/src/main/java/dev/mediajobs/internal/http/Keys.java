package dev.mediajobs.internal.http;

import java.io.IOException;
import okhttp3.Request;

/** Puts a vendor's credentials on a request; asked only for requests to the vendor's own origin. */
public interface Keys {
    /**
     * The request with its credentials.
     *
     * @throws CallFailed if there are none to be had
     */
    Request sign(Request request) throws IOException;

    /**
     * Told that the vendor refused this signed request with 401.
     *
     * @return whether signing again would put on something else
     */
    default boolean refused(Request signed) {
        return false;
    }
}
