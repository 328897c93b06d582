package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.common.NetworkAddressRules;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.http.client.ApacheHttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.store.files.BlobStoreFileSource;

/** Options of a WireMock that keeps everything in memory and calls nothing outside loopback. */
final class WireMockOptions {

    private static final NetworkAddressRules LOOPBACK =
            NetworkAddressRules.builder().allow("127.0.0.0-127.255.255.255").build();

    /** Ignores the proxy of the JVM, to which the rules for addresses do not apply. */
    private static final HttpClientFactory DIRECT = (options, trustAll, trusted, useSystemProperties) ->
            new ApacheHttpClientFactory().buildHttpClient(options, trustAll, trusted, false);

    private WireMockOptions() {}

    static WireMockConfiguration of(RequestJournalStore journal, Extension... extensions) {
        InMemoryStores stores = new InMemoryStores(journal);
        return WireMockConfiguration.options()
                .withStores(stores)
                .fileSource(new BlobStoreFileSource(stores.getFilesBlobStore()))
                .mappingSource(new InMemoryMappings())
                .limitProxyTargets(LOOPBACK)
                .httpClientFactory(DIRECT)
                .stubRequestLoggingDisabled(true)
                .extensionScanningEnabled(false)
                .extensions(extensions);
    }
}
