package dev.mediajobs.internal.download;

import dev.mediajobs.internal.download.DownloadAttemptException.Remedy;
import dev.mediajobs.internal.media.Format;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipException;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** The decoded body of a response. Checks its kind when it is opened, and size and length while it is read. */
final class DownloadBody extends BlockInput {
    private final Response response;
    private final long announced;
    private final long maxBytes;
    private final List<String> encodings;
    private final CountedInput encoded;
    private final InputStream decoded;
    private final byte[] head;
    private final Format format;
    private long total;

    /**
     * Reads the first bytes.
     *
     * @throws DownloadAttemptException if the body is empty, too large, of another kind, or encoded in an unknown way
     */
    DownloadBody(Response response, Attempt attempt, MediaKind kind, long maxBytes) throws IOException {
        ResponseBody body = response.body();
        this.response = response;
        this.announced = body.contentLength();
        this.maxBytes = maxBytes;
        this.encodings = ContentDecoder.encodings(response);
        if (encodings.isEmpty() && announced > maxBytes) {
            throw DownloadAttemptException.tooLarge(maxBytes);
        }
        this.encoded = new CountedInput(attempt.monitored(body.byteStream()), maxBytes);
        try {
            this.decoded = ContentDecoder.decode(encoded, encodings, maxBytes);
            this.head = decoded.readNBytes(Format.HEAD);
        } catch (EOFException | ZipException error) {
            throw malformed(error);
        }
        if (head.length == 0) {
            throw empty();
        }
        this.format = kind.requireKind(body.contentType(), head);
    }

    Format format() {
        return format;
    }

    /** Returns the length of the decoded body, or -1 if unknown. */
    long length() {
        return encodings.isEmpty() ? announced : -1;
    }

    /** Returns whether a truncated body would have been noticed: by its announced length, or by a decoder. */
    boolean isVerified() {
        return announced >= 0 || !encodings.isEmpty();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int n;
        if (total < head.length) {
            n = Math.min(length, head.length - (int) total);
            System.arraycopy(head, (int) total, bytes, from, n);
        } else {
            n = readDecoded(bytes, from, length);
        }
        if (n < 0) {
            requireComplete();
            return -1;
        }
        total += n;
        if (total > maxBytes) {
            throw DownloadAttemptException.tooLarge(maxBytes);
        }
        return n;
    }

    private int readDecoded(byte[] bytes, int from, int length) throws IOException {
        try {
            return decoded.read(bytes, from, length);
        } catch (EOFException | ZipException error) {
            throw malformed(error);
        }
    }

    private void requireComplete() throws IOException {
        byte[] rest = new byte[8192];
        while (encoded.read(rest, 0, rest.length) >= 0) {
            // Bytes after the end of the encoded data count, too.
        }
        if (announced >= 0 && encoded.count() != announced) {
            throw retry("the body has " + encoded.count() + " of " + announced + " bytes", null);
        }
    }

    private IOException malformed(IOException error) throws IOException {
        encoded.requireNoFailure();
        if (encodings.isEmpty()) {
            return error;
        } else if (encoded.count() == 0) {
            return empty();
        }
        String names = String.join(", ", encodings);
        return retry("the body is truncated or is not valid " + names, error);
    }

    /** Some servers send an empty file until the real one is there. */
    private DownloadAttemptException empty() {
        return new DownloadAttemptException(Remedy.AWAIT_FILE, response.code(), "the body is empty", null);
    }

    private DownloadAttemptException retry(String problem, @Nullable Throwable cause) {
        return new DownloadAttemptException(Remedy.RETRY, response.code(), problem, cause);
    }

    @Override
    public void close() throws IOException {
        decoded.close();
    }
}
