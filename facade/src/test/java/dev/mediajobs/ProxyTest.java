package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests a proxy with an internal host name. */
class ProxyTest {
    private static final String HOSTS = ".behind-a-proxy.example";
    private static final String PROXY = "proxy" + HOSTS;
    private static final URI VENDOR = URI.create("http://vendor" + HOSTS);

    private final ManualTime time = new ManualTime();

    /** Selects the proxy for the hosts of this test only. */
    private static final class Inside extends ProxySelector {
        private final Proxy proxy;
        private final @Nullable ProxySelector before = ProxySelector.getDefault();

        Inside(int port) {
            proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(PROXY, port));
        }

        @Override
        public List<Proxy> select(URI uri) {
            boolean direct = !(uri.getHost() + ".").contains(HOSTS + ".")
                    || uri.getHost().equals(PROXY);
            return List.of(direct ? Proxy.NO_PROXY : proxy);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException error) {}

        /** Creates a client while this is the default selector. */
        MediaJobs media(ManualTime time) {
            ProxySelector.setDefault(this);
            try {
                MediaJobs media = Requests.at(VENDOR, time)
                        .transport(TransportOptions.defaults().withDns(Inside::lookup))
                        .build();
                media.creatify();
                return media;
            } finally {
                ProxySelector.setDefault(before);
            }
        }

        private static List<InetAddress> lookup(String host) {
            return host.equals(PROXY) ? List.of(InetAddress.getLoopbackAddress()) : List.of();
        }
    }

    /** Starts a proxy that returns a finished job with this link, and a video for all other requests. */
    private static WireServer proxy(Function<WireServer, String> link) {
        AtomicReference<WireServer> self = new AtomicReference<>();
        self.set(WireServer.start((request, out) -> {
            boolean poll = request.path().startsWith(VENDOR + "/api/aurora/");
            String job = Requests.auroraJson("done", link.apply(self.get()));
            (poll ? WireServer.json(200, job) : FinishedJob.mp4()).response(request, out);
        }));
        return self.get();
    }

    @Test
    void downloadsGoThroughIt_asCallsDo() {
        try (WireServer proxy = proxy(self -> "http://cdn" + HOSTS + "/video.mp4");
                MediaJobs media = new Inside(proxy.url().getPort()).media(time)) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            FinishedJob.result(media, time).download(file, DownloadOptions.defaults());

            assertThat(file.toByteArray()).isEqualTo(FinishedJob.VIDEO);
            assertThat(proxy.seen())
                    .extracting(WireServer.Seen::path)
                    .last()
                    .isEqualTo("http://cdn" + HOSTS + "/video.mp4");
        }
    }

    @Test
    void aLinkToTheProxyItself_leadsInside() {
        try (WireServer proxy =
                        proxy(self -> "http://" + PROXY + ":" + self.url().getPort() + "/video.mp4");
                MediaJobs media = new Inside(proxy.url().getPort()).media(time)) {
            Media video = FinishedJob.result(media, time);

            assertThatThrownBy(() -> video.download(new ByteArrayOutputStream(), DownloadOptions.defaults()))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("not a public address");
            assertThat(proxy.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "."})
    void namesThatOnlyTheProxyCanResolve_mustNotBePrivate(String end) {
        String link = "http://10.0.0.1" + HOSTS + end + "/video.mp4";
        try (WireServer proxy = proxy(self -> link);
                MediaJobs media = new Inside(proxy.url().getPort()).media(time)) {
            Media video = FinishedJob.result(media, time);

            assertThatThrownBy(() -> video.download(new ByteArrayOutputStream(), DownloadOptions.defaults()))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("the link is not safe: the host 10.0.0.1" + HOSTS + end);
            assertThat(proxy.seen()).hasSize(1);
        }
    }
}
