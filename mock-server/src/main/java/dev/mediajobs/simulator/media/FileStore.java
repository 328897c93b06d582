package dev.mediajobs.simulator.media;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps uploaded files in memory up to a number of bytes, then evicts the oldest. Thread-safe. */
public final class FileStore {

    /** Bytes counted for each file in addition to its content. */
    private static final long OVERHEAD = 1024;

    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private final long limit;
    private long size;

    /**
     * Creates an empty store.
     *
     * @param limit maximum size in bytes
     */
    public FileStore(long limit) {
        this.limit = limit;
    }

    /** Adds a file or replaces the one with the same id. */
    public synchronized void put(StoredFile file) {
        StoredFile before = files.remove(file.id());
        size += weight(file) - (before == null ? 0 : weight(before));
        files.put(file.id(), file);
        Iterator<StoredFile> oldest = files.values().iterator();
        while (size > limit && oldest.hasNext() && files.size() > 1) {
            size -= weight(oldest.next());
            oldest.remove();
        }
    }

    /** {@return the file, or null} */
    public synchronized @Nullable StoredFile find(String id) {
        return files.get(id);
    }

    /** Removes the files that match. */
    public synchronized void removeIf(Predicate<StoredFile> condition) {
        files.values().removeIf(file -> {
            boolean removed = condition.test(file);
            size -= removed ? weight(file) : 0;
            return removed;
        });
    }

    public synchronized void clear() {
        files.clear();
        size = 0;
    }

    private static long weight(StoredFile file) {
        byte[] bytes = file.bytes();
        long texts = 2L
                * (file.owner().length()
                        + file.name().length()
                        + file.contentType().length());
        return OVERHEAD + texts + (bytes == null ? 0 : bytes.length);
    }
}
