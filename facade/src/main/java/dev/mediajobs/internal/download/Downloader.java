package dev.mediajobs.internal.download;

import dev.mediajobs.DownloadOptions;
import dev.mediajobs.internal.download.DownloadAttemptException.Remedy;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.telemetry.Telemetry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Downloads results of one vendor on the calling thread. Thread-safe. */
public final class Downloader {
    private static final String OPERATION = "download";

    private final LinkOpener opener;
    private final DownloadRetries retries;
    private final Telemetry telemetry;
    private final DownloadFailures failures;
    private final Duration fileGrace;

    /**
     * @param redactor redacts secrets of the vendor in failures
     * @param fileGrace the time during which a missing file is tolerated
     */
    public Downloader(
            String vendor,
            LinkOpener opener,
            DownloadRetries retries,
            Telemetry telemetry,
            Redactor redactor,
            Duration fileGrace) {
        this.opener = opener;
        this.retries = retries;
        this.telemetry = telemetry;
        this.failures = new DownloadFailures(vendor, redactor);
        this.fileGrace = fileGrace;
    }

    /** The link to a result, which can be renewed once. */
    public interface Source {
        String job();

        String link();

        /** Returns a new link; called at most once. */
        String renew();
    }

    /** Downloads to a file, which appears only when it is complete. */
    public void toFile(Source source, MediaKind kind, DownloadOptions options, Path target) {
        ProgressReporter progress = new ProgressReporter(options.progressListener());
        try (TargetFile file = new TargetFile(target, options.replaceExisting())) {
            telemetry.during(OPERATION, source.job(), () -> attempts(options, null)
                    .run(source, () -> true, open -> save(open, kind, options, file, progress)));
            file.finish();
        } catch (FileAlreadyExistsException exists) {
            throw failures.exception(
                    target + " already exists",
                    "Choose another name, or allow replacing it: DownloadOptions.withReplaceExisting"
                            + " (mediajobs.downloads.replace-existing in Spring Boot).",
                    0,
                    null);
        } catch (IOException error) {
            retries.checkInterrupted();
            String problem = target + " cannot be written (" + error.getClass().getSimpleName() + ")";
            throw failures.exception(
                    problem, "Check that the folder exists, is writable and has free space.", 0, error);
        }
    }

    private static boolean save(
            OpenLink open, MediaKind kind, DownloadOptions options, TargetFile file, ProgressReporter progress)
            throws IOException {
        try (open;
                DownloadBody body = new DownloadBody(open.response(), open.attempt(), kind, options.maxBytes())) {
            requireDiskSpace(file.part(), body.length());
            ResponseCopier.copy(body, file.truncate(), progress);
            if (!body.isVerified() && !Completeness.plausible(body.format(), file.part(), open.attempt())) {
                throw new DownloadAttemptException(Remedy.RETRY, 200, "the file is truncated", null);
            }
        }
        return true;
    }

    /** Downloads to a stream, with retries only before its first byte. */
    public void toStream(Source source, MediaKind kind, DownloadOptions options, OutputStream out) {
        ProgressReporter progress = new ProgressReporter(options.progressListener());
        telemetry.during(OPERATION, source.job(), () -> attempts(options, null)
                .run(source, () -> !progress.receivedBytes(), open -> {
                    try (open;
                            DownloadBody body =
                                    new DownloadBody(open.response(), open.attempt(), kind, options.maxBytes())) {
                        ResponseCopier.copy(body, out, progress);
                    }
                    return true;
                }));
    }

    /** Opens the file as a stream, with retries before its first byte; the caller must close the stream. */
    public DownloadStream open(Source source, MediaKind kind, DownloadOptions options) {
        ProgressReporter progress = new ProgressReporter(options.progressListener());
        Telemetry.Span span = telemetry.start(OPERATION, source.job());
        try {
            return attempts(options, null)
                    .run(
                            source,
                            () -> true,
                            open -> new DownloadStream(
                                    open,
                                    new DownloadBody(open.response(), open.attempt(), kind, options.maxBytes()),
                                    failures,
                                    progress,
                                    span));
        } catch (FailureException failed) {
            span.end(failed.failure());
            throw failed;
        }
    }

    /** Returns type and length of the file without downloading it. */
    public MediaInfo info(Source source, MediaKind kind, DownloadOptions options) {
        return telemetry.during(OPERATION, source.job(), () -> attempts(options, LinkProbe.RANGE)
                .run(source, () -> true, open -> {
                    try (open) {
                        return LinkProbe.read(open, kind);
                    }
                }));
    }

    private DownloadAttempts attempts(DownloadOptions options, @Nullable String range) {
        return new DownloadAttempts(opener, retries, failures, options, range, fileGrace);
    }

    private static void requireDiskSpace(Path file, long announced) throws IOException {
        Path folder = file.getParent();
        if (folder != null && announced > Files.getFileStore(folder).getUsableSpace()) {
            throw DownloadAttemptException.permanent("the disk has less than " + announced + " bytes free");
        }
    }
}
