package dev.mediajobs.conformance.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** Kinds of media files, known by their own bytes. */
public enum MediaFormat {
    PNG("image", "image/png", "png"),
    JPEG("image", "image/jpeg image/jpg", "jpg jpeg"),
    GIF("image", "image/gif", "gif"),
    WEBP("image", "image/webp", "webp"),
    MP4("video", "video/mp4 video/quicktime", "mp4 mov m4v"),
    WEBM("video", "video/webm", "webm"),
    WAV("audio", "audio/wav audio/x-wav audio/wave", "wav"),
    MP3("audio", "audio/mpeg audio/mp3", "mp3");

    private final String family;
    private final String types;
    private final String extensions;

    MediaFormat(String family, String types, String endings) {
        this.family = family;
        this.types = types;
        this.extensions = endings;
    }

    /** {@code image}, {@code video} or {@code audio}. */
    public String family() {
        return family;
    }

    /** All families. */
    public static List<String> families() {
        return List.of("image", "video", "audio");
    }

    /** The kind of a file by its first bytes. */
    public static Optional<MediaFormat> of(byte[] bytes) {
        if (starts(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (starts(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (starts(bytes, 0, "GIF8")) {
            return Optional.of(GIF);
        }
        if (starts(bytes, 0, "RIFF")) {
            return starts(bytes, 8, "WEBP") ? Optional.of(WEBP) : starts(bytes, 8, "WAVE") ? Optional.of(WAV) : none();
        }
        if (starts(bytes, 4, "ftyp")) {
            return Optional.of(MP4);
        }
        if (starts(bytes, 0, "\u001aE\u00df\u00a3")) {
            return Optional.of(WEBM);
        }
        boolean sound =
                starts(bytes, 0, "ID3") || (bytes.length > 1 && bytes[0] == (byte) 0xff && (bytes[1] & 0xe0) == 0xe0);
        return sound ? Optional.of(MP3) : none();
    }

    /** Whether a Content-Type may stand over such a file; the types that say nothing may stand over all. */
    public boolean acceptsContentType(String mediaType) {
        return label(types).contains(mediaType)
                || List.of("application/octet-stream", "binary/octet-stream").contains(mediaType);
    }

    /** Whether a link that ends so can lead to such a file; a path without an ending can lead to any. */
    public boolean acceptsExtension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        boolean known =
                Arrays.stream(values()).anyMatch(kind -> label(kind.extensions).contains(ending))
                        || ending.matches("html?|json|txt");
        return !known || label(extensions).contains(ending);
    }

    /** Whether the file is there to its end, as far as its own bytes tell. */
    public boolean isComplete(byte[] bytes) {
        return switch (this) {
            case PNG -> isCompletePng(bytes);
            case JPEG ->
                bytes.length > 4 && bytes[bytes.length - 2] == (byte) 0xff && bytes[bytes.length - 1] == (byte) 0xd9;
            case MP4 -> isCompleteMp4(bytes);
            case WAV, WEBP ->
                bytes.length >= 12
                        && Integer.reverseBytes(ByteBuffer.wrap(bytes).getInt(4)) + 8L <= bytes.length;
            default -> bytes.length > 16;
        };
    }

    private static boolean isCompletePng(byte[] bytes) {
        int at = 8;
        while (at + 12 <= bytes.length) {
            int length = ByteBuffer.wrap(bytes).getInt(at);
            if (length < 0 || length > bytes.length - at - 12) {
                return false;
            }
            CRC32 crc = new CRC32();
            crc.update(bytes, at + 4, length + 4);
            if ((int) crc.getValue() != ByteBuffer.wrap(bytes).getInt(at + 8 + length)) {
                return false;
            }
            if (starts(bytes, at + 4, "IEND")) {
                return true;
            }
            at += length + 12;
        }
        return false;
    }

    private static boolean isCompleteMp4(byte[] bytes) {
        long at = 0;
        boolean described = false;
        while (at + 8 <= bytes.length) {
            long size = ByteBuffer.wrap(bytes).getInt((int) at) & 0xffffffffL;
            described |= starts(bytes, (int) at + 4, "moov");
            if (size == 1 && at + 16 <= bytes.length) {
                size = ByteBuffer.wrap(bytes).getLong((int) at + 8);
            }
            if (size == 0) {
                return described;
            }
            if (size < 8 || size > bytes.length - at) {
                return false;
            }
            at += size;
        }
        return described && at == bytes.length;
    }

    private static boolean starts(byte[] bytes, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static List<String> label(String text) {
        return List.of(text.split(" ", -1));
    }

    private static Optional<MediaFormat> none() {
        return Optional.empty();
    }
}
