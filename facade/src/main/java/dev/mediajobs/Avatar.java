package dev.mediajobs;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who can speak in a video. Immutable. */
public final class Avatar {
    private final String id;
    private final @Nullable String name;
    private final @Nullable String voiceId;
    private final boolean photo;
    private final @Nullable Instant createdAt;

    Avatar(String id, @Nullable String name, @Nullable String voiceId, boolean photo, @Nullable Instant createdAt) {
        this.id = id;
        this.name = name;
        this.voiceId = voiceId;
        this.photo = photo;
        this.createdAt = createdAt;
    }

    /** What a video request calls the avatar. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** The voice that suits it, where it has one. */
    public Optional<String> voiceId() {
        return Optional.ofNullable(voiceId);
    }

    /** Whether it was made from a photo: only such avatars can move their whole body. */
    public boolean photo() {
        return photo;
    }

    /** When it was made, where the vendor says so. */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt);
    }

    @Override
    public String toString() {
        return "Avatar[" + id + (name == null ? "" : ", " + name) + "]";
    }
}
