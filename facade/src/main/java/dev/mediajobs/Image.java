package dev.mediajobs;

import dev.mediajobs.internal.download.MediaKind;
import java.util.Optional;

/** A finished image. */
public final class Image extends Media {
    Image(JobResult result) {
        super(result, MediaKind.IMAGE);
    }

    /** {@return the image as input for jobs of the same vendor; empty if the vendor does not support this} */
    public Optional<MediaSource> asSource() {
        return Optional.ofNullable(result().snapshot().fileId())
                .filter(JobReference::isValidId)
                .map(id -> MediaSource.uploaded(vendor(), id));
    }
}
