package dev.mediajobs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An input file of a job: a local file, bytes, a stream, a link, or a file that was uploaded to a vendor. The requests
 * document which of them they accept. Immutable and reusable, except that a stream can be sent only once.
 *
 * <p>Content is checked before it is sent: it must exist, must not be empty, and must have a format that the vendor
 * accepts, detected from its first bytes. Only the last part of a file name is sent, never its path.
 */
public sealed class MediaSource {
    private final @Nullable SourceContent content;
    private final @Nullable URI link;
    private final @Nullable Vendor vendor;
    private final @Nullable String id;

    private MediaSource(
            @Nullable SourceContent content, @Nullable URI link, @Nullable Vendor vendor, @Nullable String id) {
        this.content = content;
        this.link = link;
        this.vendor = vendor;
        this.id = id;
    }

    /** An uploaded file, with bean getters, by which JSON libraries such as Jackson write it as part of a list item. */
    static final class UploadedFile extends MediaSource {
        UploadedFile(Vendor vendor, String id) {
            super(null, null, vendor, id);
        }

        public Vendor getVendor() {
            return vendor().orElseThrow();
        }

        public String getId() {
            return id().orElseThrow();
        }
    }

    private static MediaSource of(SourceContent content) {
        return new MediaSource(content, null, null, null);
    }

    /**
     * {@return a source from a file, which is checked when a request is submitted and read when it is sent}
     *
     * @param file the path, which is not accessed now
     */
    public static MediaSource of(Path file) {
        return of(new SourceContent.OfFile(Objects.requireNonNull(file, "file")));
    }

    /**
     * {@return a source from bytes, which are copied}
     *
     * @param bytes the content
     * @param fileName the file name, of which only the last part is sent
     */
    public static MediaSource of(byte[] bytes, String fileName) {
        return of(new SourceContent.OfBytes(bytes.clone(), Objects.requireNonNull(fileName, "fileName")));
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
            throw new InvalidRequestException(MediaException.details(
                    "The length of a stream is " + length + ". Pass the length in bytes, or omit it."));
        }
        return once(stream, fileName, length);
    }

    private static MediaSource once(InputStream stream, String fileName, long length) {
        Objects.requireNonNull(stream, "stream");
        return of(new SourceContent.OfStream(stream, Objects.requireNonNull(fileName, "fileName"), length));
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
     * {@return a source from the id of an uploaded file} {@code Miraflow.upload} and the {@code asSource} methods of
     * results and list items return such sources.
     *
     * @param vendor the vendor that the file was uploaded to
     * @param id the value of {@link #id()}; requests check it
     */
    public static MediaSource uploaded(Vendor vendor, String id) {
        return new UploadedFile(Objects.requireNonNull(vendor, "vendor"), Objects.requireNonNull(id, "id"));
    }

    /** {@return the vendor's id of an uploaded file; empty for all other sources} */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** {@return the vendor that the file was uploaded to; empty for all other sources} */
    public Optional<Vendor> vendor() {
        return Optional.ofNullable(vendor);
    }

    /** {@return the link; empty for all other sources} */
    public Optional<URI> link() {
        return Optional.ofNullable(link);
    }

    /** {@return the name or path of a file as it was given; empty for links and uploaded files} */
    public Optional<String> fileName() {
        return Optional.ofNullable(content).map(SourceContent::fileName);
    }

    /**
     * {@return the length of a file in bytes; empty if it is unknown}
     *
     * @throws IOException if the file cannot be accessed
     */
    public OptionalLong length() throws IOException {
        long length = content == null ? -1 : content.length();
        return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
    }

    /**
     * Opens the content of a file from its beginning.
     *
     * @return the content, which the caller closes
     * @throws IOException if the file cannot be opened, is a stream that was already opened, or is a link or an
     *     uploaded file
     */
    public InputStream open() throws IOException {
        return content().open();
    }

    /**
     * Reads the first bytes of a file without consuming them.
     *
     * @param count the maximum number of bytes
     * @return the first bytes, fewer if the file is shorter
     * @throws IOException like {@link #open()}
     */
    public byte[] peek(int count) throws IOException {
        return content().peek(count);
    }

    private SourceContent content() throws IOException {
        if (content == null) {
            throw new IOException(this + " has no local content");
        }
        return content;
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

    /** {@return the last part of the file name, or the id, without control characters; no link} */
    @Override
    public String toString() {
        String name = fileName()
                .map(path -> path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1))
                .orElse(id == null ? "link" : id);
        return "MediaSource[" + name.replaceAll("\\p{Cntrl}", "") + "]";
    }
}
