package dev.mediajobs;

import java.util.Optional;

/** A finished image. */
public interface Image extends Media {
    /** {@return the image as input for jobs of the same vendor; empty if the vendor does not support this} */
    Optional<MediaSource> asSource();
}
