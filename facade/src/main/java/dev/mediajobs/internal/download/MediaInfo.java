package dev.mediajobs.internal.download;

/**
 * Information about a file that was not downloaded.
 *
 * @param contentType the media type without parameters, such as {@code video/mp4}
 * @param length the length in bytes, or -1 if the server does not announce it
 */
public record MediaInfo(String contentType, long length) {}
