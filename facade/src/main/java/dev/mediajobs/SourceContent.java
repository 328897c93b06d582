package dev.mediajobs;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The content of a file. */
interface SourceContent {
    String fileName();

    /** Returns the length in bytes, or -1 if unknown. */
    long length() throws IOException;

    InputStream open() throws IOException;

    default byte[] peek(int count) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(count);
        }
    }

    record OfFile(Path file) implements SourceContent {
        @Override
        public String fileName() {
            return file.toString();
        }

        @Override
        public long length() throws IOException {
            return Files.size(file);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    final class OfBytes implements SourceContent {
        private final byte[] bytes;
        private final String fileName;

        OfBytes(byte[] bytes, String fileName) {
            this.bytes = bytes;
            this.fileName = fileName;
        }

        @Override
        public String fileName() {
            return fileName;
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** A stream, which is opened once. */
    final class OfStream implements SourceContent {
        private final BufferedInputStream stream;
        private final String fileName;
        private final long length;
        private boolean opened;

        OfStream(InputStream stream, String fileName, long length) {
            this.stream = new BufferedInputStream(stream);
            this.fileName = fileName;
            this.length = length;
        }

        @Override
        public String fileName() {
            return fileName;
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public synchronized InputStream open() throws IOException {
            requireUnopened();
            opened = true;
            return stream;
        }

        @Override
        public synchronized byte[] peek(int count) throws IOException {
            requireUnopened();
            stream.mark(count);
            byte[] bytes = stream.readNBytes(count);
            stream.reset();
            return bytes;
        }

        private void requireUnopened() throws IOException {
            if (opened) {
                throw new IOException("the stream has already been read; it can be sent only once");
            }
        }
    }
}
