package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios in which the connection fails during one request of a job. */
class NetworkFaultsTest {

    @RegisterExtension
    final SimulatorExtension simulator =
            SimulatorExtension.create(SimulatorOptions.defaults().jobTime(Duration.ofSeconds(100)));

    private URI target = URI.create("http://127.0.0.1");
    private HttpCaller caller = new HttpCaller(target);

    @BeforeEach
    void freezeTheClock() {
        simulator.freezeClock();
        aim(simulator.simulator());
    }

    private void aim(Simulator at) {
        target = at.baseUrl();
        caller = new HttpCaller(target);
    }

    /** Polls on a plain socket, because many HTTP clients retry when a connection fails. */
    private boolean pollSucceeds(String id) {
        URI base = target;
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            String request = "GET /api/aurora/" + id + "/ HTTP/1.1\r\nHost: " + base.getAuthority()
                    + "\r\nX-API-ID: id\r\nX-API-KEY: key\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return response.startsWith("HTTP/1.1 200") && response.endsWith("}");
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"network-reset", "network-empty", "network-garbage", "network-broken-chunk", "network-cut"})
    void theFirstPoll_fails_andTheNextSucceeds(String scenario) {
        simulator.scenario(scenario);
        String id = Jobs.CREATIFY.id(caller);
        assertThat(pollSucceeds(id)).isFalse();
        assertThat(pollSucceeds(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"network-reset", "network-empty", "network-garbage", "network-broken-chunk", "network-cut"})
    void aNumber_selectsTheRequestOfTheJob(String scenario) {
        simulator.scenario(scenario + "@4");
        String id = Jobs.CREATIFY.id(caller);
        assertThat(pollSucceeds(id)).isTrue();
        assertThat(pollSucceeds(id)).isTrue();
        assertThat(pollSucceeds(id)).isFalse();
        assertThat(pollSucceeds(id)).isTrue();
    }

    @Test
    void theSubmit_isTheFirstRequest_andItsJobIsCreated() {
        simulator.scenario("network-empty@1");
        assertThatThrownBy(() -> Jobs.CREATIFY.submit(caller)).isInstanceOf(UncheckedIOException.class);
        assertThat(caller.get("/__admin/simulator/jobs").at("/jobs/0/scenario")).isEqualTo("network-empty@1");
    }

    @Test
    void networkFlaky_failsTheSamePollsForTheSameSeed() {
        String first = flaky(7);
        assertThat(first).contains("x").contains(".").isEqualTo(flaky(7));
        assertThat(first).isNotEqualTo(flaky(8));
    }

    private String flaky(long seed) {
        SimulatorOptions options = SimulatorOptions.defaults().seed(seed).scenario("network-flaky@50");
        try (Simulator other = Simulator.start(options)) {
            aim(other);
            String id = Jobs.CREATIFY.id(caller);
            StringBuilder responses = new StringBuilder();
            for (int i = 0; i < 24; i++) {
                responses.append(pollSucceeds(id) ? '.' : 'x');
            }
            return responses.toString();
        }
    }

    @Test
    void aNumber_canBeTheNumberOfErrors() {
        simulator.scenario("errors-then-fine@5");
        String id = Jobs.CREATIFY.id(caller);
        for (int i = 0; i < 5; i++) {
            assertThat(Jobs.CREATIFY.poll(caller, id).status()).isEqualTo(500);
        }
        assertThat(Jobs.CREATIFY.poll(caller, id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"network-reset@0", "network-reset@x", "network-reset@", "network-reset@12345", "happy@2", "@1"})
    void anInvalidNumber_isRefused(String name) {
        assertThatThrownBy(() -> simulator.scenario(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Scenario '" + name + "' does not exist");
    }
}
