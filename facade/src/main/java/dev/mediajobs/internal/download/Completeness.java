package dev.mediajobs.internal.download;

import dev.mediajobs.internal.media.Format;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Detects truncated files by their structure. Needed without a Content-Length, because a lost connection then
 * resembles the end of the body.
 */
final class Completeness {
    private static final int PNG_END = 0x49454E44;

    private Completeness() {}

    /** Returns false if the file is certainly truncated; other formats than PNG and MP4 are not checked. */
    static boolean plausible(Format format, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return switch (format) {
                case PNG -> endsWithPngEnd(channel);
                case MP4 -> boxesFill(channel);
                case JPEG, WEBP, GIF, WEBM, MP3, WAV -> true;
            };
        }
    }

    private static boolean endsWithPngEnd(FileChannel channel) throws IOException {
        long size = channel.size();
        return size >= 12 && read(channel, size - 8, 4).getInt() == PNG_END;
    }

    /** Checks that the boxes of an MP4 file fill it without gaps. */
    private static boolean boxesFill(FileChannel channel) throws IOException {
        long size = channel.size();
        long at = 0;
        while (at < size) {
            if (size - at < 8) {
                return false;
            }
            long box = Integer.toUnsignedLong(read(channel, at, 4).getInt());
            if (box == 1) {
                if (size - at < 16) {
                    return false;
                }
                box = read(channel, at + 8, 8).getLong();
            } else if (box == 0) {
                return true;
            }
            if (box < 8 || box > size - at) {
                return false;
            }
            at += box;
        }
        return true;
    }

    private static ByteBuffer read(FileChannel channel, long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // A channel may read fewer bytes than requested.
        }
        return buffer.flip();
    }
}
