package dev.mediajobs.internal.download;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.telemetry.Telemetry;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a result, while they are received. The reader must close it. Size, length, stall and total timeout are
 * checked while it is read; failures are not retried. An interrupt of the reading thread ends the download with an
 * {@link InterruptedIOException} and keeps the interrupt flag set. For one thread at a time; closing is thread-safe.
 */
public final class DownloadStream extends BlockInput {
    private final OpenLink open;
    private final DownloadBody body;
    private final MediaInfo info;
    private final DownloadFailures failures;
    private final ProgressReporter progress;
    private final Telemetry.Span span;
    private long total;
    private boolean spanEnded;
    private volatile boolean closed;

    DownloadStream(
            OpenLink open,
            DownloadBody body,
            DownloadFailures failures,
            ProgressReporter progress,
            Telemetry.Span span) {
        this.open = open;
        this.body = body;
        this.info = new MediaInfo(MediaKind.contentType(open.response(), body.format()), body.length());
        this.failures = failures;
        this.progress = progress;
        this.span = span;
        progress.report(0, body.length());
        open.attempt().setIdle(true);
    }

    /** Returns the content type, and the length if the server announces it. */
    public MediaInfo info() {
        return info;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (closed) {
            throw new IOException("the stream is closed");
        }
        open.attempt().setIdle(false);
        try {
            int n = body.read(bytes, from, length);
            if (n >= 0) {
                total += n;
                progress.report(total, body.length());
            } else {
                endSpan(null);
            }
            return n;
        } catch (IOException error) {
            throw failed(error);
        } finally {
            open.attempt().setIdle(true);
        }
    }

    private IOException failed(IOException error) {
        FailureException failure = failures.exception(DownloadFailures.classify(error, open.attempt()));
        endSpan(failure.failure());
        close();
        if (Thread.currentThread().isInterrupted()) {
            return new InterruptedIOException("the download was interrupted");
        }
        return new IOException(failure.getMessage(), failure.getCause());
    }

    private synchronized void endSpan(@Nullable Failure failure) {
        if (!spanEnded) {
            spanEnded = true;
            span.end(failure);
        }
    }

    /** Ends the download; the connection is closed if bytes are left. */
    @Override
    public void close() {
        closed = true;
        endSpan(null);
        open.close();
    }
}
