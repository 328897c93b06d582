package dev.mediajobs.internal.http;

import dev.mediajobs.internal.failure.Redactor;
import java.time.Duration;

/**
 * A vendor as calls see it.
 *
 * @param origin where its API is
 * @param authenticator who we are to it
 * @param callTimeout how long one call may take, from connecting to the last byte of its answer
 * @param redactor knows what must not be shown of it
 */
public record VendorEndpoint(
        Origin origin, RequestAuthenticator authenticator, Duration callTimeout, Redactor redactor) {}
