package dev.mediajobs.internal.download;

import dev.mediajobs.DownloadOptions;
import dev.mediajobs.internal.download.DownloadAttemptException.Remedy;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one download. Failed ones are retried; a file that does not exist yet is awaited; an expired link is
 * renewed once.
 */
final class DownloadAttempts {
    private static final Duration FIRST_DELAY = Duration.ofMillis(500);
    private static final int MAX_DOUBLINGS = 2;

    private final LinkOpener opener;
    private final DownloadRetries retries;
    private final DownloadFailures failures;
    private final DownloadOptions options;
    private final @Nullable String range;
    private final long fileGrace;
    private String link = "";
    private boolean renewed;
    private int failedAttempts;
    private int polls;
    private long firstPoll;

    /**
     * @param fileGrace the maximum time to wait for a file that does not exist yet; also limited by the timeout of one
     *     attempt
     */
    DownloadAttempts(
            LinkOpener opener,
            DownloadRetries retries,
            DownloadFailures failures,
            DownloadOptions options,
            @Nullable String range,
            Duration fileGrace) {
        this.opener = opener;
        this.retries = retries;
        this.failures = failures;
        this.options = options;
        this.range = range;
        this.fileGrace = Math.min(fileGrace.toNanos(), options.timeout().toNanos());
    }

    /** Receives an opened link, which it must close unless it throws. */
    interface Receiver<T> {
        T receive(OpenLink open) throws IOException;
    }

    /** Makes attempts until one succeeds; {@code canRestart} is false when the receiver cannot start again. */
    <T> T run(Downloader.Source source, BooleanSupplier canRestart, Receiver<T> receiver) {
        link = source.link();
        while (true) {
            try {
                return attempt(receiver);
            } catch (DownloadAttemptException failed) {
                if (!canRestart.getAsBoolean() || !recover(failed.remedy(), source)) {
                    throw failures.exception(failed);
                }
            }
        }
    }

    /** Prepares the next attempt; returns false if there is none. */
    private boolean recover(Remedy remedy, Downloader.Source source) {
        if (remedy == Remedy.RETRY && ++failedAttempts < options.maxAttempts()) {
            retries.delayBeforeRetry(failedAttempts);
            return true;
        } else if (remedy == Remedy.AWAIT_FILE && awaitFile()) {
            return true;
        } else if ((remedy == Remedy.AWAIT_FILE || remedy == Remedy.REFRESH_LINK) && !renewed) {
            renewed = true;
            link = source.renew();
            return true;
        }
        return false;
    }

    /** Waits for a part of the grace; returns false at its end. */
    private boolean awaitFile() {
        if (polls == 0) {
            firstPoll = retries.nanos();
        }
        long left = fileGrace - (retries.nanos() - firstPoll);
        if (left <= 0) {
            return false;
        }
        long delay = FIRST_DELAY.toNanos() << Math.min(polls++, MAX_DOUBLINGS);
        retries.delay(Duration.ofNanos(Math.min(delay, left)));
        return true;
    }

    private <T> T attempt(Receiver<T> receiver) throws DownloadAttemptException {
        Attempt attempt = retries.attempt(options);
        Response response = null;
        boolean received = false;
        try {
            response = opener.open(link, range, attempt);
            T value = receiver.receive(new OpenLink(response, attempt));
            received = true;
            return value;
        } catch (IOException error) {
            if (!(error instanceof DownloadAttemptException)) {
                retries.checkInterrupted();
            }
            throw DownloadFailures.classify(error, attempt);
        } finally {
            if (!received) {
                if (response != null) {
                    response.close();
                }
                attempt.close();
            }
        }
    }
}
