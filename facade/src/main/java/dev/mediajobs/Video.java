package dev.mediajobs;

import dev.mediajobs.internal.download.MediaKind;

/** A finished video. */
public final class Video extends Media {
    Video(JobResult result) {
        super(result, MediaKind.VIDEO);
    }
}
