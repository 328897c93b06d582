package dev.mediajobs.internal.download;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/**
 * The options of a download.
 *
 * @param replace whether an existing file may be replaced
 * @param maxBytes the maximum body size
 * @param timeout the timeout of one attempt, from the first request to the last byte
 * @param listener a callback for the bytes received in the current attempt and the announced length, if any
 */
public record DownloadConfig(
        boolean replace, long maxBytes, Duration timeout, BiConsumer<? super Long, ? super OptionalLong> listener) {}
