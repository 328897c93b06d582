package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes times with an offset. The common form, {@code 2026-01-24T13:07:14.211Z}, is read
 * digit by digit, which takes a fraction of the time of {@link OffsetDateTime#parse}; any other form is
 * left to that, so that both always agree.
 */
public final class Rfc3339 {
    static final String FORM = "a time with an offset, such as 2026-01-24T13:07:14Z";

    private static final int[] TENS = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
    };

    private Rfc3339() {}

    /**
     * Reads a time.
     *
     * @param reader stands before a text
     * @return the time
     * @throws JsonDataException if the text is no such time; the message names the path
     * @throws IOException if the reader fails
     */
    public static OffsetDateTime read(JsonReader reader) throws IOException {
        String text = reader.nextString();
        try {
            return parse(text);
        } catch (DateTimeException noTime) {
            throw TimeAdapter.unreadable(FORM, text, reader, noTime);
        }
    }

    /**
     * Writes a time.
     *
     * @param writer where to
     * @param time the time
     * @throws IOException if the writer fails
     */
    public static void write(JsonWriter writer, @Nullable OffsetDateTime time) throws IOException {
        writer.value(time == null ? null : format(time));
    }

    /**
     * Turns a time into text, always with seconds.
     *
     * @param time the time
     * @return the text
     */
    public static String format(OffsetDateTime time) {
        return TimeText.of(time);
    }

    /**
     * Turns text into a time.
     *
     * @param text the text
     * @return the time
     * @throws DateTimeException if the text is no time with an offset
     */
    public static OffsetDateTime parse(String text) {
        OffsetDateTime time = parseCommonForm(text);
        return time == null ? OffsetDateTime.parse(text) : time;
    }

    private static @Nullable OffsetDateTime parseCommonForm(String text) {
        int length = text.length();
        if (length < 20
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int year = two(text, 0) * 100 + two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        if (year < 0 || (month | day | hour | minute | second) < 0 || two(text, 0) < 0 || two(text, 2) < 0) {
            return null;
        }
        int at = 19;
        int nano = 0;
        if (text.charAt(at) == '.') {
            int start = ++at;
            while (at < length && at - start < 9 && isDigit(text.charAt(at))) {
                nano = nano * 10 + text.charAt(at++) - '0';
            }
            if (at == start) {
                return null;
            }
            nano *= TENS[at - start];
        }
        ZoneOffset offset = offset(text, at, length);
        if (offset == null || month < 1 || month > 12 || day < 1 || (day > 28 && day > lengthOf(month, year))) {
            return null;
        }
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        return OffsetDateTime.of(year, month, day, hour, minute, second, nano, offset);
    }

    private static @Nullable ZoneOffset offset(String text, int at, int length) {
        if (at + 1 == length && text.charAt(at) == 'Z') {
            return ZoneOffset.UTC;
        }
        if (at + 6 != length || text.charAt(at + 3) != ':') {
            return null;
        }
        char sign = text.charAt(at);
        int hours = two(text, at + 1);
        int minutes = two(text, at + 4);
        if ((sign != '+' && sign != '-') || (hours | minutes) < 0 || hours > 17 || minutes > 59) {
            return null;
        }
        int seconds = hours * 3600 + minutes * 60;
        return ZoneOffset.ofTotalSeconds(sign == '+' ? seconds : -seconds);
    }

    private static int lengthOf(int month, int year) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Two digits as a number, negative if they are no digits. */
    private static int two(String text, int at) {
        char tens = text.charAt(at);
        char ones = text.charAt(at + 1);
        return isDigit(tens) && isDigit(ones) ? (tens - '0') * 10 + ones - '0' : -1;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    static String quoted(String text) {
        return text.length() > 40 ? "'" + text.substring(0, 40) + "...'" : "'" + text + "'";
    }
}
