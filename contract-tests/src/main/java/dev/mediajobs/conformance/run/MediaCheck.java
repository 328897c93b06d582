package dev.mediajobs.conformance.run;

import dev.mediajobs.conformance.answer.MediaKind;
import dev.mediajobs.conformance.http.Reply;
import java.util.Optional;

/** Whether a downloaded file is what is said of it. */
final class MediaCheck {

    private MediaCheck() {}

    /**
     * What is wrong with a file.
     *
     * @param expectedOnly whether no document and no standard forbids it
     */
    record Problem(String what, boolean expectedOnly) {

        Problem(String what) {
            this(what, false);
        }
    }

    /**
     * What is wrong with a file, if anything is.
     *
     * @param family {@code image}, {@code video} or {@code audio}; empty if any will do
     * @param path the path of its link, whose ending may say what it is
     */
    static Optional<Problem> problem(Reply reply, String family, String path) {
        byte[] body = reply.body();
        if (body.length == 0) {
            return Optional.of(new Problem("an empty file"));
        }
        String called = reply.header("content-type").orElse("no content type");
        Optional<MediaKind> known = MediaKind.of(body);
        if (known.isEmpty()) {
            return Optional.of(new Problem(body.length + " bytes that are no media file, called " + called));
        }
        MediaKind kind = known.get();
        if (!family.isEmpty() && !kind.family().equals(family)) {
            return Optional.of(new Problem("a " + kind + " where the spec speaks of a " + family));
        }
        if (!kind.mayBeCalled(reply.mediaType())) {
            boolean none = reply.mediaType().isEmpty();
            return Optional.of(new Problem("a " + kind + " called " + called, none));
        }
        if (!kind.mayEndIn(path)) {
            return Optional.of(
                    new Problem("a " + kind + " under the name " + path.substring(path.lastIndexOf('/') + 1)));
        }
        return kind.isWhole(body)
                ? Optional.empty()
                : Optional.of(new Problem("a " + kind + " that is cut off or broken"));
    }
}
