package dev.mediajobs.conformance.run.response;

import dev.mediajobs.conformance.content.MediaFormat;
import dev.mediajobs.conformance.http.Response;
import java.util.Optional;

/** Checks a downloaded media file: format, content type, name and completeness. */
public final class MediaCheck {

    private MediaCheck() {}

    /**
     * A problem of a file.
     *
     * @param expectedOnly whether neither a document nor a standard forbids it
     */
    public record Problem(String description, boolean expectedOnly) {

        Problem(String description) {
            this(description, false);
        }
    }

    /**
     * Returns the first problem of a file.
     *
     * @param family {@code image}, {@code video} or {@code audio}; empty for any
     * @param path path of the URL, whose extension must match
     */
    public static Optional<Problem> problem(Response response, String family, String path) {
        return problem(response, family, path, true);
    }

    /**
     * Returns the first problem of a file.
     *
     * @param family {@code image}, {@code video} or {@code audio}; empty for any
     * @param path path of the URL, whose extension must match
     * @param whole whether the response has the whole file, not only its start
     */
    public static Optional<Problem> problem(Response response, String family, String path, boolean whole) {
        byte[] body = response.body();
        if (body.length == 0) {
            return Optional.of(new Problem("an empty file"));
        }
        String declared =
                response.header("content-type").map("content type "::concat).orElse("no content type");
        Optional<MediaFormat> detected = MediaFormat.of(body);
        if (detected.isEmpty()) {
            return Optional.of(new Problem(body.length + " bytes of an unknown media format with " + declared));
        }
        MediaFormat format = detected.get();
        if (!family.isEmpty() && !format.family().equals(family)) {
            return Optional.of(new Problem(format + " file, but the spec describes the type " + family));
        }
        if (!format.acceptsContentType(response.mediaType())) {
            return Optional.of(new Problem(
                    format + " file with " + declared, response.mediaType().isEmpty()));
        }
        if (!format.acceptsExtension(path)) {
            return Optional.of(new Problem(format + " file named " + path.substring(path.lastIndexOf('/') + 1)));
        }
        return !whole || format.isComplete(body)
                ? Optional.empty()
                : Optional.of(new Problem("truncated or corrupt " + format + " file"));
    }
}
