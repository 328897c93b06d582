package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.store.files.BlobStoreFileSource;

/** Options of a WireMock that keeps everything in memory and calls nothing outside loopback. */
final class WireMockOptions {

    private WireMockOptions() {}

    static WireMockConfiguration of(RequestJournalStore journal, Extension... extensions) {
        InMemoryStores stores = new InMemoryStores(journal);
        return WireMockConfiguration.options()
                .withStores(stores)
                .fileSource(new BlobStoreFileSource(stores.getFilesBlobStore()))
                .mappingSource(new InMemoryMappings())
                .limitProxyTargets(LoopbackClient.RULES)
                .httpClientFactory(LoopbackClient.FACTORY)
                .stubRequestLoggingDisabled(true)
                .extensionScanningEnabled(false)
                .extensions(extensions);
    }
}
