package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of other origins must not control the simulator. */
class CrossOriginTest {

    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.create();

    private HttpCaller caller() {
        return new HttpCaller(simulator.baseUrl());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /__admin/simulator/clock/freeze, Origin, https://example.com",
        "POST, /__admin/simulator/clock/freeze, Origin, null",
        "POST, /__admin/simulator/clock/freeze, Origin, http://127.0.0.1:1",
        "POST, /__admin/simulator/clock/freeze, Sec-Fetch-Site, cross-site",
        "POST, /__admin/simulator/clock/freeze, Sec-Fetch-Site, same-site",
        "PUT, /__admin/simulator/scenario, Origin, https://example.com",
        "GET, /__admin/simulator/jobs, Origin, https://example.com",
        "POST, /__admin/shutdown, Origin, https://example.com",
        "POST, /__admin/mappings, Sec-Fetch-Site, cross-site",
        "GET, /__admin/mappings, Origin, https://example.com",
    })
    void aRequestOfAnotherOrigin_isRefused(String method, String path, String header, String value) {
        Response response = caller().json(method, path, "", header, value);
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.at("/code")).isEqualTo("foreign-page");
        assertThat(response.at("/detail")).contains(simulator.baseUrl().toString());
        assertThat(caller().get("/__admin/simulator/clock").at("/frozen")).isEqualTo("false");
    }

    @Test
    void theSameOrigin_andPrograms_areAllowed() {
        String origin = simulator.baseUrl().toString();
        String path = "/__admin/simulator/clock/freeze";
        assertThat(caller().json("POST", path, "").status()).isEqualTo(200);
        assertThat(caller().json("POST", path, "", "Origin", origin).status()).isEqualTo(200);
        assertThat(caller().json("POST", path, "", "Origin", origin, "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(200);
        assertThat(caller().json("POST", path, "", "Sec-Fetch-Site", "none").status())
                .isEqualTo(200);
    }

    @Test
    void aLinkFromAnotherOrigin_opensThePage() {
        assertThat(caller().get("/__admin/simulator/ui", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(200);
    }
}
