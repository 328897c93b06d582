package dev.mediajobs.client.runtime;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Writes a time digit by digit, as {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME} would. Used once. */
final class TimeText {
    /** {@code 2026-01-24T13:07:14.123456789+00:00} is the longest. */
    private final byte[] text = new byte[35];

    private int length;

    private TimeText() {}

    static String of(OffsetDateTime time) {
        int offset = time.getOffset().getTotalSeconds();
        if (time.getYear() < 0 || time.getYear() > 9999 || offset % 60 != 0) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        TimeText text = new TimeText();
        text.local(time);
        text.offset(offset / 60);
        return new String(text.text, 0, text.length, StandardCharsets.ISO_8859_1);
    }

    private void local(OffsetDateTime time) {
        two(time.getYear() / 100);
        two(time.getYear() % 100);
        add('-');
        two(time.getMonthValue());
        add('-');
        two(time.getDayOfMonth());
        add('T');
        two(time.getHour());
        add(':');
        two(time.getMinute());
        add(':');
        two(time.getSecond());
        if (time.getNano() != 0) {
            add('.');
            fraction(time.getNano());
        }
    }

    /** Nine digits without the zeros at their end. */
    private void fraction(int nano) {
        int rest = nano;
        for (int unit = 100_000_000; rest > 0; unit /= 10) {
            add((char) ('0' + rest / unit));
            rest %= unit;
        }
    }

    private void offset(int minutes) {
        if (minutes == 0) {
            add('Z');
            return;
        }
        add(minutes < 0 ? '-' : '+');
        two(Math.abs(minutes) / 60);
        add(':');
        two(Math.abs(minutes) % 60);
    }

    private void two(int number) {
        add((char) ('0' + number / 10));
        add((char) ('0' + number % 10));
    }

    private void add(char character) {
        text[length++] = (byte) character;
    }
}
