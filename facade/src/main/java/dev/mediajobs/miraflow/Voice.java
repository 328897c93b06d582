package dev.mediajobs.miraflow;

import java.time.Instant;
import java.util.Optional;

/**
 * A voice of {@link Miraflow#voices()}. Immutable.
 *
 * @param id the vendor's id
 * @param name the display name, if there is one
 * @param createdAt the creation time, if the vendor reports it
 */
public record Voice(String id, Optional<String> name, Optional<Instant> createdAt) {}
