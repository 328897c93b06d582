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
    /** Maximum number of boxes that are checked; a video of hours in fragments has fewer. */
    static final int MAX_BOXES = 10_000;

    private static final int PNG_END = 0x49454E44;
    private static final int BLOCK = 1 << 16;
    private static final int LONG_HEADER = 16;

    private final FileChannel channel;
    private final Attempt attempt;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).limit(0);
    private long blockStart;

    private Completeness(FileChannel channel, Attempt attempt) {
        this.channel = channel;
        this.attempt = attempt;
    }

    /**
     * Returns false if the file is certainly truncated; other formats than PNG and MP4 are not checked.
     *
     * @throws IOException if the attempt has been ended, or the file cannot be read
     */
    static boolean plausible(Format format, Path file, Attempt attempt) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            Completeness check = new Completeness(channel, attempt);
            return switch (format) {
                case PNG -> check.endsWithPngEnd();
                case MP4 -> check.boxesFill();
                case JPEG, WEBP, GIF, WEBM, MP3, WAV -> true;
            };
        }
    }

    private boolean endsWithPngEnd() throws IOException {
        long size = channel.size();
        return size >= 12 && at(size - 8, 4).getInt() == PNG_END;
    }

    /** Checks that the boxes of an MP4 file fill it without gaps. */
    private boolean boxesFill() throws IOException {
        long size = channel.size();
        long at = 0;
        for (int boxes = 0; at < size && boxes < MAX_BOXES; boxes++) {
            if (size - at < 8) {
                return false;
            }
            ByteBuffer header = at(at, (int) Math.min(LONG_HEADER, size - at));
            long box = Integer.toUnsignedLong(header.getInt());
            if (box == 1) {
                if (header.limit() < LONG_HEADER) {
                    return false;
                }
                box = header.getLong(8);
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

    /** Returns bytes of the file, read in blocks. */
    private ByteBuffer at(long position, int bytes) throws IOException {
        if (position < blockStart || position + bytes > blockStart + block.limit()) {
            attempt.requireRunning();
            blockStart = position;
            block.clear();
            while (block.hasRemaining() && channel.read(block, position + block.position()) >= 0) {
                // A channel may read fewer bytes than requested.
            }
            block.flip();
        }
        return block.slice((int) (position - blockStart), bytes);
    }
}
