package dev.mediajobs.internal.download;

import dev.mediajobs.internal.media.Format;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;

/**
 * Reads the type and length of a file from its first bytes. Presigned links accept only GET, so HEAD is not used; a
 * server that ignores the range sends the whole file, which is not read.
 */
final class LinkProbe {
    static final String RANGE = "bytes=0-" + (Format.HEAD - 1);

    private static final Pattern CONTENT_RANGE = Pattern.compile("(?i)bytes\\s+[0-9]+-[0-9]+/([0-9]{1,18})");

    private LinkProbe() {}

    static MediaInfo read(OpenLink open, MediaKind kind) throws IOException {
        Response response = open.response();
        if (!ContentDecoder.encodings(response).isEmpty()) {
            // A part of an encoded body cannot be decoded, and has another length.
            kind.requireType(response.body().contentType());
            return new MediaInfo(MediaKind.contentType(response, null), -1);
        }
        DownloadBody body = new DownloadBody(response, open.attempt(), kind, Long.MAX_VALUE);
        return new MediaInfo(MediaKind.contentType(response, body.format()), length(response, body));
    }

    private static long length(Response response, DownloadBody body) {
        if (response.code() != 206) {
            return body.length();
        }
        String range = response.header("Content-Range");
        Matcher matcher = CONTENT_RANGE.matcher(range == null ? "" : range.strip());
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
    }
}
