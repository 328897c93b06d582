package dev.mediajobs.simulator.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.SimulatorOptions;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** WireMock's JUnit extension with the simulator. */
@Timeout(60)
@Execution(ExecutionMode.SAME_THREAD)
class RegisteredExtensionIT {

    @RegisterExtension
    static final WireMockExtension WIRE_MOCK = WireMockExtension.newInstance()
            .options(wireMockConfig()
                    .dynamicPort()
                    .extensions(MediaJobsExtensionFactory.with(
                            SimulatorOptions.defaults().jobTime(Duration.ofHours(1)))))
            .build();

    @RepeatedTest(2)
    void aTest_beginsWithoutStubsAndJobsOfTheTestBefore() {
        HttpCaller caller = new HttpCaller(URI.create(WIRE_MOCK.baseUrl()), ExtendedWireMock.keys());
        assertThat(caller.get("/__admin/simulator/").text()).contains("PT1H");
        assertThat(caller.get("/__admin/simulator/jobs").text()).contains("\"jobs\":[]");
        String id = ExtendedWireMock.json(caller.post("/api/aurora/", ExtendedWireMock.AURORA))
                .path("id")
                .asText();
        String path = "/api/aurora/" + id + "/";
        assertThat(caller.get(path).status()).isEqualTo(200);
        WIRE_MOCK.stubFor(get(path).willReturn(serviceUnavailable()));
        assertThat(caller.get(path).status()).isEqualTo(503);
        WIRE_MOCK.verify(2, getRequestedFor(urlEqualTo(path)));
    }
}
