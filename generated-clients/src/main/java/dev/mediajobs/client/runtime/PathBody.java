package dev.mediajobs.client.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/** A body that reads a file whenever it is sent. */
final class PathBody extends RequestBody {
    private final Path path;
    private final MediaType type;

    PathBody(Path path, MediaType type) {
        this.path = path;
        this.type = type;
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() throws IOException {
        return Files.size(path);
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        try (Source source = Okio.source(path)) {
            sink.writeAll(source);
        }
    }
}
