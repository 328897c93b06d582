package dev.mediajobs;

import dev.mediajobs.internal.download.MediaKind;
import java.util.Optional;

/** A finished picture. */
public final class Image extends Media {
    Image(JobResult result) {
        super(result, MediaKind.IMAGE);
    }

    /**
     * The picture as input for other jobs of the same vendor.
     *
     * @return empty where the vendor does not take results as input
     */
    public Optional<MediaSource> asSource() {
        return Optional.ofNullable(result().snapshot().fileId())
                .filter(JobReference::isValidId)
                .map(id -> MediaSource.uploaded(vendor(), id));
    }
}
