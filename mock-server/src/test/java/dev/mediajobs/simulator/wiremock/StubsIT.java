package dev.mediajobs.simulator.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stubs of the user over the simulator and next to it. */
class StubsIT extends ExtendedWireMock {

    private static final String STUB_ID = "6d656469-616a-4f62-8000-73696d756c61";

    /** Lays a templated stub over the poll. */
    private StubMapping stubTheVendor() {
        return wireMock()
                .register(get(urlPathTemplate("/api/aurora/{id}/"))
                        .willReturn(
                                okJson("{\"mine\":\"{{request.path.id}}\"}").withTransformers("response-template")));
    }

    @Test
    void aStubOverAVendorPath_wins_untilItIsRemoved() {
        String id = submit();
        StubMapping stub = stubTheVendor();
        assertThat(poll(id).text()).isEqualTo("{\"mine\":\"" + id + "\"}");

        wireMock().removeStubMapping(stub);
        assertThat(json(poll(id)).path("id").asText()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "DELETE; /mappings; {}",
                "DELETE; /mappings/unmatched; {}",
                "POST; /mappings/remove; {'request':{'method':'ANY'}}",
                "POST; /mappings/import; {'mappings':[],'importOptions':{'deleteAllNotInImport':true}}",
                "DELETE; /mappings/" + STUB_ID + "; {}"
            })
    void removingStubs_neverRemovesTheSimulatorOrItsJobs(String method, String path, String body) {
        String id = submit();
        stubTheVendor();
        assertThat(admin(method, path, body).status()).isEqualTo(200);
        admin("DELETE", "/mappings", "");
        assertThat(json(poll(id)).path("id").asText()).isEqualTo(id);
        assertThat(json(admin("GET", "/mappings", "")).at("/mappings/0/id").asText())
                .isEqualTo(STUB_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reset", "/mappings/reset", "/simulator/reset"})
    void aReset_removesTheJobsToo(String path) {
        String id = submit();
        assertThat(admin("POST", path, "{}").status()).isBetween(200, 204);
        assertThat(poll(id).status()).isEqualTo(404);
        assertThat(json(caller().get("/__admin/simulator/jobs")).path("jobs")).isEmpty();
        assertThat(poll(submit()).status()).isEqualTo(200);
    }

    @Test
    void aStubNextToTheVendors_isServed() {
        wireMock().register(get("/api/mine").willReturn(ok("mine")));
        assertThat(caller().get("/api/mine").text()).isEqualTo("mine");
        assertThat(poll(submit()).status()).isEqualTo(200);
    }

    @Test
    void aScenarioOfTheUser_canFailOnePoll() {
        String id = submit();
        wireMock()
                .register(get(urlEqualTo("/api/aurora/" + id + "/"))
                        .inScenario("one failure")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("failed")
                        .willReturn(serviceUnavailable()));
        assertThat(poll(id).status()).isEqualTo(503);
        assertThat(poll(id).status()).isEqualTo(200);
    }

    @Test
    void aStubBehindTheSimulator_receivesTheRest() {
        wireMock().register(any(anyUrl()).atPriority(200).willReturn(ok("the rest")));
        assertThat(caller().get("/elsewhere").text()).isEqualTo("the rest");
        assertThat(poll(submit()).status()).isEqualTo(200);
        wireMock().register(any(anyUrl()).willReturn(ok("everything")));
        assertThat(poll("none").text()).isEqualTo("everything");
    }

    @Test
    void theGlobalDelay_appliesToTheVendors() {
        String id = submit();
        try {
            wireMock().setGlobalFixedDelayVariable(31);
            assertThat(poll(id).status()).isEqualTo(200);
            assertThat(wireMock().getServeEvents().get(0).getTiming().getAddedDelay())
                    .isEqualTo(31);
        } finally {
            assertThat(admin("POST", "/settings", "{}").status()).isEqualTo(200);
        }
    }

    @Test
    void aFile_isWrittenAndServed() {
        assertThat(admin("PUT", "/files/a.txt", "the file").status()).isEqualTo(200);
        wireMock().register(get("/a").willReturn(aResponse().withBodyFile("a.txt")));
        assertThat(caller().get("/a").text()).isEqualTo("the file");
        assertThat(admin("DELETE", "/files/a.txt", "").status()).isEqualTo(200);
    }

    @Test
    void savingAllStubs_omitsTheSimulator() throws IOException {
        wireMock().register(get("/mine").willReturn(ok()));
        wireMock().saveMappings();
        try (Stream<Path> files = Files.list(folder().resolve("mappings"))) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(file).content().contains("/mine"));
        }
        assertThat(admin("POST", "/reset", "{}").status()).isEqualTo(200);
        assertThat(caller().get("/mine").status()).isEqualTo(200);
        assertThat(poll(submit()).status()).isEqualTo(200);
    }
}
