package dev.mediajobs.internal.http;

import dev.mediajobs.internal.failure.Redactor;
import java.time.Duration;

/**
 * The endpoint of one vendor.
 *
 * @param callTimeout the maximum duration of one call, from connecting to the last byte of the response
 */
public record VendorEndpoint(
        Origin origin, RequestAuthenticator authenticator, Duration callTimeout, Redactor redactor) {}
