package dev.mediajobs.miraflow;

import dev.mediajobs.Image;
import dev.mediajobs.MediaSource;
import java.time.Instant;
import java.util.Optional;

/**
 * A thumbnail of {@link Miraflow#thumbnails()}. Immutable.
 *
 * @param id the vendor's id
 * @param name the display name, if there is one
 * @param prompt the prompt that it was created from, if the vendor reports it
 * @param image the image, if the list has its link; read the list again when it has expired
 * @param source the image as input for jobs, if the list has the id of its file
 * @param createdAt the creation time, if the vendor reports it
 */
public record Thumbnail(
        String id,
        Optional<String> name,
        Optional<String> prompt,
        Optional<Image> image,
        Optional<MediaSource> source,
        Optional<Instant> createdAt) {}
