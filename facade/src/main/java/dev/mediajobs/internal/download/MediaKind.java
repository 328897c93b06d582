package dev.mediajobs.internal.download;

import dev.mediajobs.internal.media.Format;
import java.util.Locale;
import java.util.Optional;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** The expected kind of a result, checked by its content type and first bytes. */
public enum MediaKind {
    IMAGE,
    VIDEO;

    Format requireKind(@Nullable MediaType type, byte[] head) throws DownloadAttemptException {
        Optional<Format> format = Format.of(head);
        boolean matches = format.isPresent()
                && (this == IMAGE ? format.get().image() : format.get().video());
        if (!matches || !plausible(type)) {
            throw DownloadAttemptException.permanent("the body is not " + (this == IMAGE ? "an image" : "a video")
                    + (type == null ? "" : "; content type: " + type.type() + "/" + type.subtype()));
        }
        return format.get();
    }

    private boolean plausible(@Nullable MediaType type) {
        if (type == null) {
            return true;
        }
        return switch (type.type().toLowerCase(Locale.ROOT)) {
            case "image" -> this == IMAGE;
            case "video" -> this == VIDEO;
            case "application", "binary" ->
                type.subtype().toLowerCase(Locale.ROOT).contains("octet-stream")
                        || type.subtype().equalsIgnoreCase("mp4");
            default -> false;
        };
    }
}
