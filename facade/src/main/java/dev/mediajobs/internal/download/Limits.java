package dev.mediajobs.internal.download;

import java.time.Duration;

/**
 * What a download may cost.
 *
 * @param maxBytes largest body
 * @param timeout of one try, from the first hop to the last byte
 */
public record Limits(long maxBytes, Duration timeout) {}
