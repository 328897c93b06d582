package dev.mediajobs.internal.media;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** Bytes that a caller hands in, with the name and the length that go with them. */
public interface Content {
    /** What the file is called at the vendor: a base name without path, quotes and control characters. */
    String name();

    /** In bytes; -1 where it is not known before reading. */
    long length() throws IOException;

    /** The first bytes, at most {@link Format#HEAD}; what is read here is still there for {@link #open}. */
    byte[] head() throws IOException;

    /**
     * The bytes from the beginning.
     *
     * @throws IOException if they can be read only once and have been
     */
    InputStream open() throws IOException;

    static Content of(Path path) {
        return new Content() {
            @Override
            public String name() {
                return FileNames.safe(path.toString());
            }

            @Override
            public long length() throws IOException {
                return Files.size(path);
            }

            @Override
            public byte[] head() throws IOException {
                try (InputStream in = Files.newInputStream(path)) {
                    return in.readNBytes(Format.HEAD);
                }
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }
        };
    }

    static Content of(byte[] bytes, String name) {
        byte[] copy = bytes.clone();
        return new Content() {
            @Override
            public String name() {
                return FileNames.safe(name);
            }

            @Override
            public long length() {
                return copy.length;
            }

            @Override
            public byte[] head() throws IOException {
                return open().readNBytes(Format.HEAD);
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(copy);
            }
        };
    }

    static Content once(InputStream stream, String name, long length) {
        BufferedInputStream buffered = new BufferedInputStream(stream);
        AtomicBoolean opened = new AtomicBoolean();
        return new Content() {
            @Override
            public String name() {
                return FileNames.safe(name);
            }

            @Override
            public long length() {
                return length;
            }

            @Override
            public byte[] head() throws IOException {
                if (opened.get()) {
                    throw new IOException("this stream has been read already; it can be sent only once");
                }
                buffered.mark(Format.HEAD);
                byte[] head = buffered.readNBytes(Format.HEAD);
                buffered.reset();
                return head;
            }

            @Override
            public InputStream open() throws IOException {
                if (opened.getAndSet(true)) {
                    throw new IOException("this stream has been read already; it can be sent only once");
                }
                return buffered;
            }
        };
    }
}
