package dev.mediajobs.internal.download;

import java.io.IOException;
import java.io.OutputStream;

/** Copies a response body to a target. */
final class ResponseCopier {
    private ResponseCopier() {}

    /** A failure to write to the target, which is not retried. */
    static final class TargetWriteException extends IOException {
        private static final long serialVersionUID = 1L;

        TargetWriteException(IOException cause) {
            super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
        }
    }

    static void copy(DownloadBody body, OutputStream target, ProgressReporter progress) throws IOException {
        progress.report(0, body.length());
        byte[] buffer = new byte[16384];
        long total = 0;
        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
            write(target, buffer, n);
            total += n;
            progress.report(total, body.length());
        }
    }

    private static void write(OutputStream target, byte[] buffer, int n) throws TargetWriteException {
        try {
            target.write(buffer, 0, n);
        } catch (IOException error) {
            throw new TargetWriteException(error);
        }
    }
}
