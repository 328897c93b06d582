package dev.mediajobs;

import dev.mediajobs.internal.download.MediaKind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.media.FileNames;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.SelectableChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;

/**
 * The result of a job: a file that lies at the vendor, or where the vendor put it, until it is downloaded.
 *
 * <p>A download never sends a credential to another host than the vendor's own, opens https links only (unless the
 * vendor's base URL is http) and none into a private network, and checks size, length and kind. It is tried three
 * times, and a link that has expired is renewed once. Immutable and safe for use by many threads; several downloads
 * may run at once.
 */
public abstract sealed class Media permits Image, Video {
    private final JobResult result;
    private final MediaKind kind;

    Media(JobResult result, MediaKind kind) {
        this.result = result;
        this.kind = kind;
    }

    /**
     * Whose result this is.
     *
     * @return never null
     */
    public Vendor vendor() {
        return result.reference().vendor();
    }

    /**
     * Returns the reference of the job that made it.
     *
     * @return in the form that {@link MediaJobs#resume(String)} reads; for media from a list, whose job is not known, a
     *     text that it refuses
     */
    public String reference() {
        return result.reference().toString();
    }

    /**
     * Where the file is. Vendors sign such links in the query: whoever has it can fetch the file, so log it not.
     *
     * @return absolute; it may have expired, which {@code download} mends and other readers do not
     * @throws InvalidRequestException if what the vendor gave is no http or https link
     */
    public URI link() {
        HttpUrl url = HttpUrl.parse(result.link());
        if (url == null) {
            throw Exceptions.invalid(
                    vendor(), "link", "the vendor gave no http or https link", "Ask the vendor for the file.");
        }
        return url.uri();
    }

    /**
     * {@link #download(Path, DownloadOptions)} with {@link DownloadOptions#defaults()}.
     *
     * @param target the file to write; in a folder that exists, the file is named after the job
     * @return the file that was written
     * @throws DownloadException if the file cannot be fetched whole, or exists
     */
    public Path download(Path target) {
        return download(target, DownloadOptions.defaults());
    }

    /**
     * Saves the file. It appears under its name only once it is whole; until then it is written beside it, and after a
     * failure nothing is left. Blocks; an interrupt ends it, leaves the thread's flag set and is thrown as
     * {@link OperationCancelledException}.
     *
     * @param target the file to write; in a folder that exists, the file is named after the job
     * @param options what it may do and cost
     * @return the file that was written
     * @throws DownloadException if the file cannot be fetched whole, or exists and may not be replaced
     */
    public Path download(Path target, DownloadOptions options) {
        Path file = Files.isDirectory(target) ? target.resolve(fileName()) : target;
        try {
            result.desk().downloader.toFile(result, kind, options.config(), file);
        } catch (FailureException failure) {
            throw Exceptions.of(failure, reference(), List.of());
        }
        return file;
    }

    /**
     * {@link #downloadAsync(Path, DownloadOptions)} with {@link DownloadOptions#defaults()}.
     *
     * @param target the file to write; in a folder that exists, the file is named after the job
     * @return ends with the file that was written
     */
    public CompletableFuture<Path> downloadAsync(Path target) {
        return downloadAsync(target, DownloadOptions.defaults());
    }

    /**
     * {@link #download(Path, DownloadOptions)} on a thread of MediaJobs' own. Eight downloads and uploads run at the
     * same time, the others queue. What hangs on the future runs on these threads: use its {@code ...Async} methods for
     * anything slow.
     *
     * @param target the file to write; in a folder that exists, the file is named after the job
     * @param options what it may do and cost; its listener is told on the thread that downloads
     * @return ends with the file that was written, or fails with what {@code download} would throw; cancelling it, or
     *     completing it by hand, ends the download and leaves nothing
     */
    public CompletableFuture<Path> downloadAsync(Path target, DownloadOptions options) {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(options, "options");
        return result.desk()
                .client
                .transferExecutor
                .run(
                        () -> download(target, options),
                        () -> Exceptions.of(
                                ClientContext.cancelledByClose(vendor(), "download"), reference(), List.of()));
    }

    /**
     * Writes the file's bytes to the stream, which stays open. A failure before the first byte is repeated; a later one
     * is not, for bytes that were written cannot be taken back. Blocks like {@link #download(Path, DownloadOptions)}.
     *
     * @param target written by the calling thread alone
     * @param options what it may cost; whether files may be replaced does not matter here
     * @throws DownloadException if the file cannot be fetched whole; the stream may then hold its beginning
     */
    public void download(OutputStream target, DownloadOptions options) {
        try {
            result.desk().downloader.toStream(result, kind, options.config(), target);
        } catch (FailureException failure) {
            throw Exceptions.of(failure, reference(), List.of());
        }
    }

    /**
     * {@link #download(OutputStream, DownloadOptions)} to a channel, from where it stands; it stays open, unless an
     * interrupt closes it, as it does with channels.
     *
     * @param target a channel that blocks
     * @param options what it may cost; whether files may be replaced does not matter here
     * @throws InvalidRequestException if the channel does not block
     * @throws DownloadException if the file cannot be fetched whole; the channel may then hold its beginning
     */
    public void download(WritableByteChannel target, DownloadOptions options) {
        if (target instanceof SelectableChannel selectable && !selectable.isBlocking()) {
            throw Exceptions.invalid(
                    vendor(),
                    "download",
                    "the channel does not block",
                    "Call configureBlocking(true), or give a stream or a file.");
        }
        download(Channels.newOutputStream(target), options);
    }

    /** Never a name that a server gave. */
    private String fileName() {
        JobReference reference = result.reference();
        String stem = reference.vendor().id() + "-" + reference.kind() + "-" + reference.id();
        return FileNames.safe(stem + (kind == MediaKind.VIDEO ? ".mp4" : ".png"));
    }

    JobResult result() {
        return result;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + reference() + ", " + Redactor.link(result.link()) + "]";
    }
}
