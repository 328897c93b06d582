package dev.mediajobs.internal.download;

import dev.mediajobs.internal.download.DownloadAttemptException.Remedy;
import dev.mediajobs.internal.media.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Copies the body of an answer, and believes nothing: kind, size and length are checked on the way. */
final class ResponseCopier {
    private ResponseCopier() {}

    /**
     * What came.
     *
     * @param lengthKnown whether the server said beforehand how long the body is
     */
    record CopyResult(Format format, boolean lengthKnown) {}

    /** A target that failed to take the bytes: no fault of the link, and of no use to try again. */
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
            ProgressReporter meter)
            throws IOException {
        ResponseBody body = response.body();
        long announced = body.contentLength();
        if (announced > maxBytes) {
            throw tooLarge(maxBytes);
        }
        meter.at(0, announced);
        InputStream in = attempt.reading(body.byteStream());
        byte[] piece = new byte[16384];
        int filled = in.readNBytes(piece, 0, Format.HEAD);
        if (filled == 0) {
            throw new DownloadAttemptException(Remedy.RETRY, response.code(), "the body is empty", null);
        }
        Format format = kind.requireKind(body.contentType(), Arrays.copyOf(piece, filled));
        long total = 0;
        for (int n = filled; n >= 0; n = in.read(piece)) {
            total += n;
            if (total > maxBytes) {
                throw tooLarge(maxBytes);
            }
            write(target, piece, n);
            meter.at(total, announced);
        }
        if (announced >= 0 && total != announced) {
            throw new DownloadAttemptException(
                    Remedy.RETRY, response.code(), "the body has " + total + " of " + announced + " bytes", null);
        }
        return new CopyResult(format, announced >= 0);
    }

    private static void write(OutputStream target, byte[] piece, int n) throws TargetWriteException {
        try {
            target.write(piece, 0, n);
        } catch (IOException full) {
            throw new TargetWriteException(full);
        }
    }

    private static DownloadAttemptException tooLarge(long maxBytes) {
        return DownloadAttemptException.permanent("the body is larger than the limit of " + maxBytes + " bytes");
    }
}
