package dev.mediajobs.simulator.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes the boxes of MP4 files, as far as the prepared videos and callers' sounds need it. */
final class Mp4 {

    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "edts", "mdia", "minf", "stbl");
    private static final int HEAD = 8;

    private Mp4() {}

    /**
     * Makes a video of another length from a prepared one, whose frames are repeated or left out.
     *
     * @param source a file with one track whose frames lie in one piece behind the tables
     * @param frames how many frames it is to have; it may have a few more or less
     */
    static byte[] ofLength(byte[] source, int frames) {
        ByteBuffer stts = required(source, "stts");
        ByteBuffer elst = required(source, "elst");
        SampleTable table = new SampleTable(
                required(source, "stsz"), required(source, "ctts"), stts.getInt(12), elst.getInt(12), frames);
        int scale = required(source, "mdhd").getInt(12);
        int inMovie = (int) ((long) table.length() * required(source, "mvhd").getInt(12) / scale);
        int offset = required(source, "stco").getInt(8);
        byte[] first = rebuilt(source, table, inMovie, offset);
        return rebuilt(source, table, inMovie, offset + first.length - source.length);
    }

    private static byte[] rebuilt(byte[] source, SampleTable table, int inMovie, int offset) {
        Map<String, Function<byte[], byte[]>> changes = Map.of(
                "mvhd", box -> with(box, 16, inMovie),
                "tkhd", box -> with(box, 20, inMovie),
                "elst", box -> with(box, 8, inMovie),
                "mdhd", box -> with(box, 16, table.length()),
                "stts", box -> table.stts(),
                "stss", box -> table.stss(),
                "ctts", box -> table.ctts(),
                "stsc", box -> table.stsc(),
                "stsz", box -> table.stsz(),
                "stco", box -> table.stco(offset));
        return copy(source, 0, source.length, changes);
    }

    private static byte[] copy(byte[] file, int from, int to, Map<String, Function<byte[], byte[]>> changes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        int at = from;
        while (at < to) {
            int size = ByteBuffer.wrap(file).getInt(at);
            String name = name(file, at);
            byte[] body = CONTAINERS.contains(name)
                    ? copy(file, at + HEAD, at + size, changes)
                    : Arrays.copyOfRange(file, at + HEAD, at + size);
            byte[] changed = changes.getOrDefault(name, same -> same).apply(body);
            out.writeBytes(ByteBuffer.allocate(4).putInt(HEAD + changed.length).array());
            out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(changed);
            at += size;
        }
        return out.toByteArray();
    }

    private static byte[] with(byte[] box, int at, int number) {
        byte[] changed = box.clone();
        ByteBuffer.wrap(changed).putInt(at, number);
        return changed;
    }

    private static ByteBuffer required(byte[] file, String name) {
        ByteBuffer box = find(file, 0, file.length, name);
        if (box == null) {
            throw new IllegalStateException("The simulator's own video has no " + name + ".");
        }
        return box;
    }

    /** {@return the first box of that name, without its head; null where there is none or the file is no MP4} */
    static @Nullable ByteBuffer find(byte[] file, int from, int to, String name) {
        int at = from;
        while (at + HEAD <= to) {
            int size = ByteBuffer.wrap(file).getInt(at);
            if (size < HEAD || size > to - at) {
                return null;
            }
            String found = name(file, at);
            if (found.equals(name)) {
                return ByteBuffer.wrap(file, at + HEAD, size - HEAD).slice();
            }
            ByteBuffer inside = CONTAINERS.contains(found) ? find(file, at + HEAD, at + size, name) : null;
            if (inside != null) {
                return inside;
            }
            at += size;
        }
        return null;
    }

    private static String name(byte[] file, int at) {
        return new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
    }
}
