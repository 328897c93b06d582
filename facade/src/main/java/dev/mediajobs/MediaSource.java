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
 * A picture or a sound that goes into a job: a file, bytes, a stream, a link, or a file that the vendor holds. Which of
 * them a vendor takes, its requests say. Immutable, and usable in many requests, but for a stream, which can be sent
 * once.
 *
 * <p>What is sent is checked first: it must exist, must not be empty and must be of a format that the vendor takes,
 * told by its first bytes, not by its name. No path leaves this machine, only the last part of a file's name.
 */
public final class MediaSource {
    private final @Nullable Content content;
    private final @Nullable URI link;
    private final @Nullable Vendor vendor;
    private final @Nullable String id;

    private MediaSource(@Nullable Content content, @Nullable URI link, @Nullable Vendor holder, @Nullable String id) {
        this.content = content;
        this.link = link;
        this.vendor = holder;
        this.id = id;
    }

    private static MediaSource of(Content content) {
        return new MediaSource(content, null, null, null);
    }

    /**
     * A file, which is looked at when a request is made and read when it is sent.
     *
     * @param file not opened now
     * @return its name is the last part of the path
     */
    public static MediaSource of(Path file) {
        return of(Content.of(Objects.requireNonNull(file, "file")));
    }

    /**
     * Bytes, which are copied.
     *
     * @param bytes the whole content
     * @param fileName under which they are sent; only its last part is
     * @return usable in many requests
     */
    public static MediaSource of(byte[] bytes, String fileName) {
        return of(Content.of(bytes, Objects.requireNonNull(fileName, "fileName")));
    }

    /**
     * A stream of a length that is not known.
     *
     * @param stream read once, and closed then
     * @param fileName under which it is sent; only its last part is
     * @return usable in one request
     */
    public static MediaSource of(InputStream stream, String fileName) {
        return once(stream, fileName, -1);
    }

    /**
     * A stream of a known length.
     *
     * @param stream read once, and closed then
     * @param fileName under which it is sent; only its last part is
     * @param length in bytes; a stream that has fewer or more fails when it is sent
     * @return usable in one request
     * @throws InvalidRequestException if the length is negative
     */
    public static MediaSource of(InputStream stream, String fileName, long length) {
        if (length < 0) {
            throw Exceptions.invalid(
                    null, "file", "the length of a stream is " + length, "Give its bytes, or leave the length out.");
        }
        return once(stream, fileName, length);
    }

    private static MediaSource once(InputStream stream, String fileName, long length) {
        Objects.requireNonNull(stream, "stream");
        return of(Content.once(stream, Objects.requireNonNull(fileName, "fileName"), length));
    }

    /**
     * A link, which the vendor opens itself: it must be reachable from outside.
     *
     * @param link http or https; requests check it
     * @return nothing is fetched here
     */
    public static MediaSource of(URI link) {
        return new MediaSource(null, Objects.requireNonNull(link, "link"), null, null);
    }

    /**
     * A file that the vendor holds already. {@link Miraflow#upload}, {@link Image#asSource()} and {@link MediaItem#asSource()}
     * give such sources ready.
     *
     * @param holder whose it is
     * @param id as {@link #id()} told it once
     * @return usable in many requests of that vendor
     * @throws InvalidRequestException if the text cannot be an id
     */
    public static MediaSource uploaded(Vendor holder, String id) {
        Objects.requireNonNull(holder, "holder");
        if (!JobReference.isValidId(id)) {
            throw Exceptions.invalid(holder, "file", "the text is no id of a file", "Give the id as it was told.");
        }
        return new MediaSource(null, null, holder, id);
    }

    /**
     * What the vendor that holds the file calls it.
     *
     * @return empty for all other sources
     */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** Whether some vendor holds it already. */
    boolean uploaded() {
        return id != null;
    }

    /** The id under which this vendor holds the file. */
    String requireUploadedTo(Vendor vendor, String operation, String what) {
        if (id == null || vendor != vendor) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    "the " + what + " is no file that the vendor holds",
                    "Upload it first, and give what the upload gave back.");
        }
        return id;
    }

    Optional<URI> link() {
        return Optional.ofNullable(link);
    }

    /** Content that was looked at and found right. */
    record ValidatedContent(Content content, Format format, long length) {
        String fileName() {
            return content.name();
        }

        RequestBody body() {
            return body(() -> {});
        }

        /** The same, which tells of each piece that has left. */
        RequestBody body(Runnable moved) {
            return new ContentBody(content, format.mimeType(), length, moved);
        }
    }

    /**
     * The content, if it may be sent.
     *
     * @param what names it in a refusal
     */
    ValidatedContent validated(Vendor vendor, String operation, String what, Set<Format> formats) {
        if (content == null) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    "the " + what + (uploaded() ? " is held by a vendor" : " is a link"),
                    "What is needed here is the file itself.");
        }
        String file = "the " + what + " " + content.name();
        try {
            long length = content.length();
            byte[] head = content.head();
            if (head.length == 0) {
                throw Exceptions.invalid(vendor, operation, file + " is empty", "Give a whole file.");
            }
            Format format = Format.of(head).filter(formats::contains).orElse(null);
            if (format == null) {
                String names = formats.stream().map(Format::name).sorted().collect(Collectors.joining(", "));
                throw Exceptions.invalid(
                        vendor,
                        operation,
                        file + " is of no format that the vendor takes",
                        "Give one of " + names + "; the name does not count, the content does.");
            }
            return new ValidatedContent(content, format, length);
        } catch (IOException unreadable) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    file + " cannot be read (" + unreadable.getClass().getSimpleName() + ")",
                    "Check that it exists, may be read, and that a stream is not given twice.");
        }
    }

    /** Sources are alike if the same vendor holds them under the same id; all others are alike to themselves only. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (id != null
                        && other instanceof MediaSource source
                        && id.equals(source.id)
                        && vendor == source.vendor);
    }

    @Override
    public int hashCode() {
        return id == null ? System.identityHashCode(this) : id.hashCode();
    }

    @Override
    public String toString() {
        return "MediaSource[" + (content != null ? content.name() : id != null ? id : "link") + "]";
    }
}
