package dev.mediajobs;

import dev.mediajobs.internal.download.Kind;
import java.util.Optional;

/** A finished picture. */
public final class Image extends Media {
    Image(Result result) {
        super(result, Kind.IMAGE);
    }

    /**
     * The picture as input for other jobs of the same vendor.
     *
     * @return empty where the vendor does not take results as input
     */
    public Optional<MediaSource> file() {
        return Optional.ofNullable(result().view().fileId())
                .filter(Reference::validId)
                .map(id -> MediaSource.held(vendor(), id));
    }
}
