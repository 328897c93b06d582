package dev.mediajobs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of one of Miraflow's lists: an avatar, a voice, or something that was made. What it does not have, or the
 * vendor does not tell, is empty. Immutable.
 */
public final class MediaItem {
    private final String kind;
    private final String id;
    private @Nullable String name;
    private @Nullable String prompt;
    private @Nullable Instant createdAt;
    private @Nullable String voiceId;
    private boolean isFromPhoto;
    private @Nullable String fileId;
    private @Nullable Media media;

    /** The with-methods below are for the one that makes it, before anybody else sees it. */
    MediaItem(String kind, String id) {
        this.kind = kind;
        this.id = id;
    }

    MediaItem withName(@Nullable String newName, @Nullable OffsetDateTime made) {
        name = newName;
        createdAt = made == null ? null : made.toInstant();
        return this;
    }

    MediaItem speaking(@Nullable String newVoiceId, boolean fromPhoto) {
        voiceId = newVoiceId;
        isFromPhoto = fromPhoto;
        return this;
    }

    MediaItem showing(@Nullable String newPrompt, @Nullable Media newMedia, @Nullable String newFileId) {
        prompt = newPrompt;
        media = newMedia;
        fileId = newFileId;
        return this;
    }

    /**
     * What it is.
     *
     * @return {@code avatar}, {@code voice}, {@code video}, {@code mockup}, {@code mockup-video}, {@code thumbnail}, or
     *     the vendor's word for an asset, {@code logo} or {@code product}
     */
    public String kind() {
        return kind;
    }

    /**
     * What the vendor calls it, in requests too.
     *
     * @return as the vendor wrote it
     */
    public String id() {
        return id;
    }

    /**
     * What people call it.
     *
     * @return empty where it has no name
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The words that it was made from.
     *
     * @return empty where there are none, or the list does not tell
     */
    public Optional<String> prompt() {
        return Optional.ofNullable(prompt);
    }

    /**
     * When it was made.
     *
     * @return empty where the list does not tell
     */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt);
    }

    /**
     * The voice that suits an avatar.
     *
     * @return the id of a voice; empty for all but avatars, and for avatars without one
     */
    public Optional<String> voiceId() {
        return Optional.ofNullable(voiceId);
    }

    /**
     * Whether an avatar was made from a photo. See {@link AvatarVideoRequest#withFullBackground()}.
     *
     * @return false for all but avatars
     */
    public boolean isFromPhoto() {
        return isFromPhoto;
    }

    /**
     * The file of the item. Its link cannot be renewed: read the list again once it has expired.
     *
     * @return empty if the list has no link; for an avatar video call {@link Miraflow#video(String)} with its id
     */
    public Optional<Media> media() {
        return Optional.ofNullable(media);
    }

    /**
     * Its file as input for jobs.
     *
     * @return empty where the list names none
     */
    public Optional<MediaSource> asSource() {
        return Optional.ofNullable(fileId)
                .filter(JobReference::isValidId)
                .map(known -> MediaSource.uploaded(Vendor.MIRAFLOW, known));
    }

    @Override
    public String toString() {
        return "MediaItem[" + kind + ", " + id + (name == null ? "" : ", " + name) + "]";
    }
}
