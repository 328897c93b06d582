package dev.mediajobs.simulator.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The control API and its page, under the admin API of WireMock. */
class ControlIT extends ExtendedWireMock {

    @ParameterizedTest
    @CsvSource({
        "'', application/json",
        "/, application/json",
        "/clock, application/json",
        "/jobs?namespace=any, application/json",
        "/scenarios, application/json",
        "/ui, text/html",
        "/ui/app.js, text/javascript",
        "/ui/viewer/swagger-ui-bundle.js, text/javascript",
        "/specs/creatify, application/yaml"
    })
    void theControlApi_andThePage_areThere(String path, String type) {
        HttpCaller.Response response = caller().get("/__admin/simulator" + path);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Type")).startsWith(type);
        assertThat(response.text()).isNotBlank();
    }

    @Test
    void theClock_endsJobs() {
        String id = submit();
        caller().control("POST", "/clock/freeze", "{}");
        assertThat(json(poll(id)).path("status").asText()).isNotEqualTo("done");
        caller().control("POST", "/clock/advance", "{'by':'10m'}");
        assertThat(json(poll(id)).path("status").asText()).isEqualTo("done");
    }

    @Test
    void anUnknownPath_andAWrongMethod_areRefusedByTheControlApi() {
        assertThat(json(caller().get("/__admin/simulator/nope")).path("code").asText())
                .isEqualTo("no-such-endpoint");
        assertThat(caller().control("DELETE", "/jobs", "{}").status()).isEqualTo(405);
    }

    @Test
    void theAdminApiOfWireMock_isStillThere() {
        assertThat(json(caller().get("/__admin/health")).path("status").asText())
                .isEqualTo("healthy");
        assertThat(caller().get("/__admin/version").status()).isEqualTo(200);
        assertThat(caller().get("/__admin/docs/swagger").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mappings", "/reset", "/simulator/reset", "/settings"})
    void anotherWebSite_controlsNothing(String path) {
        wireMock().register(get("/mine").willReturn(ok()));
        String id = submit();
        HttpCaller.Response refused =
                caller().json("POST", "/__admin" + path, "{}", "Origin", "https://attacker.example");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(json(refused).path("code").asText()).isEqualTo("foreign-page");
        assertThat(caller().json("POST", "/__admin" + path, "{}", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(caller().get("/mine").status()).isEqualTo(200);
        assertThat(poll(id).status()).isEqualTo(200);
    }

    @Test
    void thePageItself_controlsTheSimulator() {
        submit();
        assertThat(caller().json("POST", "/__admin/simulator/reset", "{}", "Origin", url())
                        .status())
                .isEqualTo(204);
    }
}
