package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.store.BlobStore;
import com.github.tomakehurst.wiremock.store.InMemoryObjectStore;
import com.github.tomakehurst.wiremock.store.InMemoryRecorderStateStore;
import com.github.tomakehurst.wiremock.store.InMemoryScenariosStore;
import com.github.tomakehurst.wiremock.store.InMemorySettingsStore;
import com.github.tomakehurst.wiremock.store.InMemoryStubMappingStore;
import com.github.tomakehurst.wiremock.store.ObjectStore;
import com.github.tomakehurst.wiremock.store.RecorderStateStore;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.store.ScenariosStore;
import com.github.tomakehurst.wiremock.store.SettingsStore;
import com.github.tomakehurst.wiremock.store.Stores;
import com.github.tomakehurst.wiremock.store.StubMappingStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The state of WireMock, kept in memory: no file is read or written. Thread-safe. */
final class InMemoryStores implements Stores {

    private final StubMappingStore stubs = new InMemoryStubMappingStore();
    private final SettingsStore settings = new InMemorySettingsStore();
    private final ScenariosStore scenarios = new InMemoryScenariosStore();
    private final RecorderStateStore recorder = new InMemoryRecorderStateStore();
    private final Map<String, BlobStore> blobs = new ConcurrentHashMap<>();
    private final Map<String, ObjectStore> objects = new ConcurrentHashMap<>();
    private final RequestJournalStore journal;

    /** Creates empty stores, except the journal. */
    InMemoryStores(RequestJournalStore journal) {
        this.journal = journal;
    }

    @Override
    public StubMappingStore getStubStore() {
        return stubs;
    }

    @Override
    public RequestJournalStore getRequestJournalStore() {
        return journal;
    }

    @Override
    public SettingsStore getSettingsStore() {
        return settings;
    }

    @Override
    public ScenariosStore getScenariosStore() {
        return scenarios;
    }

    @Override
    public RecorderStateStore getRecorderStateStore() {
        return recorder;
    }

    @Override
    public BlobStore getBlobStore(String name) {
        return blobs.computeIfAbsent(name, key -> new InMemoryBlobs());
    }

    @Override
    public ObjectStore getObjectStore(String name, PersistenceType persistence, int maxItems) {
        return objects.computeIfAbsent(name, key -> new InMemoryObjectStore(maxItems));
    }

    @Override
    public void start() {
        // There is nothing to open.
    }

    @Override
    public void stop() {
        // There is nothing to close.
    }
}
