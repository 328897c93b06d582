package dev.mediajobs;

import dev.mediajobs.internal.download.MediaKind;
import dev.mediajobs.internal.failure.FailureException;
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
 * The result of a job: a file at the vendor, which can be downloaded.
 *
 * <p>Downloads send credentials only to the vendor's own host, open only https URLs (http if the vendor's base URL is
 * http) and no private addresses, and verify size, length and format. They make at most three attempts, and renew an
 * expired link once. Immutable and safe for use by multiple threads; downloads may run concurrently.
 */
public abstract sealed class Media permits Image, Video {
    private final JobResult result;
    private final MediaKind kind;

    Media(JobResult result, MediaKind kind) {
        this.result = result;
        this.kind = kind;
    }

    /** {@return the vendor that created the file} */
    public Vendor vendor() {
        return result.reference().vendor();
    }

    /**
     * {@return the reference of the job, for {@link MediaJobs#resume(String)}} Results from a list have no known job;
     * {@code resume} rejects their references.
     */
    public String reference() {
        return result.reference().toString();
    }

    /**
     * {@return the absolute URL of the file} It may have expired; only {@code download} renews it. Do not log it:
     * vendors put signatures into the query, which give anyone access to the file.
     *
     * @throws InvalidRequestException if the vendor's link is not a valid http or https URL
     */
    public URI link() {
        HttpUrl url = HttpUrl.parse(result.link());
        if (url == null) {
            throw Exceptions.invalid(
                    vendor(), "link", "the link is not a valid http or https URL", "Ask the vendor for the file.");
        }
        return url.uri();
    }

    /**
     * Downloads like {@link #download(Path, DownloadOptions)}, with {@link DownloadOptions#defaults()}.
     *
     * @param target the file to write, or an existing directory; the file is then named after the job
     * @return the written file
     * @throws DownloadException if the download fails or the file exists
     */
    public Path download(Path target) {
        return download(target, DownloadOptions.defaults());
    }

    /**
     * Downloads the file. Data is written to a temporary file in the target's directory, which is renamed when it is
     * complete and deleted after a failure. Blocks; an interrupt ends the download, keeps the thread's interrupt flag
     * set and throws {@link OperationCancelledException}.
     *
     * @param target the file to write, or an existing directory; the file is then named after the job
     * @param options the limits and the progress listener
     * @return the written file
     * @throws DownloadException if the download fails, or the file exists and must not be replaced
     */
    public Path download(Path target, DownloadOptions options) {
        Path file = Files.isDirectory(target) ? target.resolve(fileName()) : target;
        try {
            result.context().downloader.toFile(result, kind, options, file);
        } catch (FailureException failure) {
            throw Exceptions.of(failure, reference(), List.of());
        }
        return file;
    }

    /**
     * Downloads like {@link #downloadAsync(Path, DownloadOptions)}, with {@link DownloadOptions#defaults()}.
     *
     * @param target the file to write, or an existing directory; the file is then named after the job
     * @return a future of the written file
     */
    public CompletableFuture<Path> downloadAsync(Path target) {
        return downloadAsync(target, DownloadOptions.defaults());
    }

    /**
     * Downloads like {@link #download(Path, DownloadOptions)}, on a MediaJobs thread. At most eight downloads and
     * uploads run concurrently; others are queued. Dependent stages run on these threads: use {@code ...Async} methods
     * for slow ones.
     *
     * @param target the file to write, or an existing directory; the file is then named after the job
     * @param options the limits and the progress listener, which is called on the downloading thread
     * @return a future of the written file, which fails with the exceptions of {@code download}; cancelling or
     *     completing it ends the download and deletes the partial file
     */
    public CompletableFuture<Path> downloadAsync(Path target, DownloadOptions options) {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(options, "options");
        return result.context()
                .client
                .transferExecutor
                .run(
                        () -> download(target, options),
                        () -> Exceptions.of(
                                ClientContext.cancelledByClose(vendor(), "download"), reference(), List.of()));
    }

    /**
     * Downloads the file to a stream, which stays open. Failures are retried only before the first byte has been
     * written. Blocks like {@link #download(Path, DownloadOptions)}.
     *
     * @param target the stream, written only by the calling thread
     * @param options the limits and the progress listener; replacing files does not apply
     * @throws DownloadException if the download fails; part of the file may have been written
     */
    public void download(OutputStream target, DownloadOptions options) {
        try {
            result.context().downloader.toStream(result, kind, options, target);
        } catch (FailureException failure) {
            throw Exceptions.of(failure, reference(), List.of());
        }
    }

    /**
     * Downloads the file like {@link #download(OutputStream, DownloadOptions)}, to the current position of a channel.
     * The channel stays open, unless an interrupt closes it.
     *
     * @param target a channel in blocking mode
     * @param options the limits and the progress listener; replacing files does not apply
     * @throws InvalidRequestException if the channel is in non-blocking mode
     * @throws DownloadException if the download fails; part of the file may have been written
     */
    public void download(WritableByteChannel target, DownloadOptions options) {
        if (target instanceof SelectableChannel selectable && !selectable.isBlocking()) {
            throw Exceptions.invalid(
                    vendor(),
                    "download",
                    "the channel does not block",
                    "Call configureBlocking(true), or use a stream or a file.");
        }
        download(Channels.newOutputStream(target), options);
    }

    /** Returns a file name that does not depend on the server. */
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
        return getClass().getSimpleName() + "[" + reference() + ", "
                + result.context().redactor.redactLink(result.link()) + "]";
    }
}
