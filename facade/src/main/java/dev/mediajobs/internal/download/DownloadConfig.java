package dev.mediajobs.internal.download;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/**
 * What a download may do and cost, and who is told how far it is.
 *
 * @param replace whether a file that exists may be replaced
 * @param maxBytes largest body
 * @param timeout of one try, from the first hop to the last byte
 * @param listener told of the bytes of a try so far, and of the length that the server names, if it does
 */
public record DownloadConfig(
        boolean replace, long maxBytes, Duration timeout, BiConsumer<? super Long, ? super OptionalLong> listener) {}
