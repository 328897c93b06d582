package dev.mediajobs.simulator.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells how long a sound is: MP3, WAV, and MP4 as M4A. */
public final class Sounds {

    private static final int[] KILOBITS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_OF_LOW_RATES = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES = {44_100, 48_000, 32_000};

    private Sounds() {}

    /** {@return its length, or null where the bytes are none of these} */
    public static @Nullable Duration length(byte[] sound) {
        double seconds = 0;
        if (has(sound, 0, "RIFF") && has(sound, 8, "WAVE")) {
            seconds = wave(sound);
        } else if (has(sound, 4, "ftyp")) {
            ByteBuffer movie = Mp4.find(sound, 0, sound.length, "mvhd");
            boolean told = movie != null && movie.limit() >= 20 && movie.get(0) == 0 && movie.getInt(12) > 0;
            seconds = told ? (double) movie.getInt(16) / movie.getInt(12) : 0;
        } else {
            seconds = frames(sound);
        }
        return seconds > 0 ? Duration.ofMillis(Math.round(seconds * 1000)) : null;
    }

    private static double wave(byte[] sound) {
        ByteBuffer file = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN);
        double perSecond = 0;
        int at = 12;
        while (at + 8 <= sound.length) {
            long size = Integer.toUnsignedLong(file.getInt(at + 4));
            long rest = sound.length - at - 8L;
            if (has(sound, at, "fmt ") && rest >= 16) {
                perSecond = Integer.toUnsignedLong(file.getInt(at + 16));
            } else if (has(sound, at, "data")) {
                return perSecond > 0 ? Math.min(size, rest) / perSecond : 0;
            }
            at += (int) Math.min(8 + size + size % 2, sound.length);
        }
        return 0;
    }

    /** Adds up the frames of an MP3; the first may be a table of contents, which is not heard. */
    private static double frames(byte[] sound) {
        int at = has(sound, 0, "ID3") && sound.length > 10
                ? 10 + (sound[6] << 21 | sound[7] << 14 | sound[8] << 7 | sound[9])
                : 0;
        double seconds = 0;
        while (at >= 0 && at + 4 <= sound.length) {
            int head = ByteBuffer.wrap(sound).getInt(at);
            int version = head >>> 19 & 3;
            int bits = head >>> 12 & 15;
            int rate = head >>> 10 & 3;
            boolean layer3 = head >>> 21 == 0x7FF && (head >>> 17 & 3) == 1;
            if (!layer3 || version == 1 || bits == 0 || bits == 15 || rate == 3) {
                break;
            }
            int perSecond = RATES[rate] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
            int samples = version == 3 ? 1152 : 576;
            int kilobits = version == 3 ? KILOBITS[bits] : KILOBITS_OF_LOW_RATES[bits];
            boolean heard = seconds > 0 || !contents(sound, at);
            seconds += heard ? (double) samples / perSecond : 0;
            at += samples / 8 * kilobits * 1000 / perSecond + (head >>> 9 & 1);
        }
        return seconds;
    }

    private static boolean contents(byte[] sound, int at) {
        String frame = new String(sound, at, Math.min(48, sound.length - at), StandardCharsets.ISO_8859_1);
        return frame.contains("Xing") || frame.contains("Info");
    }

    private static boolean has(byte[] bytes, int at, String word) {
        return bytes.length >= at + word.length()
                && new String(bytes, at, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }
}
