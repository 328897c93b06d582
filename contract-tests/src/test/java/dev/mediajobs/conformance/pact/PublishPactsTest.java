package dev.mediajobs.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the contents, the version and the token that a fake broker receives. */
class PublishPactsTest {
    private static final String TOKEN = "canary-broker-token";

    private final List<JsonNode> published = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private HttpServer broker;
    private int status = 201;

    @BeforeEach
    void start() throws IOException {
        broker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        broker.createContext("/", this::respond);
        broker.start();
    }

    @AfterEach
    void stop() {
        broker.stop(0);
    }

    @Test
    void everyPact_isPublishedCompletely() throws IOException {
        Map<String, String> committed = new PactFolder(Path.of("pacts")).contents();

        List<String> names = PublishPacts.publish(Path.of("pacts"), "1.2.3", "main", environment());

        assertThat(names).containsExactlyElementsOf(committed.keySet());
        assertThat(published).hasSameSizeAs(committed.keySet());
        assertThat(tokens).isNotEmpty().allMatch(("Bearer " + TOKEN)::equals);
        for (JsonNode each : published) {
            assertThat(each.path("pacticipantName").asText()).isEqualTo(PactConventions.CONSUMER);
            assertThat(each.path("pacticipantVersionNumber").asText()).isEqualTo("1.2.3");
            assertThat(each.path("branch").asText()).isEqualTo("main");
            JsonNode contract = each.path("contracts").path(0);
            String content = new String(
                    Base64.getDecoder().decode(contract.path("content").asText()), StandardCharsets.UTF_8);
            String file = PactConventions.CONSUMER + "-"
                    + contract.path("providerName").asText() + ".json";
            JsonMapper json = new JsonMapper();
            assertThat(json.readTree(content)).isEqualTo(json.readTree(committed.get(file)));
        }
    }

    @Test
    void aRejectionByTheBroker_isReported() {
        status = 403;
        assertThatThrownBy(() -> PublishPacts.publish(Path.of("pacts"), "1.2.3", "main", environment()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The broker rejected mediajobs-creatify-webhook.json")
                .hasMessageNotContaining(TOKEN);
    }

    @Test
    void aMissingBroker_orPact_isReported(@TempDir Path empty) {
        assertThatThrownBy(() -> PublishPacts.publish(empty, "1", "main", Map.of()))
                .hasMessage("PACT_BROKER_URL is not set. Set it to the URL of the broker.");
        assertThatThrownBy(() -> PublishPacts.publish(empty, "1", "main", environment()))
                .hasMessage("No pacts in " + empty + ".");
    }

    private Map<String, String> environment() {
        return Map.of("PACT_BROKER_URL", url(), "PACT_BROKER_TOKEN", TOKEN);
    }

    private String url() {
        return "http://127.0.0.1:" + broker.getAddress().getPort();
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean index = exchange.getRequestMethod().equals("GET");
            if (!index) {
                published.add(new JsonMapper().readTree(body));
            }
            String response = index
                    ? "{\"_links\":{\"pb:publish-contracts\":{\"href\":\"" + url() + "/contracts/publish\"}}}"
                    : "{\"notices\":[]}";
            exchange.getResponseHeaders().set("Content-Type", "application/hal+json");
            byte[] bytes = response.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(index ? 200 : status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
