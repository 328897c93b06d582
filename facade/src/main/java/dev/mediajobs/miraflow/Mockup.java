package dev.mediajobs.miraflow;

import dev.mediajobs.Image;
import java.time.Instant;
import java.util.Optional;

/**
 * A mockup of {@link Miraflow#mockups()}. Immutable.
 *
 * @param id the vendor's id
 * @param prompt the prompt that it was created from, if the vendor reports it
 * @param image the image, if the list has its link; read the list again when it has expired
 * @param createdAt the creation time, if the vendor reports it
 */
public record Mockup(String id, Optional<String> prompt, Optional<Image> image, Optional<Instant> createdAt) {}
