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
import java.util.function.BooleanSupplier;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Downloads results of one vendor on the calling thread, with up to {@value #MAX_ATTEMPTS} attempts; an expired link is
 * renewed once. Thread-safe.
 */
public final class Downloader {
    public static final int MAX_ATTEMPTS = 3;

    private final String vendor;
    private final LinkOpener opener;
    private final DownloadRetries retries;
    private final Telemetry telemetry;

    public Downloader(String vendor, LinkOpener opener, DownloadRetries retries, Telemetry telemetry) {
        this.vendor = vendor;
        this.opener = opener;
        this.retries = retries;
        this.telemetry = telemetry;
    }

    /** The link to a result, which can be renewed once. */
    public interface Source {
        String job();

        String link();

        /** Returns a new link; called at most once. */
        String renew();
    }

    private interface Target {
        void receive(Response response, Attempt attempt) throws IOException;
    }

    public void toFile(Source source, MediaKind kind, DownloadConfig config, Path target) {
        ProgressReporter progress = new ProgressReporter(config.listener());
        try (TargetFile file = new TargetFile(target, config.replace())) {
            run(source, config, () -> true, (response, attempt) -> {
                requireDiskSpace(target, response.body().contentLength());
                CopyResult copied =
                        ResponseCopier.copy(response, attempt, kind, config.maxBytes(), file.truncate(), progress);
                if (!copied.lengthKnown() && !Completeness.plausible(copied.format(), file.part())) {
                    throw new DownloadAttemptException(Remedy.RETRY, 200, "the file is truncated", null);
                }
            });
            file.finish();
        } catch (FileAlreadyExistsException exists) {
            throw failure(target + " already exists", "Choose another name, or allow replacing it.", 0, null);
        } catch (IOException error) {
            retries.checkInterrupted();
            String problem = target + " cannot be written (" + error.getClass().getSimpleName() + ")";
            throw failure(problem, "Check that the folder exists, is writable and has free space.", 0, error);
        }
    }

    public void toStream(Source source, MediaKind kind, DownloadConfig config, OutputStream out) {
        ProgressReporter progress = new ProgressReporter(config.listener());
        Target target =
                (response, attempt) -> ResponseCopier.copy(response, attempt, kind, config.maxBytes(), out, progress);
        run(source, config, () -> !progress.receivedBytes(), target);
    }

    private void run(Source source, DownloadConfig config, BooleanSupplier canRestart, Target target) {
        telemetry.during("download", source.job(), () -> attemptAll(source, config, canRestart, target));
    }

    private boolean attemptAll(Source source, DownloadConfig config, BooleanSupplier canRestart, Target target) {
        String link = source.link();
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            DownloadAttemptException failed = attempt(link, config, target);
            if (failed == null) {
                return true;
            }
            boolean renew = failed.remedy() == Remedy.REFRESH_LINK && !renewed;
            boolean retry = failed.remedy() == Remedy.RETRY && attempt < MAX_ATTEMPTS;
            if (!canRestart.getAsBoolean() || !(renew || retry)) {
                throw failure(
                        String.valueOf(failed.getMessage()), suggestion(failed), failed.status(), failed.getCause());
            }
            if (renew) {
                renewed = true;
                link = source.renew();
            } else {
                retries.delayBeforeRetry(attempt);
            }
        }
    }

    /** Runs one attempt and returns its failure, or null on success. */
    private @Nullable DownloadAttemptException attempt(String link, DownloadConfig config, Target target) {
        try (Attempt attempt = retries.attempt(config.timeout())) {
            return attempt(link, attempt, target);
        }
    }

    private @Nullable DownloadAttemptException attempt(String link, Attempt attempt, Target target) {
        try (Response response = opener.open(link, attempt)) {
            target.receive(response, attempt);
            return null;
        } catch (DownloadAttemptException failed) {
            return failed;
        } catch (TargetWriteException error) {
            retries.checkInterrupted();
            String problem = "writing to the target failed (" + error.getMessage() + ")";
            return new DownloadAttemptException(Remedy.NONE, 0, problem, error.getCause());
        } catch (IOException error) {
            retries.checkInterrupted();
            String reason = attempt.endReason();
            String problem = reason == null ? "the connection failed before the last byte" : reason;
            return new DownloadAttemptException(Remedy.RETRY, 0, problem, error);
        }
    }

    private static String suggestion(DownloadAttemptException failed) {
        return switch (failed.remedy()) {
            case RETRY -> "Download again later; the job does not have to run again.";
            case REFRESH_LINK -> "The link has expired and a new one failed too; ask the vendor for the file.";
            case NONE -> "Nothing was saved.";
        };
    }

    private static void requireDiskSpace(Path target, long announced) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && announced > Files.getFileStore(folder).getUsableSpace()) {
            throw DownloadAttemptException.permanent("the disk has less than " + announced + " bytes free");
        }
    }

    private RuntimeException failure(String problem, String suggestion, int status, @Nullable Throwable cause) {
        return Failure.of(Failure.Kind.DOWNLOAD, vendor, "download", problem, suggestion)
                .withResponse(status, null)
                .withCause(cause)
                .toException();
    }
}
