package dev.mediajobs.internal.download;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import okhttp3.Response;

/** Decodes bodies that a server encoded although the request asked for no encoding. */
final class ContentDecoder {
    static final int MAX_ENCODINGS = 3;

    /** S3 stores the last one with files that were uploaded in signed chunks, but does not apply it. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("", "identity", "aws-chunked");

    private ContentDecoder() {}

    /**
     * Returns the encodings of a response in the order in which they were applied.
     *
     * @throws DownloadAttemptException if one of them is not supported
     */
    static List<String> encodings(Response response) throws DownloadAttemptException {
        List<String> encodings = response.headers("Content-Encoding").stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !WITHOUT_EFFECT.contains(name))
                .toList();
        for (String name : encodings) {
            if (!name.matches("gzip|x-gzip|deflate")) {
                throw DownloadAttemptException.permanent("the server encoded the body with \"" + name
                        + "\" although no encoding was requested; only gzip and deflate are supported");
            }
        }
        if (encodings.size() > MAX_ENCODINGS) {
            throw DownloadAttemptException.permanent("the body has more than " + MAX_ENCODINGS + " content encodings: "
                    + String.join(", ", encodings.subList(0, MAX_ENCODINGS + 1)));
        }
        return encodings;
    }

    /** Returns the decoded stream; it fails when an intermediate result is larger than the limit allows. */
    static InputStream decode(InputStream encoded, List<String> encodings, long maxBytes) throws IOException {
        InputStream in = encoded;
        for (int i = encodings.size() - 1; i >= 0; i--) {
            in = encodings.get(i).equals("deflate") ? inflated(in) : new GzipInput(in);
            if (i > 0) {
                in = new CountedInput(in, maxBytes);
            }
        }
        return in;
    }

    /** Decodes both common meanings of "deflate": with and without the header of zlib. */
    private static InputStream inflated(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(2);
        byte[] head = buffered.readNBytes(2);
        buffered.reset();
        boolean zlib =
                head.length == 2 && (head[0] & 0x0F) == 8 && (((head[0] & 0xFF) << 8) | (head[1] & 0xFF)) % 31 == 0;
        Inflater inflater = new Inflater(!zlib);
        return new InflaterInputStream(buffered, inflater, 8192) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }
}
