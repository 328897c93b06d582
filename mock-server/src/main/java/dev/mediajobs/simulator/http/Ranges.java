package dev.mediajobs.simulator.http;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Supports Range and HEAD requests for files. */
public final class Ranges {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private Ranges() {}

    /** {@return the file, or the requested range of it; multiple ranges are ignored} */
    public static Response of(Request request, Response full) {
        if (full.status() != 200 || full.delivery().fault() != Response.Fault.NONE) {
            return full;
        }
        Response file = full.with("Accept-Ranges", "bytes");
        String header = request.header("Range");
        Matcher range = RANGE.matcher(header == null ? "" : header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return file;
        }
        long length = full.body().length;
        boolean tail = range.group(1).isEmpty();
        long from = tail ? Math.max(0, length - Long.parseLong(range.group(2))) : Long.parseLong(range.group(1));
        long to = tail || range.group(2).isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(range.group(2)));
        if (from >= length) {
            return Response.empty(416).with("Content-Range", "bytes */" + length);
        }
        return from > to
                ? file
                : file.partial(206, Arrays.copyOfRange(full.body(), (int) from, (int) to + 1))
                        .with("Content-Range", "bytes " + from + "-" + to + "/" + length);
    }

    /** {@return the response without its body, but with its Content-Length} */
    public static Response head(Response response) {
        Response head = response.status() == 200 ? response.with("Accept-Ranges", "bytes") : response;
        return head.with("Content-Length", String.valueOf(response.body().length))
                .partial(response.status(), new byte[0]);
    }
}
