package dev.mediajobs.internal.download;

import dev.mediajobs.internal.media.Format;
import java.util.Locale;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Response;
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
            throw notOfThisKind(type);
        }
        return format.get();
    }

    /** Checks only the content type, for a body that cannot be read. */
    void requireType(@Nullable MediaType type) throws DownloadAttemptException {
        if (!plausible(type)) {
            throw notOfThisKind(type);
        }
    }

    private DownloadAttemptException notOfThisKind(@Nullable MediaType type) {
        return DownloadAttemptException.permanent("the body is not " + (this == IMAGE ? "an image" : "a video")
                + (type == null ? "" : "; content type: " + type.type() + "/" + type.subtype()));
    }

    /** Returns the content type of an image or video, or that of the format if the server sends a general one. */
    static String contentType(Response response, @Nullable Format format) {
        MediaType type = response.body().contentType();
        boolean specific =
                type != null && (type.type().equals("image") || type.type().equals("video"));
        if (specific || format == null) {
            return type == null ? "application/octet-stream" : type.type() + "/" + type.subtype();
        }
        return format.mimeType();
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
