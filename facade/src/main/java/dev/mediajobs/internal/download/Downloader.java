package dev.mediajobs.internal.download;

import dev.mediajobs.internal.download.DownloadFailed.Remedy;
import dev.mediajobs.internal.download.Receiving.Received;
import dev.mediajobs.internal.download.Receiving.TargetFailed;
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
 * Fetches results of one vendor. A try that fails on the way is repeated up to {@value #TRIES} times, an expired link
 * is renewed once. Runs on the caller's thread; safe for use by many threads.
 */
public final class Downloader {
    public static final int TRIES = 3;

    private final String vendor;
    private final Opening opening;
    private final Pauses pauses;
    private final Telemetry telemetry;

    public Downloader(String vendor, Opening opening, Pauses pauses, Telemetry telemetry) {
        this.vendor = vendor;
        this.opening = opening;
        this.pauses = pauses;
        this.telemetry = telemetry;
    }

    /** Where a result is: a link, and the way to another one when it has expired. */
    public interface Source {
        /** The job's reference. */
        String job();

        String link();

        /** A link that is fresh; called once at most. */
        String renewed();
    }

    /** One target for all tries. */
    private interface Target {
        void receive(Response response, Attempt attempt) throws IOException;

        /** Whether bytes have gone where they cannot be taken back. */
        default boolean spoilt() {
            return false;
        }
    }

    public void toFile(Source source, Kind kind, Terms terms, Path target) {
        Meter meter = new Meter(terms.listener());
        try (TargetFile file = TargetFile.begin(target, terms.replace())) {
            run(source, terms, (response, attempt) -> {
                refuseBeyondDisk(target, response.body().contentLength());
                Received received = Receiving.copy(response, attempt, kind, terms.maxBytes(), file.emptied(), meter);
                if (!received.lengthKnown() && !Completeness.plausible(received.format(), file.part())) {
                    throw new DownloadFailed(Remedy.REPEAT, 200, "the file ends in the middle", null);
                }
            });
            file.finish();
        } catch (FileAlreadyExistsException taken) {
            throw failure(target + " exists already", "Choose another name, or allow to replace it.", 0, null);
        } catch (IOException cannotWrite) {
            pauses.refuseInterrupted();
            throw failure(
                    target + " cannot be written (" + cannotWrite.getClass().getSimpleName() + ")",
                    "Check that the folder exists, may be written and has room.",
                    0,
                    cannotWrite);
        }
    }

    public void toStream(Source source, Kind kind, Terms terms, OutputStream out) {
        Meter meter = new Meter(terms.listener());
        CountingStream counted = new CountingStream(out);
        run(source, terms, new Target() {
            @Override
            public void receive(Response response, Attempt attempt) throws IOException {
                Receiving.copy(response, attempt, kind, terms.maxBytes(), counted, meter);
            }

            @Override
            public boolean spoilt() {
                return counted.count() > 0;
            }
        });
    }

    private void run(Source source, Terms terms, Target target) {
        telemetry.during("download", source.job(), () -> tried(source, terms, target));
    }

    private boolean tried(Source source, Terms terms, Target target) {
        String link = source.link();
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            DownloadFailed failed = attempt(link, terms, target);
            if (failed == null) {
                return true;
            }
            boolean fresh = failed.remedy() == Remedy.FRESH_LINK && !renewed;
            boolean again = failed.remedy() == Remedy.REPEAT && attempt < TRIES;
            if (target.spoilt() || !(fresh || again)) {
                throw failure(String.valueOf(failed.getMessage()), cure(failed), failed.status(), failed.getCause());
            }
            if (fresh) {
                renewed = true;
                link = source.renewed();
            } else {
                pauses.before(attempt);
            }
        }
    }

    /** Null if all went well. */
    private @Nullable DownloadFailed attempt(String link, Terms terms, Target target) {
        try (Attempt attempt = pauses.attempt(terms.timeout())) {
            return outcome(link, attempt, target);
        }
    }

    private @Nullable DownloadFailed outcome(String link, Attempt attempt, Target target) {
        try (Response response = opening.open(link, attempt)) {
            target.receive(response, attempt);
            return null;
        } catch (DownloadFailed known) {
            return known;
        } catch (TargetFailed full) {
            pauses.refuseInterrupted();
            String what = "the target takes no more bytes (" + full.getMessage() + ")";
            return new DownloadFailed(Remedy.NONE, 0, what, full.getCause());
        } catch (IOException broken) {
            pauses.refuseInterrupted();
            String early = attempt.ended();
            String what = early == null ? "the connection failed before the last byte" : early;
            return new DownloadFailed(Remedy.REPEAT, 0, what, broken);
        }
    }

    private static String cure(DownloadFailed failed) {
        return switch (failed.remedy()) {
            case REPEAT -> "Download again later; the job need not run again.";
            case FRESH_LINK -> "The link has expired and a fresh one did not help; ask the vendor for the file.";
            case NONE -> "Nothing was saved.";
        };
    }

    private static void refuseBeyondDisk(Path target, long announced) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && announced > Files.getFileStore(folder).getUsableSpace()) {
            throw DownloadFailed.forGood("the disk has no room for " + announced + " bytes");
        }
    }

    private RuntimeException failure(String happened, String cure, int status, @Nullable Throwable cause) {
        return Failure.of(Failure.Kind.DOWNLOAD, vendor, "download", happened, cure)
                .withAnswer(status, null)
                .withCause(cause)
                .raised();
    }
}
