package dev.mediajobs.conformance.run.response;

import dev.mediajobs.conformance.content.MediaFormat;
import dev.mediajobs.conformance.http.Response;
import java.util.Optional;

/** Whether a downloaded file is what is said of it. */
public final class MediaCheck {

    private MediaCheck() {}

    /**
     * What is wrong with a file.
     *
     * @param expectedOnly whether no document and no standard forbids it
     */
    public record Problem(String description, boolean expectedOnly) {

        Problem(String description) {
            this(description, false);
        }
    }

    /**
     * What is wrong with a file, if anything is.
     *
     * @param family {@code image}, {@code video} or {@code audio}; empty if any will do
     * @param path the path of its link, whose ending may say what it is
     */
    public static Optional<Problem> problem(Response response, String family, String path) {
        byte[] body = response.body();
        if (body.length == 0) {
            return Optional.of(new Problem("an empty file"));
        }
        String called = response.header("content-type").orElse("no content type");
        Optional<MediaFormat> known = MediaFormat.of(body);
        if (known.isEmpty()) {
            return Optional.of(new Problem(body.length + " bytes that are no media file, called " + called));
        }
        MediaFormat kind = known.get();
        if (!family.isEmpty() && !kind.family().equals(family)) {
            return Optional.of(new Problem("a " + kind + " where the spec speaks of a " + family));
        }
        if (!kind.acceptsContentType(response.mediaType())) {
            boolean none = response.mediaType().isEmpty();
            return Optional.of(new Problem("a " + kind + " called " + called, none));
        }
        if (!kind.acceptsExtension(path)) {
            return Optional.of(
                    new Problem("a " + kind + " under the name " + path.substring(path.lastIndexOf('/') + 1)));
        }
        return kind.isComplete(body)
                ? Optional.empty()
                : Optional.of(new Problem("a " + kind + " that is cut off or broken"));
    }
}
