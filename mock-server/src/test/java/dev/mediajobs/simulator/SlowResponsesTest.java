package dev.mediajobs.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slow responses do not delay other callers. */
class SlowResponsesTest {

    private static final int SLOW = 400;

    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.create();

    private final HttpCaller caller = new HttpCaller(simulator::baseUrl);

    @ParameterizedTest
    @ValueSource(strings = {"slow-responses", "download-slow"})
    void anotherCaller_isServedFirst(String scenario) throws IOException {
        String fast = Jobs.CREATIFY.id(caller);
        simulator.scenario(scenario);
        String slow = Jobs.CREATIFY.id(caller);
        simulator.advanceClock(Duration.ofHours(1));
        String path = scenario.equals("slow-responses") ? "/api/aurora/" + slow + "/" : link(slow);
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                sockets.add(open(path));
            }
            assertThat(Jobs.CREATIFY.poll(caller, fast).status()).isEqualTo(200);
            // The head of the download at most.
            assertThat(sockets.get(SLOW - 1).getInputStream().available()).isLessThan(1_000);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private String link(String id) {
        String url = Jobs.CREATIFY.link(Jobs.CREATIFY.poll(caller, id));
        return url.substring(simulator.baseUrl().toString().length());
    }

    private Socket open(String path) throws IOException {
        Socket socket =
                new Socket(simulator.baseUrl().getHost(), simulator.baseUrl().getPort());
        socket.setSoTimeout(20_000);
        String request = "GET " + path + " HTTP/1.1\r\nHost: "
                + simulator.baseUrl().getAuthority() + "\r\nX-API-ID: id\r\nX-API-KEY: key\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }

    @Test
    void aSlowResponse_arrivesCompletely() throws IOException {
        simulator.scenario("slow-responses");
        String id = Jobs.CREATIFY.id(caller);
        assertThat(Jobs.CREATIFY.poll(caller, id).json().path("id").asText()).isEqualTo(id);
    }
}
