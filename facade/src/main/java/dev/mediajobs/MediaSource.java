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
 * An input file of a job: a local file, bytes, a stream, a link, or a file that was uploaded to a vendor. The requests
 * document which of them they accept. Immutable and reusable, except that a stream can be sent only once.
 *
 * <p>Content is checked before it is sent: it must exist, must not be empty, and must have a format that the vendor
 * accepts, detected from its first bytes. Only the last part of a file name is sent, never its path.
 */
public final class MediaSource {
    static final Set<Format> IMAGE_FORMATS = Set.of(Format.JPEG, Format.PNG, Format.WEBP, Format.GIF);

    private final @Nullable Content content;
    private final @Nullable URI link;
    private final @Nullable Vendor vendor;
    private final @Nullable String id;

    private MediaSource(@Nullable Content content, @Nullable URI link, @Nullable Vendor vendor, @Nullable String id) {
        this.content = content;
        this.link = link;
        this.vendor = vendor;
        this.id = id;
    }

    private static MediaSource of(Content content) {
        return new MediaSource(content, null, null, null);
    }

    /**
     * {@return a source from a file, which is checked when a request is submitted and read when it is sent}
     *
     * @param file the path, which is not accessed now
     */
    public static MediaSource of(Path file) {
        return of(Content.of(Objects.requireNonNull(file, "file")));
    }

    /**
     * {@return a source from bytes, which are copied}
     *
     * @param bytes the content
     * @param fileName the file name, of which only the last part is sent
     */
    public static MediaSource of(byte[] bytes, String fileName) {
        return of(Content.of(bytes, Objects.requireNonNull(fileName, "fileName")));
    }

    /**
     * {@return a source from a stream of unknown length, for one request}
     *
     * @param stream the content, which is read once and then closed
     * @param fileName the file name, of which only the last part is sent
     */
    public static MediaSource of(InputStream stream, String fileName) {
        return once(stream, fileName, -1);
    }

    /**
     * {@return a source from a stream of known length, for one request}
     *
     * @param stream the content, which is read once and then closed
     * @param fileName the file name, of which only the last part is sent
     * @param length the length in bytes; if the stream has another length, sending fails
     * @throws InvalidRequestException if the length is negative
     */
    public static MediaSource of(InputStream stream, String fileName, long length) {
        if (length < 0) {
            throw Exceptions.invalid(
                    null, "file", "the length of a stream is " + length, "Pass the length in bytes, or omit it.");
        }
        return once(stream, fileName, length);
    }

    private static MediaSource once(InputStream stream, String fileName, long length) {
        Objects.requireNonNull(stream, "stream");
        return of(Content.once(stream, Objects.requireNonNull(fileName, "fileName"), length));
    }

    /**
     * {@return a source from a link, which the vendor opens: it must be reachable from the Internet}
     *
     * @param link an http or https URL, which requests check
     */
    public static MediaSource of(URI link) {
        return new MediaSource(null, Objects.requireNonNull(link, "link"), null, null);
    }

    /**
     * {@return a source from the id of an uploaded file} {@link Miraflow#upload}, {@link Image#asSource()} and {@link
     * MediaItem#asSource()} return such sources.
     *
     * @param vendor the vendor that the file was uploaded to
     * @param id the value of {@link #id()}
     * @throws InvalidRequestException if the id is not valid
     */
    public static MediaSource uploaded(Vendor vendor, String id) {
        Objects.requireNonNull(vendor, "vendor");
        if (!JobReference.isValidId(id)) {
            throw Exceptions.invalid(vendor, "file", "the file id is not valid", "Use the value of MediaSource.id().");
        }
        return new MediaSource(null, null, vendor, id);
    }

    /** {@return the vendor's id of an uploaded file; empty for all other sources} */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    boolean isUploaded() {
        return id != null;
    }

    /** Returns the id of the file, which must be uploaded to the vendor. */
    String requireUploadedTo(Vendor vendor, String operation, String parameter) {
        if (id == null || this.vendor != vendor) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    "the " + parameter + " is not a file that was uploaded to the vendor",
                    "Upload it first and pass the returned source.");
        }
        return id;
    }

    Optional<URI> link() {
        return Optional.ofNullable(link);
    }

    /** Content that may be sent. */
    record ValidatedContent(Content content, Format format, long length) {
        String fileName() {
            return content.name();
        }

        RequestBody body() {
            return body(() -> {});
        }

        /** Returns a body that reports each written part. */
        RequestBody body(Runnable onProgress) {
            return new ContentBody(content, format.mimeType(), length, onProgress);
        }
    }

    /** Returns the content, if it may be sent; messages contain the parameter name. */
    ValidatedContent validated(Vendor vendor, String operation, String parameter, Set<Format> formats) {
        if (content == null) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    "the " + parameter + (isUploaded() ? " is an uploaded file" : " is a link"),
                    "Pass the file itself.");
        }
        String file = "the " + parameter + " " + content.name();
        try {
            long length = content.length();
            byte[] head = content.head();
            if (head.length == 0) {
                throw Exceptions.invalid(vendor, operation, file + " is empty", "Pass a file with content.");
            }
            Format format = Format.of(head).filter(formats::contains).orElse(null);
            if (format == null) {
                String names = formats.stream().map(Format::name).sorted().collect(Collectors.joining(", "));
                throw Exceptions.invalid(
                        vendor,
                        operation,
                        file + " has a format that the vendor does not accept",
                        "Use one of " + names + "; the content is checked, not the file name.");
            }
            return new ValidatedContent(content, format, length);
        } catch (IOException unreadable) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    file + " cannot be read (" + unreadable.getClass().getSimpleName() + ")",
                    "Check that it exists and is readable, and that a stream is used only once.");
        }
    }

    /** Returns whether both sources are the same uploaded file of the same vendor; all other sources use identity. */
    @Override
    public boolean equals(Object object) {
        return this == object
                || (id != null
                        && object instanceof MediaSource source
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
