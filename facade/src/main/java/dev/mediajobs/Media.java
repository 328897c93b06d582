package dev.mediajobs;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * The result of a job: a file at the vendor, which can be downloaded.
 *
 * <p>Downloads send credentials only to the vendor's own host, open only https URLs (http if the vendor's base URL is
 * http) and no private addresses (see {@link TransportOptions#withPrivateHosts}), and verify size, length and format.
 * They make at most three attempts, tolerate a file that is not available yet for {@link
 * PollPolicy#missingLinkGrace()}, and renew an expired link once. {@link MediaJobsBuilder#downloads} sets the default
 * options.
 *
 * <p>Results of MediaJobs are immutable and safe for use by multiple threads; downloads may run concurrently.
 * Applications may implement this interface in tests; new methods will have a default.
 */
public interface Media {
    /** {@return the vendor that created the file} */
    Vendor vendor();

    /**
     * {@return the reference of the job, for {@link MediaJobs#resume(String)}} Results from a list have no known job;
     * {@code resume} rejects their references.
     */
    String reference();

    /**
     * {@return the absolute URL of the file} It may have expired; only downloads renew it. Do not log it: vendors put
     * signatures into the query, which give anyone access to the file.
     *
     * @throws InvalidRequestException if the vendor's link is not a valid http or https URL
     */
    URI link();

    /**
     * Reads the content type of the file from the server, such as {@code video/mp4}. Blocks like {@link #open()}.
     *
     * @return the type without parameters; if the server sends none or a general one, the type of the first bytes
     * @throws DownloadException if the file cannot be opened
     */
    String contentType();

    /**
     * Reads the length of the file from the server. Blocks like {@link #open()}.
     *
     * @return the length in bytes, or empty if the server does not send one
     * @throws DownloadException if the file cannot be opened
     */
    OptionalLong length();

    /**
     * Opens the file as a stream, which the caller closes. Opening is retried like a download. While the stream is
     * read, size, length and format are checked and the timeouts of a download apply: a violation is an {@link
     * java.io.IOException} of the stream. Closing early ends the call.
     *
     * @return the content of the file
     * @throws DownloadException if the file cannot be opened
     * @throws OperationCancelledException if the thread is interrupted; its interrupt flag stays set
     */
    InputStream open();

    /**
     * Downloads like {@link #download(Path, DownloadOptions)}, with the default options.
     *
     * @param target the file to write, or an existing directory; the file is then named after the job
     * @return the written file
     * @throws DownloadException if the download fails or the file exists
     */
    Path download(Path target);

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
    Path download(Path target, DownloadOptions options);

    /**
     * Downloads like {@link #downloadAsync(Path, DownloadOptions)}, with the default options.
     *
     * @param target the file to write, or an existing directory; the file is then named after the job
     * @return a future of the written file
     */
    CompletableFuture<Path> downloadAsync(Path target);

    /**
     * Downloads like {@link #download(Path, DownloadOptions)}, on a MediaJobs thread. At most eight downloads and
     * uploads run concurrently; others are queued. Dependent stages run on the {@link
     * MediaJobsBuilder#callbackExecutor}.
     *
     * @param target the file to write, or an existing directory; the file is then named after the job
     * @param options the limits and the progress listener, which is called on the downloading thread
     * @return a future of the written file, which fails with the exceptions of {@code download}; cancelling or
     *     completing it ends the download and deletes the partial file
     */
    CompletableFuture<Path> downloadAsync(Path target, DownloadOptions options);

    /**
     * Downloads like {@link #download(OutputStream, DownloadOptions)}, with the default options.
     *
     * @param target the stream, written only by the calling thread
     * @throws DownloadException if the download fails; part of the file may have been written
     */
    void download(OutputStream target);

    /**
     * Downloads the file to a stream, which stays open. Failures are retried only before the first byte has been
     * written. Blocks like {@link #download(Path, DownloadOptions)}.
     *
     * @param target the stream, written only by the calling thread
     * @param options the limits and the progress listener; replacing files does not apply
     * @throws DownloadException if the download fails; part of the file may have been written
     */
    void download(OutputStream target, DownloadOptions options);

    /**
     * Downloads the file like {@link #download(OutputStream, DownloadOptions)}, to the current position of a channel.
     * The channel stays open, unless an interrupt closes it.
     *
     * @param target a channel in blocking mode
     * @param options the limits and the progress listener; replacing files does not apply
     * @throws InvalidRequestException if the channel is in non-blocking mode
     * @throws DownloadException if the download fails; part of the file may have been written
     */
    void download(WritableByteChannel target, DownloadOptions options);
}
