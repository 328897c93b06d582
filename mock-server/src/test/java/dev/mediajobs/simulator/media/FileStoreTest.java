package dev.mediajobs.simulator.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Uploaded files take a limited amount of memory. */
class FileStoreTest {

    private static final int KIB = 1024;

    private final FileStore store = new FileStore(100 * KIB);

    private static StoredFile file(String id, int kib) {
        return StoredFile.complete(id, "picture.png", "image/png", new byte[kib * KIB]);
    }

    @Test
    void beyondTheLimit_theOldestFilesAreEvicted() {
        store.put(file("a", 40));
        store.put(file("b", 40));
        store.put(file("c", 40));
        assertThat(store.find("a")).isNull();
        assertThat(store.find("b")).isNotNull();
        assertThat(store.find("c")).isNotNull();
    }

    @Test
    void aFileThatIsSentAgain_countsOnce() {
        for (int i = 0; i < 10; i++) {
            store.put(file("a", 40));
        }
        store.put(file("b", 40));
        assertThat(store.find("a")).isNotNull();
    }

    @Test
    void filesWithoutContent_countToo() {
        for (int i = 0; i < 101; i++) {
            store.put(StoredFile.announced("file" + i, "picture.png", "image/png", 1));
        }
        assertThat(store.find("file0")).isNull();
        assertThat(store.find("file50")).isNotNull();
        assertThat(store.find("file100")).isNotNull();
    }

    @Test
    void longNames_count() {
        for (int i = 0; i < 100; i++) {
            store.put(StoredFile.announced("file" + i, "n".repeat(10_000), "image/png", 1));
        }
        assertThat(store.find("file94")).isNull();
        assertThat(store.find("file99")).isNotNull();
    }
}
