package dev.mediajobs.internal.download;

import dev.mediajobs.internal.download.DownloadAttemptException.Remedy;
import dev.mediajobs.internal.media.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Copies a response body and checks its kind, size and length. */
final class ResponseCopier {
    private ResponseCopier() {}

    /**
     * The result of a copy.
     *
     * @param lengthKnown whether the server announced the length
     */
    record CopyResult(Format format, boolean lengthKnown) {}

    /** A failure to write to the target, which is not retried. */
    static final class TargetWriteException extends IOException {
        private static final long serialVersionUID = 1L;

        TargetWriteException(IOException cause) {
            super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
        }
    }

    static CopyResult copy(
            Response response,
            Attempt attempt,
            MediaKind kind,
            long maxBytes,
            OutputStream target,
            ProgressReporter progress)
            throws IOException {
        ResponseBody body = response.body();
        long announced = body.contentLength();
        if (announced > maxBytes) {
            throw tooLarge(maxBytes);
        }
        progress.report(0, announced);
        InputStream in = attempt.monitored(body.byteStream());
        byte[] buffer = new byte[16384];
        int filled = in.readNBytes(buffer, 0, Format.HEAD);
        if (filled == 0) {
            throw new DownloadAttemptException(Remedy.RETRY, response.code(), "the body is empty", null);
        }
        Format format = kind.requireKind(body.contentType(), Arrays.copyOf(buffer, filled));
        long total = 0;
        for (int n = filled; n >= 0; n = in.read(buffer)) {
            total += n;
            if (total > maxBytes) {
                throw tooLarge(maxBytes);
            }
            write(target, buffer, n);
            progress.report(total, announced);
        }
        if (announced >= 0 && total != announced) {
            throw new DownloadAttemptException(
                    Remedy.RETRY, response.code(), "the body has " + total + " of " + announced + " bytes", null);
        }
        return new CopyResult(format, announced >= 0);
    }

    private static void write(OutputStream target, byte[] buffer, int n) throws TargetWriteException {
        try {
            target.write(buffer, 0, n);
        } catch (IOException error) {
            throw new TargetWriteException(error);
        }
    }

    private static DownloadAttemptException tooLarge(long maxBytes) {
        return DownloadAttemptException.permanent("the body is larger than the limit of " + maxBytes + " bytes");
    }
}
