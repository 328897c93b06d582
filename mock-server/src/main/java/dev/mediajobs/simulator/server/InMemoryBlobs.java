package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.common.InputStreamSource;
import com.github.tomakehurst.wiremock.store.BlobStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The files of WireMock, kept in memory up to a limit. Their names are never used as paths. Thread-safe. */
final class InMemoryBlobs implements BlobStore {

    static final long MAX_BYTES = 64L * 1024 * 1024;

    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

    @Override
    public Optional<InputStream> getStream(String key) {
        return get(key).map(ByteArrayInputStream::new);
    }

    @Override
    public InputStreamSource getStreamSource(String key) {
        return () -> getStream(key)
                .orElseThrow(() -> new IllegalArgumentException("The file '" + key + "' does not exist. Add it with PUT"
                        + " /__admin/files; files of the working directory are not read."));
    }

    @Override
    public Stream<String> getAllKeys() {
        return files.keySet().stream();
    }

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.ofNullable(files.get(name(key)));
    }

    /**
     * Stores a file.
     *
     * @throws IllegalArgumentException if all files together would exceed 64 MiB
     */
    @Override
    public synchronized void put(String key, byte[] content) {
        long others = files.entrySet().stream()
                .filter(file -> !file.getKey().equals(name(key)))
                .mapToLong(file -> file.getValue().length)
                .sum();
        if (others + content.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "The files would exceed " + MAX_BYTES + " bytes. Delete files that are no longer used.");
        }
        files.put(name(key), content);
    }

    @Override
    public void remove(String key) {
        files.remove(name(key));
    }

    @Override
    public void clear() {
        files.clear();
    }

    private static String name(String key) {
        return key.startsWith("/") ? key.substring(1) : key;
    }
}
