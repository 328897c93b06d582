package dev.mediajobs;

import dev.mediajobs.internal.download.Kind;

/** A finished video. */
public final class Video extends Media {
    Video(Result result) {
        super(result, Kind.VIDEO);
    }
}
