package dev.mediajobs.client.runtime;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Writes a time digit by digit, as {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME} would. */
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

    /** Whether the year has four digits and the offset whole minutes. */
    static boolean isCommon(OffsetDateTime time) {
        return time.getYear() >= 0 && time.getYear() <= 9999 && time.getOffset().getTotalSeconds() % 60 == 0;
    }

    /** Writes a common time and says where it ends. */
    static int write(OffsetDateTime time, byte[] text, int start) {
        int at = two(time.getYear() / 100, text, start);
        at = two(time.getYear() % 100, text, at);
        at = two('-', time.getMonthValue(), text, at);
        at = two('-', time.getDayOfMonth(), text, at);
        at = two('T', time.getHour(), text, at);
        at = two(':', time.getMinute(), text, at);
        at = two(':', time.getSecond(), text, at);
        if (time.getNano() != 0) {
            at = fraction(time.getNano(), text, at);
        }
        return offset(time.getOffset().getTotalSeconds() / 60, text, at);
    }

    /** Nine digits without the zeros at their end. */
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
        int at = two(minutes < 0 ? '-' : '+', Math.abs(minutes) / 60, text, start);
        return two(':', Math.abs(minutes) % 60, text, at);
    }

    private static int two(char before, int number, byte[] text, int start) {
        text[start] = (byte) before;
        return two(number, text, start + 1);
    }

    private static int two(int number, byte[] text, int start) {
        text[start] = (byte) ('0' + number / 10);
        text[start + 1] = (byte) ('0' + number % 10);
        return start + 2;
    }
}
