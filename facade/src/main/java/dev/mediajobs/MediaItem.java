package dev.mediajobs;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a Miraflow list: an avatar, a voice or a created result. Properties that it does not have, or that the
 * vendor does not report, are empty. Immutable.
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

    /** Creates an entry. The methods below complete it before it is published. */
    MediaItem(String kind, String id) {
        this.kind = kind;
        this.id = id;
    }

    MediaItem withName(@Nullable String newName, @Nullable OffsetDateTime createdTime) {
        name = newName;
        createdAt = createdTime == null ? null : createdTime.toInstant();
        return this;
    }

    MediaItem withVoice(@Nullable String newVoiceId, boolean fromPhoto) {
        voiceId = newVoiceId;
        isFromPhoto = fromPhoto;
        return this;
    }

    MediaItem withFile(@Nullable String newPrompt, @Nullable Media newMedia, @Nullable String newFileId) {
        prompt = newPrompt;
        media = newMedia;
        fileId = newFileId;
        return this;
    }

    /**
     * {@return {@code avatar}, {@code voice}, {@code video}, {@code mockup}, {@code mockup-video}, {@code thumbnail},
     * or the vendor's type of an asset, {@code logo} or {@code product}}
     */
    public String kind() {
        return kind;
    }

    /** {@return the vendor's id} */
    public String id() {
        return id;
    }

    /** {@return the display name, or empty} */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** {@return the prompt that it was created from, or empty} */
    public Optional<String> prompt() {
        return Optional.ofNullable(prompt);
    }

    /** {@return the creation time, or empty} */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt);
    }

    /** {@return the id of an avatar's default voice, or empty} */
    public Optional<String> voiceId() {
        return Optional.ofNullable(voiceId);
    }

    /** {@return whether it is an avatar created from a photo} See {@link AvatarVideoRequest#withFullBackground()}. */
    public boolean isFromPhoto() {
        return isFromPhoto;
    }

    /**
     * {@return the file of the entry; empty if the list has no link} The link cannot be renewed: read the list again
     * when it has expired. For an avatar video, call {@link Miraflow#video(String)}.
     */
    public Optional<Media> media() {
        return Optional.ofNullable(media);
    }

    /** {@return the file as input for jobs; empty if the list has no file id} */
    public Optional<MediaSource> asSource() {
        return Optional.ofNullable(fileId)
                .filter(JobReference::isValidId)
                .map(file -> MediaSource.uploaded(Vendor.MIRAFLOW, file));
    }

    @Override
    public String toString() {
        return "MediaItem[" + kind + ", " + id + (name == null ? "" : ", " + name) + "]";
    }
}
