package dev.mediajobs.internal.download;

import dev.mediajobs.internal.media.Format;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Whether a file whose length nobody announced is whole, told by its own structure. A body that ends with its
 * connection looks complete wherever it was cut.
 */
final class Completeness {
    private static final int PNG_END = 0x49454E44;

    private Completeness() {}

    /** False only where the file is surely cut; formats that do not tell count as whole. */
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

    /** The boxes of an MP4 lie one behind the other and fill the file. */
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
            // A channel may give less than asked for.
        }
        return buffer.flip();
    }
}
