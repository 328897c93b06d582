package dev.mediajobs.simulator.wiremock;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.direct.DirectCallHttpServerFactory;
import dev.mediajobs.simulator.HttpCaller;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that its user starts and stops. */
@Timeout(60)
class ServerLifecycleIT {

    private static List<String> webhookThreads(ThreadGroup group) {
        Thread[] threads = new Thread[1_000];
        return Stream.of(threads)
                .limit(group.enumerate(threads))
                .filter(Objects::nonNull)
                .map(Thread::getName)
                .filter("webhooks"::equals)
                .toList();
    }

    /** Starts the server in a group of threads, which separates its threads from those of other tests. */
    @Test
    void stoppingTheServer_stopsTheWebhooks() throws Exception {
        ThreadGroup group = new ThreadGroup("server");
        WireMockServer server = new WireMockServer(
                wireMockConfig().dynamicPort().bindAddress("127.0.0.1").extensions(new MediaJobsExtensionFactory()));
        FutureTask<HttpCaller.Response> submit = new FutureTask<>(() -> {
            server.start();
            URI base = URI.create("http://127.0.0.1:" + server.port());
            String body = ExtendedWireMock.AURORA.replace("}", ",'webhook_url':'http://127.0.0.1:9/'}");
            return new HttpCaller(base, ExtendedWireMock.keys()).post("/api/aurora/", body);
        });
        new Thread(group, submit).start();
        try {
            assertThat(submit.get().status()).as(submit.get().text()).isBetween(200, 201);
            assertThat(webhookThreads(group)).isNotEmpty();
        } finally {
            server.stop();
        }
        while (!webhookThreads(group).isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(server.isRunning()).isFalse();
    }

    @Test
    void theServerOfTheUser_isUsed() {
        DirectCallHttpServerFactory factory = new DirectCallHttpServerFactory();
        WireMockServer server = new WireMockServer(
                wireMockConfig().httpServerFactory(factory).extensions(new MediaJobsExtensionFactory()));
        server.start();
        assertThat(factory.getHttpServer()).isNotNull();
        server.stop();
    }
}
