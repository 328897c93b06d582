package dev.mediajobs.internal.media;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** The bytes of a media source, with a name and a length. */
public final class Content {
    private final String name;
    private final IoSupplier<Long> length;
    private final IoSupplier<byte[]> head;
    private final IoSupplier<InputStream> stream;

    private interface IoSupplier<T> {
        T get() throws IOException;
    }

    private Content(String name, IoSupplier<Long> length, IoSupplier<byte[]> head, IoSupplier<InputStream> stream) {
        this.name = FileNames.safe(name);
        this.length = length;
        this.head = head;
        this.stream = stream;
    }

    private static Content of(String name, IoSupplier<Long> length, IoSupplier<InputStream> stream) {
        IoSupplier<byte[]> head = () -> {
            try (InputStream in = stream.get()) {
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
        IoSupplier<byte[]> head = () -> {
            requireUnopened(opened.get());
            buffered.mark(Format.HEAD);
            byte[] bytes = buffered.readNBytes(Format.HEAD);
            buffered.reset();
            return bytes;
        };
        return new Content(name, () -> length, head, () -> {
            requireUnopened(opened.getAndSet(true));
            return buffered;
        });
    }

    private static void requireUnopened(boolean opened) throws IOException {
        if (opened) {
            throw new IOException("the stream has already been read; it can be sent only once");
        }
    }

    /** Returns the file name sent to the vendor, without path, quotes and control characters. */
    public String name() {
        return name;
    }

    /** Returns the length in bytes, or -1 if unknown. */
    public long length() throws IOException {
        return length.get();
    }

    /** Returns the first bytes, at most {@link Format#HEAD}, without consuming them. */
    public byte[] head() throws IOException {
        return head.get();
    }

    /**
     * Opens the content from its beginning.
     *
     * @throws IOException if it can be read only once and was already read
     */
    public InputStream open() throws IOException {
        return stream.get();
    }
}
