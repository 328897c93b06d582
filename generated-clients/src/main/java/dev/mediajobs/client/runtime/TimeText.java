package dev.mediajobs.client.runtime;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Formats times digit by digit, with the same result as {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME}. */
final class TimeText {
    /** The length of {@code 2026-01-24T13:07:14.123456789+00:00}. */
    static final int MAX_LENGTH = 35;

    private TimeText() {}

    static String of(OffsetDateTime time) {
        if (!isCommon(time)) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        byte[] text = new byte[MAX_LENGTH];
        return new String(text, 0, write(time, text, 0), StandardCharsets.ISO_8859_1);
    }

    /** Returns whether the year has four digits and the offset full minutes. */
    static boolean isCommon(OffsetDateTime time) {
        return time.getYear() >= 0 && time.getYear() <= 9999 && time.getOffset().getTotalSeconds() % 60 == 0;
    }

    /** Writes a common time and returns its end. */
    static int write(OffsetDateTime time, byte[] text, int start) {
        int at = twoDigits(time.getYear() / 100, text, start);
        at = twoDigits(time.getYear() % 100, text, at);
        at = twoDigits('-', time.getMonthValue(), text, at);
        at = twoDigits('-', time.getDayOfMonth(), text, at);
        at = twoDigits('T', time.getHour(), text, at);
        at = twoDigits(':', time.getMinute(), text, at);
        at = twoDigits(':', time.getSecond(), text, at);
        if (time.getNano() != 0) {
            at = fraction(time.getNano(), text, at);
        }
        return offset(time.getOffset().getTotalSeconds() / 60, text, at);
    }

    /** Writes nine digits without trailing zeros. */
    private static int fraction(int nano, byte[] text, int start) {
        text[start] = '.';
        int at = start + 1;
        int rest = nano;
        for (int unit = 100_000_000; rest > 0; unit /= 10) {
            text[at++] = (byte) ('0' + rest / unit);
            rest %= unit;
        }
        return at;
    }

    private static int offset(int minutes, byte[] text, int start) {
        if (minutes == 0) {
            text[start] = 'Z';
            return start + 1;
        }
        int at = twoDigits(minutes < 0 ? '-' : '+', Math.abs(minutes) / 60, text, start);
        return twoDigits(':', Math.abs(minutes) % 60, text, at);
    }

    private static int twoDigits(char separator, int number, byte[] text, int start) {
        text[start] = (byte) separator;
        return twoDigits(number, text, start + 1);
    }

    private static int twoDigits(int number, byte[] text, int start) {
        text[start] = (byte) ('0' + number / 10);
        text[start + 1] = (byte) ('0' + number % 10);
        return start + 2;
    }
}
