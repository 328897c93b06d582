package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Webhooks of finished jobs. */
class WebhooksTest {

    @RegisterExtension
    final SimulatorExtension simulator =
            SimulatorExtension.create(SimulatorOptions.defaults().jobTime(Duration.ofSeconds(100)));

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private HttpCaller caller = new HttpCaller(java.net.URI.create("http://127.0.0.1"));
    private HttpServer listener;

    @BeforeEach
    void listen() throws IOException {
        simulator.freezeClock();
        caller = new HttpCaller(simulator.baseUrl());
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            received.add(
                    Objects.requireNonNull(Json.read(exchange.getRequestBody().readAllBytes())));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        listener.start();
    }

    @AfterEach
    void stopListening() {
        listener.stop(0);
    }

    private String hook() {
        return "http://127.0.0.1:" + listener.getAddress().getPort() + "/hook?secret=1";
    }

    private String aurora(String url) {
        return caller.post(
                        "/api/aurora/",
                        "{'audio':'https://example.com/a.mp3','image':'https://example.com/a.png','webhook_url':'" + url
                                + "'}",
                        HttpCaller.CREATIFY)
                .at("/id");
    }

    private JsonNode next() throws InterruptedException {
        return Objects.requireNonNull(received.poll(20, TimeUnit.SECONDS), "no webhook received");
    }

    /** Waits for the records, which are written after the response of the listener. */
    private Response recorded(int number) {
        Response list = caller.get("/__admin/simulator/webhooks");
        for (int i = 0; i < 5_000 && list.json().path("webhooks").size() < number; i++) {
            list = caller.get("/__admin/simulator/webhooks");
        }
        assertThat(list.json().path("webhooks")).hasSize(number);
        return list;
    }

    @Test
    void theEndOfAnAurora_isSent_andRecordedWithoutTheQuery() throws InterruptedException {
        String id = aurora(hook());
        simulator.advanceClock(Duration.ofSeconds(99));
        assertThat(caller.get("/__admin/simulator/webhooks").json().path("webhooks"))
                .isEmpty();
        simulator.advanceClock(Duration.ofSeconds(1));
        JsonNode webhook = next();
        assertThat(webhook.path("id").asText()).isEqualTo(id);
        assertThat(webhook.path("status").asText()).isEqualTo("done");
        assertThat(caller.get(webhook.path("video_output").asText()).status()).isEqualTo(200);
        Response list = recorded(1);
        assertThat(list.at("/webhooks/0/outcome")).isEqualTo("sent");
        assertThat(list.at("/webhooks/0/status")).isEqualTo("204");
        assertThat(list.text()).doesNotContain("secret");
    }

    @Test
    void theEndOfATryOn_hasTheBodyOfItsPoll() throws InterruptedException {
        String id = caller.post(
                        "/v1/mirrago/generate-image",
                        "{'target_image':'https://example.com/a.png','garment_image':'https://example.com/b.png',"
                                + "'callback_url':'" + hook() + "'}",
                        Jobs.MIRRAGO.keys(caller))
                .at("/job_id");
        simulator.advanceClock(Duration.ofSeconds(100));
        JsonNode webhook = next();
        assertThat(webhook.path("job_id").asText()).isEqualTo(id);
        assertThat(webhook.path("status").asText()).isEqualTo("completedc");
    }

    @Test
    void aFailure_isSentToo() throws InterruptedException {
        simulator.scenario("fails");
        aurora(hook());
        simulator.advanceClock(Duration.ofSeconds(100));
        assertThat(next().path("failed_reason").asText()).isEqualTo("something went wrong");
    }

    @Test
    void webhooks_canBeSentTwice_earlyOrNever() throws InterruptedException {
        simulator.scenario("webhook-twice");
        String twice = aurora(hook());
        simulator.advanceClock(Duration.ofSeconds(100));
        assertThat(next().path("id").asText()).isEqualTo(twice);
        assertThat(next().path("id").asText()).isEqualTo(twice);

        simulator.scenario("webhook-lost");
        aurora(hook());
        simulator.scenario("webhook-early");
        String early = aurora(hook());
        simulator.advanceClock(Duration.ofSeconds(50));
        JsonNode webhook = next();
        assertThat(webhook.path("id").asText()).isEqualTo(early);
        assertThat(webhook.path("status").asText()).isEqualTo("done");
        assertThat(Jobs.CREATIFY.status(Jobs.CREATIFY.poll(caller, early))).isEqualTo("running");
        simulator.advanceClock(Duration.ofSeconds(50));
        recorded(3);
        assertThat(received).isEmpty();
    }

    @Test
    void webhooks_canBeOutOfOrder() throws InterruptedException {
        simulator.scenario("webhook-out-of-order");
        String id = aurora(hook());
        simulator.advanceClock(Duration.ofSeconds(100));
        JsonNode first = next();
        JsonNode second = next();
        assertThat(first.path("status").asText()).isEqualTo("done");
        assertThat(second.path("status").asText()).isEqualTo("running");
        assertThat(second.path("id").asText()).isEqualTo(id);
        assertThat(second.path("video_output").isNull()).isTrue();
    }

    @Test
    void anOutcomeSetThroughTheControlApi_isSentImmediately() throws InterruptedException {
        simulator.scenario("stuck-running");
        String id = aurora(hook());
        simulator.simulator().fail(id, "too dark");
        JsonNode webhook = next();
        assertThat(webhook.path("id").asText()).isEqualTo(id);
        assertThat(webhook.path("failed_reason").asText()).isEqualTo("too dark");
        simulator.advanceClock(Duration.ofSeconds(200));
        recorded(1);
    }

    @Test
    void aRedirect_isNotFollowed() {
        listener.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", hook());
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        aurora(hook().replace("/hook", "/elsewhere"));
        simulator.advanceClock(Duration.ofSeconds(100));
        assertThat(recorded(1).at("/webhooks/0/status")).isEqualTo("307");
        assertThat(received).isEmpty();
    }

    @Test
    void aHostThatIsAllowedByName_isCalled_butNoLinkLocalAddress() {
        SimulatorOptions options =
                SimulatorOptions.defaults().jobTime(Duration.ZERO).webhookHosts("127.0.0.2", "169.254.169.254");
        try (Simulator open = Simulator.start(options)) {
            caller = new HttpCaller(open.baseUrl());
            assertThat(caller.get("/__admin/simulator").at("/webhookHosts/0")).isEqualTo("127.0.0.2");
            aurora("http://127.0.0.2:1/hook");
            aurora("http://169.254.169.254/latest/meta-data");
            aurora("http://127.0.0.3:1/hook");
            aurora("http://127.0.0.1@127.0.0.2:1/hook");
            List<String> outcomes = recorded(4).json().findValuesAsText("outcome");
            assertThat(outcomes).containsExactlyInAnyOrder("failed", "refused", "refused", "refused");
        }
    }

    @Test
    void anotherHost_isRefused() {
        aurora("http://192.168.0.1/hook");
        aurora("https://example.com/hook");
        aurora("http://127.0.0.1.example.com/");
        Response list = recorded(3);
        assertThat(list.json().findValuesAsText("outcome")).containsOnly("refused");
    }

    @Test
    void aBodyThatIsTooLarge_isRefusedInTheVendorsFormat() {
        Response response = caller.json("POST", "/api/aurora/", " ".repeat(32 * 1024 * 1024 + 1), HttpCaller.CREATIFY);
        assertThat(response.status()).isEqualTo(413);
        assertThat(response.at("/detail")).contains("larger than");
    }
}
