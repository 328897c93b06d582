package dev.mediajobs.simulator.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.recordSpec;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.List;
import org.junit.jupiter.api.Test;

/** WireMock's recorder, with the simulator on the recording side. */
class RecordingIT extends ExtendedWireMock {

    @Test
    void aRecording_replacesTheSimulator_untilTheStubsAreRemoved() {
        WireMockServer target = new WireMockServer(
                wireMockConfig().dynamicPort().bindAddress("127.0.0.1").withRootDirectory("target/recording-target"));
        target.start();
        try {
            target.stubFor(get("/api/avatars").willReturn(okJson("{\"recorded\":true}")));
            wireMock().startStubRecording(recordSpec().forTarget("http://127.0.0.1:" + target.port()));
            assertThat(caller().get("/api/avatars").text()).contains("recorded");
            assertThat(wireMock().stopStubRecording().getStubMappings()).hasSize(1);
            assertThat(caller().get("/api/avatars").text()).contains("recorded");
        } finally {
            target.stop();
        }
        admin("DELETE", "/mappings", "");
        assertThat(caller().get("/api/avatars", "x-api-key", "any").text()).contains("\"avatars\"");
    }

    @Test
    void aSnapshot_turnsResponsesOfTheSimulatorIntoStubs() {
        String id = submit();
        String response = poll(id).text();
        List<StubMapping> stubs = wireMock()
                .takeSnapshotRecording(recordSpec().allowNonProxied(true).makeStubsPersistent(false));
        assertThat(stubs).hasSize(2);
        caller().control("POST", "/reset", "{}");
        assertThat(poll(id).text()).isEqualTo(response);
    }
}
