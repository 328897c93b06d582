package dev.mediajobs.internal.download;

import dev.mediajobs.internal.download.DownloadAttemptException.Remedy;
import dev.mediajobs.internal.download.ResponseCopier.CopyResult;
import dev.mediajobs.internal.download.ResponseCopier.TargetWriteException;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.telemetry.Telemetry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Fetches results of one vendor. A try that fails on the way is repeated up to {@value #MAX_ATTEMPTS} times, an expired link
 * is renewed once. Runs on the caller's thread; safe for use by many threads.
 */
public final class Downloader {
    public static final int MAX_ATTEMPTS = 3;

    private final String vendor;
    private final LinkOpener opener;
    private final DownloadRetries retries;
    private final Telemetry telemetry;

    public Downloader(String vendor, LinkOpener opening, DownloadRetries pauses, Telemetry telemetry) {
        this.vendor = vendor;
        this.opener = opening;
        this.retries = pauses;
        this.telemetry = telemetry;
    }

    /** Where a result is: a link, and the way to another one when it has expired. */
    public interface Source {
        /** The job's reference. */
        String job();

        String link();

        /** A link that is fresh; called once at most. */
        String renew();
    }

    /** One target for all tries. */
    private interface Target {
        void receive(Response response, Attempt attempt) throws IOException;

        /** Whether bytes have gone where they cannot be taken back. */
        default boolean isPartiallyWritten() {
            return false;
        }
    }

    public void toFile(Source source, MediaKind kind, DownloadConfig terms, Path target) {
        ProgressReporter meter = new ProgressReporter(terms.listener());
        try (TargetFile file = TargetFile.begin(target, terms.replace())) {
            run(source, terms, (response, attempt) -> {
                refuseBeyondDisk(target, response.body().contentLength());
                CopyResult received =
                        ResponseCopier.copy(response, attempt, kind, terms.maxBytes(), file.truncate(), meter);
                if (!received.lengthKnown() && !Completeness.plausible(received.format(), file.part())) {
                    throw new DownloadAttemptException(Remedy.RETRY, 200, "the file ends in the middle", null);
                }
            });
            file.finish();
        } catch (FileAlreadyExistsException taken) {
            throw failure(target + " exists already", "Choose another name, or allow to replace it.", 0, null);
        } catch (IOException cannotWrite) {
            retries.checkInterrupted();
            throw failure(
                    target + " cannot be written (" + cannotWrite.getClass().getSimpleName() + ")",
                    "Check that the folder exists, may be written and has room.",
                    0,
                    cannotWrite);
        }
    }

    public void toStream(Source source, MediaKind kind, DownloadConfig terms, OutputStream out) {
        ProgressReporter meter = new ProgressReporter(terms.listener());
        CountingOutputStream counted = new CountingOutputStream(out);
        run(source, terms, new Target() {
            @Override
            public void receive(Response response, Attempt attempt) throws IOException {
                ResponseCopier.copy(response, attempt, kind, terms.maxBytes(), counted, meter);
            }

            @Override
            public boolean isPartiallyWritten() {
                return counted.count() > 0;
            }
        });
    }

    private void run(Source source, DownloadConfig terms, Target target) {
        telemetry.during("download", source.job(), () -> attemptAll(source, terms, target));
    }

    private boolean attemptAll(Source source, DownloadConfig terms, Target target) {
        String link = source.link();
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            DownloadAttemptException failed = attempt(link, terms, target);
            if (failed == null) {
                return true;
            }
            boolean fresh = failed.remedy() == Remedy.REFRESH_LINK && !renewed;
            boolean again = failed.remedy() == Remedy.RETRY && attempt < MAX_ATTEMPTS;
            if (target.isPartiallyWritten() || !(fresh || again)) {
                throw failure(
                        String.valueOf(failed.getMessage()), suggestion(failed), failed.status(), failed.getCause());
            }
            if (fresh) {
                renewed = true;
                link = source.renew();
            } else {
                retries.delayBeforeRetry(attempt);
            }
        }
    }

    /** Null if all went well. */
    private @Nullable DownloadAttemptException attempt(String link, DownloadConfig terms, Target target) {
        try (Attempt attempt = retries.attempt(terms.timeout())) {
            return outcome(link, attempt, target);
        }
    }

    private @Nullable DownloadAttemptException outcome(String link, Attempt attempt, Target target) {
        try (Response response = opener.open(link, attempt)) {
            target.receive(response, attempt);
            return null;
        } catch (DownloadAttemptException known) {
            return known;
        } catch (TargetWriteException full) {
            retries.checkInterrupted();
            String what = "the target takes no more bytes (" + full.getMessage() + ")";
            return new DownloadAttemptException(Remedy.NONE, 0, what, full.getCause());
        } catch (IOException broken) {
            retries.checkInterrupted();
            String early = attempt.isEnded();
            String what = early == null ? "the connection failed before the last byte" : early;
            return new DownloadAttemptException(Remedy.RETRY, 0, what, broken);
        }
    }

    private static String suggestion(DownloadAttemptException failed) {
        return switch (failed.remedy()) {
            case RETRY -> "Download again later; the job need not run again.";
            case REFRESH_LINK -> "The link has expired and a fresh one did not help; ask the vendor for the file.";
            case NONE -> "Nothing was saved.";
        };
    }

    private static void refuseBeyondDisk(Path target, long announced) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && announced > Files.getFileStore(folder).getUsableSpace()) {
            throw DownloadAttemptException.permanent("the disk has no room for " + announced + " bytes");
        }
    }

    private RuntimeException failure(String problem, String suggestion, int status, @Nullable Throwable cause) {
        return Failure.of(Failure.Kind.DOWNLOAD, vendor, "download", problem, suggestion)
                .withResponse(status, null)
                .withCause(cause)
                .toException();
    }
}
