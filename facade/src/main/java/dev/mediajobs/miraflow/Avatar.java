package dev.mediajobs.miraflow;

import java.time.Instant;
import java.util.Optional;

/**
 * An avatar of {@link Miraflow#avatars()}. Immutable.
 *
 * @param id the vendor's id
 * @param name the display name, if there is one
 * @param voiceId the id of its default voice, if the vendor reports it
 * @param isFromPhoto whether it was created from a photo, see {@link AvatarVideoRequest#withFullBackground()}
 * @param createdAt the creation time, if the vendor reports it
 */
public record Avatar(
        String id, Optional<String> name, Optional<String> voiceId, boolean isFromPhoto, Optional<Instant> createdAt) {}
