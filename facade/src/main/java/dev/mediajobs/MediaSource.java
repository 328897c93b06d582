package dev.mediajobs;

import dev.mediajobs.internal.media.Content;
import dev.mediajobs.internal.media.ContentBody;
import dev.mediajobs.internal.media.Format;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A picture or a sound that goes into a job: a file, bytes, a stream or a link. Which of them a vendor takes, its
 * requests say. Immutable, and usable in many requests, but for a stream, which can be sent once.
 *
 * <p>What is sent is checked first: it must exist, must not be empty and must be of a format that the vendor takes,
 * told by its first bytes, not by its name. No path leaves this machine, only the last part of a file's name.
 */
public final class MediaSource {
    private final @Nullable Content content;
    private final @Nullable URI link;

    private MediaSource(@Nullable Content content, @Nullable URI link) {
        this.content = content;
        this.link = link;
    }

    /** A file; it is read when the request is sent. */
    public static MediaSource of(Path file) {
        return new MediaSource(Content.of(Objects.requireNonNull(file, "file")), null);
    }

    /** Bytes, which are copied. */
    public static MediaSource of(byte[] bytes, String fileName) {
        return new MediaSource(Content.of(bytes, Objects.requireNonNull(fileName, "fileName")), null);
    }

    /** A stream of a length that is not known; it can be sent once, and is closed then. */
    public static MediaSource of(InputStream stream, String fileName) {
        return of(stream, fileName, -1);
    }

    /** A stream of this many bytes; it can be sent once, and is closed then. */
    public static MediaSource of(InputStream stream, String fileName, long length) {
        Objects.requireNonNull(stream, "stream");
        return new MediaSource(Content.once(stream, Objects.requireNonNull(fileName, "fileName"), length), null);
    }

    /** A link, which the vendor opens itself: it must be reachable from outside. */
    public static MediaSource of(URI link) {
        return new MediaSource(null, Objects.requireNonNull(link, "link"));
    }

    Optional<URI> link() {
        return Optional.ofNullable(link);
    }

    /** Content that was looked at and found right. */
    record Checked(Content content, Format format, long length) {
        String fileName() {
            return content.name();
        }

        RequestBody body() {
            return new ContentBody(content, format.mimeType(), length);
        }
    }

    /**
     * The content, if it may be sent.
     *
     * @param what names it in a refusal
     */
    Checked checked(Vendor vendor, String operation, String what, Set<Format> formats, long maxBytes) {
        if (content == null) {
            throw Errors.invalid(
                    vendor,
                    operation,
                    "the " + what + " is a link",
                    "The vendor takes files only: give the file itself.");
        }
        try {
            long length = content.length();
            if (length > maxBytes) {
                throw Errors.invalid(
                        vendor,
                        operation,
                        "the " + what + " " + content.name() + " has " + length + " bytes",
                        "At most " + maxBytes + " are sent.");
            }
            byte[] head = content.head();
            if (head.length == 0) {
                throw Errors.invalid(
                        vendor, operation, "the " + what + " " + content.name() + " is empty", "Give a whole file.");
            }
            Format format = Format.of(head).filter(formats::contains).orElse(null);
            if (format == null) {
                throw Errors.invalid(
                        vendor,
                        operation,
                        "the " + what + " " + content.name() + " is of no format that the vendor takes",
                        "Give one of "
                                + formats.stream().map(Format::name).sorted().collect(Collectors.joining(", "))
                                + "; the name does not count, the content does.");
            }
            return new Checked(content, format, length);
        } catch (IOException unreadable) {
            throw Errors.invalid(
                    vendor,
                    operation,
                    "the " + what + " " + content.name() + " cannot be read ("
                            + unreadable.getClass().getSimpleName() + ")",
                    "Check that it exists, may be read, and that a stream is not given twice.");
        }
    }

    @Override
    public String toString() {
        return "MediaSource[" + (content == null ? "link" : content.name()) + "]";
    }
}
