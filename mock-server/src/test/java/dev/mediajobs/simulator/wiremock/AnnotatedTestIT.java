package dev.mediajobs.simulator.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import dev.mediajobs.simulator.HttpCaller;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** WireMock's annotation for tests, with the simulator from the class path. */
@Timeout(60)
@WireMockTest(extensionScanningEnabled = true)
class AnnotatedTestIT {

    @Test
    void theSimulator_isFoundOnTheClassPath(WireMockRuntimeInfo wireMock) {
        HttpCaller caller = new HttpCaller(URI.create(wireMock.getHttpBaseUrl()), ExtendedWireMock.keys());
        assertThat(caller.post("/api/aurora/", ExtendedWireMock.AURORA).status())
                .isEqualTo(201);
        stubFor(get("/mine").willReturn(ok("mine")));
        assertThat(caller.get("/mine").text()).isEqualTo("mine");
        verify(postRequestedFor(anyUrl()));
    }
}
