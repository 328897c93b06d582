package dev.mediajobs.miraflow;

import dev.mediajobs.Image;
import dev.mediajobs.MediaSource;
import java.time.Instant;
import java.util.Optional;

/**
 * A logo or product of {@link Miraflow#assets()}. Immutable.
 *
 * @param id the vendor's id
 * @param type the vendor's type: {@code logo}, {@code product} or another text
 * @param name the display name, if there is one
 * @param image the image, if the list has its link; read the list again when it has expired
 * @param source the image as input for jobs, if the list has the id of its file
 * @param createdAt the creation time, if the vendor reports it
 */
public record Asset(
        String id,
        String type,
        Optional<String> name,
        Optional<Image> image,
        Optional<MediaSource> source,
        Optional<Instant> createdAt) {}
