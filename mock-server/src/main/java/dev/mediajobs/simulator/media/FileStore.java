package dev.mediajobs.simulator.media;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps callers' files in memory up to a number of bytes; beyond it the oldest go. Safe for several threads. */
public final class FileStore {

    /** What a file counts for beside its bytes. */
    private static final long OVERHEAD = 1024;

    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private final long limit;
    private long size;

    /**
     * An empty store.
     *
     * @param limit how many bytes are kept
     */
    public FileStore(long limit) {
        this.limit = limit;
    }

    /** Keeps a file, in place of one with the same id. */
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

    /** Forgets the files of which that is true. */
    public synchronized void removeIf(Predicate<StoredFile> condition) {
        files.values().removeIf(file -> {
            boolean goes = condition.test(file);
            size -= goes ? weight(file) : 0;
            return goes;
        });
    }

    /** Forgets all files. */
    public synchronized void clear() {
        files.clear();
        size = 0;
    }

    private static long weight(StoredFile file) {
        byte[] bytes = file.bytes();
        return OVERHEAD + (bytes == null ? 0 : bytes.length);
    }
}
