package dev.mediajobs.simulator;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.VerificationException;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WireMock's own Java client works against the simulator. */
class WireMockClientTest {

    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.create().tolerating("violations", "unmatched");

    private final HttpCaller caller = new HttpCaller(simulator::baseUrl);
    private WireMock wireMock = new WireMock();

    @BeforeEach
    void connect() {
        wireMock =
                new WireMock(simulator.baseUrl().getHost(), simulator.baseUrl().getPort());
    }

    @Test
    void aStubOverAVendorPath_takesPrecedence_untilItIsRemoved() {
        StubMapping stub = wireMock.register(post("/api/aurora/")
                .withRequestBody(matchingJsonPath("$.name", equalTo("intro")))
                .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "1")));
        Response stubbed = Jobs.CREATIFY.submit(caller);
        assertThat(stubbed.status()).isEqualTo(503);
        assertThat(stubbed.header("Retry-After")).isEqualTo("1");
        wireMock.removeStubMapping(stub);
        assertThat(Jobs.CREATIFY.submit(caller).status()).isEqualTo(201);
    }

    @Test
    void otherRequests_areServedBySimulator_whileThereAreStubs() {
        wireMock.register(get("/other").willReturn(ok("mine")));
        assertThat(caller.get("/other").text()).isEqualTo("mine");
        String id = Jobs.CREATIFY.id(caller);
        assertThat(Jobs.CREATIFY.poll(caller, id).status()).isEqualTo(200);
        Response unmatched = caller.get("/no/such/path");
        assertThat(unmatched.status()).isEqualTo(404);
        assertThat(unmatched.at("/error")).contains("No operation matches");
    }

    @Test
    void jobsSubmittedBeforeTheFirstStub_areKept() {
        String id = Jobs.CREATIFY.id(caller);
        wireMock.register(get("/other").willReturn(ok()));
        assertThat(Jobs.CREATIFY.poll(caller, id).status()).isEqualTo(200);
    }

    @Test
    void templates_andScenarios_work() {
        wireMock.register(get(urlPathMatching("/hello/.*"))
                .inScenario("s")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("second")
                .willReturn(ok("Hello {{request.path.[1]}}").withTransformers("response-template")));
        wireMock.register(get(urlPathMatching("/hello/.*"))
                .inScenario("s")
                .whenScenarioStateIs("second")
                .willReturn(ok("Again")));
        assertThat(caller.get("/hello/you").text()).isEqualTo("Hello you");
        assertThat(caller.get("/hello/you").text()).isEqualTo("Again");
        wireMock.resetScenarios();
        assertThat(caller.get("/hello/me").text()).isEqualTo("Hello me");
    }

    @Test
    void verify_countsRequestsBeforeAndAfterTheFirstCallOfTheAdminApi() {
        Jobs.CREATIFY.submit(caller);
        wireMock.verifyThat(
                1,
                postRequestedFor(urlPathEqualTo("/api/aurora/"))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(matchingJsonPath("$.name", equalTo("intro"))));
        Jobs.CREATIFY.submit(caller);
        wireMock.register(get("/other").willReturn(ok()));
        caller.get("/other?q=1");
        Jobs.CREATIFY.submit(caller);
        wireMock.verifyThat(3, postRequestedFor(urlPathEqualTo("/api/aurora/")));
        wireMock.verifyThat(1, getRequestedFor(urlPathEqualTo("/other")).withQueryParam("q", equalTo("1")));
        assertThatThrownBy(() -> wireMock.verifyThat(getRequestedFor(urlPathEqualTo("/never"))))
                .isInstanceOf(VerificationException.class);
    }

    @Test
    void findAll_andServeEvents_areInOrder_andMatchedByTheSimulator() {
        wireMock.register(get("/first").willReturn(ok()));
        caller.get("/first");
        Jobs.CREATIFY.submit(caller);
        caller.get("/first");
        caller.get("/no/such/path");
        List<LoggedRequest> all = wireMock.find(anyRequestedFor(anyUrl()));
        assertThat(all)
                .extracting(LoggedRequest::getUrl)
                .containsExactly("/first", "/api/aurora/", "/first", "/no/such/path");
        List<ServeEvent> events = wireMock.getServeEvents();
        assertThat(events).extracting(ServeEvent::getWasMatched).containsExactly(false, true, true, true);
        assertThat(wireMock.findAllUnmatchedRequests())
                .extracting(LoggedRequest::getUrl)
                .containsExactly("/no/such/path");
        wireMock.resetRequests();
        assertThat(wireMock.find(anyRequestedFor(anyUrl()))).isEmpty();
        assertThat(simulator.simulator().requests()).isEmpty();
    }

    @Test
    void aRecordedRequest_isFoundAndRemovedByItsId() {
        Jobs.CREATIFY.submit(caller);
        ServeEvent event = wireMock.getServeEvents().get(0);
        assertThat(caller.get("/__admin/requests/" + event.getId()).at("/request/url"))
                .isEqualTo("/api/aurora/");
        assertThat(caller.json("DELETE", "/__admin/requests/" + event.getId(), "")
                        .status())
                .isEqualTo(200);
        assertThat(wireMock.getServeEvents()).isEmpty();
    }

    @Test
    void violations_areSubEvents() {
        caller.post("/api/aurora/", "{}", HttpCaller.CREATIFY);
        String event = caller.get("/__admin/requests").text();
        assertThat(event).contains("createAurora", "creatify.yaml").contains("\"WARNING\"");
    }

    @Test
    void aForm_isVerifiedByItsParts() {
        wireMock.register(get("/other").willReturn(ok()));
        Jobs.MIRAGIC.submit(caller);
        wireMock.verifyThat(
                1,
                postRequestedFor(urlPathEqualTo("/api/v1/speed-painting/create"))
                        .withRequestBodyPart(WireMock.aMultipart("fps")
                                .withBody(equalTo("60"))
                                .build()));
    }

    @Test
    void nearMisses_nameTheClosestStub() {
        wireMock.register(get("/almost").willReturn(ok()));
        caller.get("/almos");
        assertThat(wireMock.findNearMissesForAllUnmatchedRequests()).isNotEmpty();
        assertThat(caller.get("/__admin/requests/unmatched/near-misses").text()).contains("/almost");
    }

    @Test
    void resettingWireMock_removesStubsAndJobs_andTheSimulatorServesAgain() {
        wireMock.register(any(anyUrl()).willReturn(ok("mine")));
        assertThat(Jobs.CREATIFY.submit(caller).text()).isEqualTo("mine");
        wireMock.resetMappings();
        assertThat(Jobs.CREATIFY.submit(caller).status()).isEqualTo(201);
        wireMock.resetToDefaultMappings();
        assertThat(caller.get("/__admin/simulator/jobs").json().path("jobs")).isEmpty();
        assertThat(wireMock.allStubMappings().getMappings()).hasSize(1);
    }

    @Test
    void globalDelays_andUnsetDelays_apply() {
        wireMock.setGlobalFixedDelayVariable(1);
        assertThat(Jobs.CREATIFY.submit(caller).status()).isEqualTo(201);
        assertThat(caller.get("/__admin/settings").at("/settings/fixedDelay")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFaultOfAStub_breaksTheConnection(Fault fault) {
        wireMock.register(get("/broken").willReturn(aResponse().withFault(fault)));
        assertThatThrownBy(() -> caller.get("/broken")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void delays_andDribbles_deliverTheEntireBody() {
        wireMock.register(
                get("/slow").willReturn(ok("0123456789").withFixedDelay(1).withChunkedDribbleDelay(5, 10)));
        assertThat(caller.get("/slow").text()).isEqualTo("0123456789");
    }

    @Test
    void aFile_isKeptInMemory() {
        caller.json("PUT", "/__admin/files/a.txt", "content");
        wireMock.register(get("/file").willReturn(aResponse().withBodyFile("a.txt")));
        assertThat(caller.get("/file").text()).isEqualTo("content");
        assertThat(caller.get("/__admin/files").text()).contains("a.txt");
    }

    @Test
    void aPersistentStub_survivesAReset() {
        wireMock.register(get("/kept").persistent().willReturn(ok("kept")));
        wireMock.register(get("/lost").willReturn(ok("lost")));
        wireMock.resetToDefaultMappings();
        assertThat(caller.get("/kept").text()).isEqualTo("kept");
        assertThat(caller.get("/lost").status()).isEqualTo(404);
        wireMock.saveMappings();
        wireMock.resetToDefaultMappings();
        assertThat(wireMock.allStubMappings().getMappings()).hasSize(2);
    }
}
