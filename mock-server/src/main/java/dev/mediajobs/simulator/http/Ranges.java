package dev.mediajobs.simulator.http;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers the part of a file that was asked for, and files of which only the head was asked for. */
public final class Ranges {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private Ranges() {}

    /** {@return what is sent of a whole file: all of it, or the one range that was asked for; several ranges get all} */
    public static Response of(Request request, Response whole) {
        if (whole.status() != 200 || whole.delivery().fault() != Response.Cut.NONE) {
            return whole;
        }
        Response file = whole.with("Accept-Ranges", "bytes");
        String asked = request.header("Range");
        Matcher range = RANGE.matcher(asked == null ? "" : asked);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return file;
        }
        long length = whole.body().length;
        boolean tail = range.group(1).isEmpty();
        long from = tail ? Math.max(0, length - Long.parseLong(range.group(2))) : Long.parseLong(range.group(1));
        long to = tail || range.group(2).isEmpty() ? length - 1 : Math.min(length - 1, Long.parseLong(range.group(2)));
        if (from >= length) {
            return Response.empty(416).with("Content-Range", "bytes */" + length);
        }
        return from > to
                ? file
                : file.partial(206, Arrays.copyOfRange(whole.body(), (int) from, (int) to + 1))
                        .with("Content-Range", "bytes " + from + "-" + to + "/" + length);
    }

    /** {@return the head of an answer, with the length that its body would have} */
    public static Response head(Response response) {
        Response told = response.status() == 200 ? response.with("Accept-Ranges", "bytes") : response;
        return told.with("Content-Length", String.valueOf(response.body().length))
                .partial(response.status(), new byte[0]);
    }
}
