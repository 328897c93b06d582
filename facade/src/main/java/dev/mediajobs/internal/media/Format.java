package dev.mediajobs.internal.media;

import java.util.Optional;

/** The file formats that are detected by their first bytes. */
public enum Format {
    PNG("image/png"),
    JPEG("image/jpeg"),
    WEBP("image/webp"),
    GIF("image/gif"),
    MP4("video/mp4"),
    WEBM("video/webm"),
    MP3("audio/mpeg"),
    WAV("audio/wav");

    /** Number of bytes needed to detect a format. */
    public static final int HEAD = 16;

    private final String mimeType;

    Format(String mimeType) {
        this.mimeType = mimeType;
    }

    public String mimeType() {
        return mimeType;
    }

    public boolean image() {
        return mimeType.startsWith("image/");
    }

    public boolean video() {
        return mimeType.startsWith("video/");
    }

    /** Returns the format of a file that starts with these bytes, or empty if unknown. */
    public static Optional<Format> of(byte[] head) {
        if (at(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(PNG);
        } else if (at(head, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        } else if (at(head, 0, 'R', 'I', 'F', 'F') && at(head, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        } else if (at(head, 0, 'R', 'I', 'F', 'F') && at(head, 8, 'W', 'A', 'V', 'E')) {
            return Optional.of(WAV);
        } else if (at(head, 0, 'G', 'I', 'F', '8')) {
            return Optional.of(GIF);
        } else if (at(head, 4, 'f', 't', 'y', 'p')) {
            return Optional.of(MP4);
        } else if (at(head, 0, 0x1A, 0x45, 0xDF, 0xA3)) {
            return Optional.of(WEBM);
        } else if (at(head, 0, 'I', 'D', '3')) {
            return Optional.of(MP3);
        } else if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xE6) == 0xE2) {
            // 11 bits of frame synchronization, then MPEG layer III.
            return Optional.of(MP3);
        }
        return Optional.empty();
    }

    private static boolean at(byte[] head, int offset, int... expected) {
        if (head.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((head[offset + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
