package dev.mediajobs.miraflow;

import java.time.Instant;
import java.util.Optional;

/**
 * A completed video of {@link Miraflow#videos()}; {@link Miraflow#video(String)} returns its file. Immutable.
 *
 * @param id the vendor's id, which differs from the id of the job
 * @param name the display name, if there is one
 * @param avatarId the id of the avatar, if the vendor reports it
 * @param createdAt the creation time, if the vendor reports it
 */
public record AvatarVideo(String id, Optional<String> name, Optional<String> avatarId, Optional<Instant> createdAt) {}
