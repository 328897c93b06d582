package dev.mediajobs.conformance.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** Media file formats, detected by their content. */
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

    MediaFormat(String family, String types, String extensions) {
        this.family = family;
        this.types = types;
        this.extensions = extensions;
    }

    /** Returns {@code image}, {@code video} or {@code audio}. */
    public String family() {
        return family;
    }

    public static List<String> families() {
        return List.of("image", "video", "audio");
    }

    /** Detects the format by the first bytes. */
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
        boolean isMp3 =
                starts(bytes, 0, "ID3") || (bytes.length > 1 && bytes[0] == (byte) 0xff && (bytes[1] & 0xe0) == 0xe0);
        return isMp3 ? Optional.of(MP3) : none();
    }

    /** Returns whether a Content-Type fits this format; the generic binary types fit all formats. */
    public boolean acceptsContentType(String mediaType) {
        return split(types).contains(mediaType)
                || List.of("application/octet-stream", "binary/octet-stream").contains(mediaType);
    }

    /** Returns whether the extension of a path fits this format; unknown and missing extensions fit all formats. */
    public boolean acceptsExtension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1);
        boolean recognized = Arrays.stream(values())
                        .anyMatch(format -> split(format.extensions).contains(extension))
                || extension.matches("html?|json|txt");
        return !recognized || split(extensions).contains(extension);
    }

    /** Returns whether the file is not truncated, as far as its content shows. */
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
        boolean hasMetadata = false;
        while (at + 8 <= bytes.length) {
            long size = ByteBuffer.wrap(bytes).getInt((int) at) & 0xffffffffL;
            hasMetadata |= starts(bytes, (int) at + 4, "moov");
            if (size == 1 && at + 16 <= bytes.length) {
                size = ByteBuffer.wrap(bytes).getLong((int) at + 8);
            }
            if (size == 0) {
                return hasMetadata;
            }
            if (size < 8 || size > bytes.length - at) {
                return false;
            }
            at += size;
        }
        return hasMetadata && at == bytes.length;
    }

    private static boolean starts(byte[] bytes, int at, String text) {
        byte[] expected = text.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + expected.length
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }

    private static List<String> split(String text) {
        return List.of(text.split(" ", -1));
    }

    private static Optional<MediaFormat> none() {
        return Optional.empty();
    }
}
