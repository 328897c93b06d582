package dev.mediajobs.internal.media;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** Bytes that a caller hands in, with the name and the length that go with them. */
public final class Content {
    private final String name;
    private final Reading<Long> length;
    private final Reading<byte[]> head;
    private final Reading<InputStream> stream;

    /** Reads something of the content. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    private Content(String name, Reading<Long> length, Reading<byte[]> head, Reading<InputStream> stream) {
        this.name = FileNames.safe(name);
        this.length = length;
        this.head = head;
        this.stream = stream;
    }

    private static Content of(String name, Reading<Long> length, Reading<InputStream> stream) {
        Reading<byte[]> head = () -> {
            try (InputStream in = stream.read()) {
                return in.readNBytes(Format.HEAD);
            }
        };
        return new Content(name, length, head, stream);
    }

    public static Content of(Path path) {
        return of(path.toString(), () -> Files.size(path), () -> Files.newInputStream(path));
    }

    public static Content of(byte[] bytes, String name) {
        byte[] copy = bytes.clone();
        return of(name, () -> (long) copy.length, () -> new ByteArrayInputStream(copy));
    }

    public static Content once(InputStream stream, String name, long length) {
        BufferedInputStream buffered = new BufferedInputStream(stream);
        AtomicBoolean opened = new AtomicBoolean();
        Reading<byte[]> head = () -> {
            refuse(opened.get());
            buffered.mark(Format.HEAD);
            byte[] bytes = buffered.readNBytes(Format.HEAD);
            buffered.reset();
            return bytes;
        };
        return new Content(name, () -> length, head, () -> {
            refuse(opened.getAndSet(true));
            return buffered;
        });
    }

    private static void refuse(boolean opened) throws IOException {
        if (opened) {
            throw new IOException("this stream has been read already; it can be sent only once");
        }
    }

    /** What the file is called at the vendor: a base name without path, quotes and control characters. */
    public String name() {
        return name;
    }

    /** In bytes; -1 where it is not known before reading. */
    public long length() throws IOException {
        return length.read();
    }

    /** The first bytes, at most {@link Format#HEAD}; what is read here is still there for {@link #open}. */
    public byte[] head() throws IOException {
        return head.read();
    }

    /**
     * The bytes from the beginning.
     *
     * @throws IOException if they can be read only once and have been
     */
    public InputStream open() throws IOException {
        return stream.read();
    }
}
