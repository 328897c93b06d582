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
 * Reads and writes times with an offset. The common format, {@code 2026-01-24T13:07:14.211Z}, is parsed
 * digit by digit, which is much faster than {@link OffsetDateTime#parse}; all other formats are left to that
 * method, with the same results.
 */
public final class Rfc3339 {
    static final String FORMAT = "a time with an offset, such as 2026-01-24T13:07:14Z";

    private static final int[] POWERS_OF_TEN = {
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
    };

    private Rfc3339() {}

    /**
     * Reads a time.
     *
     * @param reader the reader, positioned before a string
     * @return the time
     * @throws JsonDataException if the string is not a time with an offset; the message names the path
     * @throws IOException if the reader fails
     */
    public static OffsetDateTime read(JsonReader reader) throws IOException {
        String text = reader.nextString();
        try {
            return parse(text);
        } catch (DateTimeException invalid) {
            throw TimeAdapter.mismatch(FORMAT, text, reader, invalid);
        }
    }

    /**
     * Writes a time.
     *
     * @param writer the writer
     * @param time the time, or null
     * @throws IOException if the writer fails
     */
    public static void write(JsonWriter writer, @Nullable OffsetDateTime time) throws IOException {
        writer.value(time == null ? null : format(time));
    }

    /**
     * Formats a time, always with seconds.
     *
     * @param time the time
     * @return the text
     */
    public static String format(OffsetDateTime time) {
        return TimeText.of(time);
    }

    /**
     * Parses a time.
     *
     * @param text the text
     * @return the time
     * @throws DateTimeException if the text is not a time with an offset
     */
    public static OffsetDateTime parse(String text) {
        OffsetDateTime time = parseCommonFormat(text);
        return time == null ? OffsetDateTime.parse(text) : time;
    }

    private static @Nullable OffsetDateTime parseCommonFormat(String text) {
        int length = text.length();
        if (length < 20
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int century = twoDigits(text, 0);
        int yearOfCentury = twoDigits(text, 2);
        int month = twoDigits(text, 5);
        int day = twoDigits(text, 8);
        int hour = twoDigits(text, 11);
        int minute = twoDigits(text, 14);
        int second = twoDigits(text, 17);
        if ((century | yearOfCentury | month | day | hour | minute | second) < 0) {
            return null;
        }
        int year = century * 100 + yearOfCentury;
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
            nano *= POWERS_OF_TEN[at - start];
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
        int hours = twoDigits(text, at + 1);
        int minutes = twoDigits(text, at + 4);
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

    /** Parses two digits, -1 if they are not digits. */
    private static int twoDigits(String text, int at) {
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
