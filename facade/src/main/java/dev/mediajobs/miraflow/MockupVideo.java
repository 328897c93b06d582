package dev.mediajobs.miraflow;

import dev.mediajobs.Video;
import java.time.Instant;
import java.util.Optional;

/**
 * An advertisement video of {@link Miraflow#mockupVideos()}. Immutable.
 *
 * @param id the vendor's id
 * @param name the display name, if there is one
 * @param mockupId the id of the mockup, if the vendor reports it
 * @param rawStatus the vendor's status value, empty if there is none
 * @param video the video, if the list has its link; read the list again when it has expired
 * @param createdAt the creation time, if the vendor reports it
 */
public record MockupVideo(
        String id,
        Optional<String> name,
        Optional<String> mockupId,
        String rawStatus,
        Optional<Video> video,
        Optional<Instant> createdAt) {}
