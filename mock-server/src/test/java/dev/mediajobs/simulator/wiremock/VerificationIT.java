package dev.mediajobs.simulator.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.configureFor;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.findAll;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.resetAllRequests;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.VerificationException;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import dev.mediajobs.simulator.HttpCaller;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** WireMock's journal and verification of requests to the simulator. */
class VerificationIT extends ExtendedWireMock {

    @Test
    void requestsOfTheSimulator_canBeVerified() {
        String id = submit();
        poll(id);
        poll(id);
        wireMock()
                .verifyThat(postRequestedFor(urlPathEqualTo("/api/aurora/"))
                        .withHeader("X-API-KEY", equalTo("key"))
                        .withRequestBody(matchingJsonPath("$.name", equalTo("intro"))));
        wireMock().verifyThat(2, getRequestedFor(urlEqualTo("/api/aurora/" + id + "/")));
        assertThat(json(admin("POST", "/requests/count", "{'method':'POST'}"))
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThatThrownBy(() -> wireMock()
                        .verifyThat(postRequestedFor(anyUrl())
                                .withRequestBody(matchingJsonPath("$.name", equalTo("outro")))))
                .isInstanceOf(VerificationException.class)
                .hasMessageContaining("intro");
    }

    @Test
    void partsOfAForm_canBeVerified() {
        String[] form = {"fps=60", "quality=hd", "sequence=auto", "hand_style=1", "image=@a.jpg;image/jpeg=the bytes"};
        HttpCaller.Response response = caller().form(true, "/api/v1/speed-painting/create", form, "X-API-Key", "key");
        assertThat(response.status()).as(response.text()).isBetween(200, 202);
        wireMock()
                .verifyThat(postRequestedFor(anyUrl())
                        .withRequestBodyPart(
                                aMultipart("quality").withBody(equalTo("hd")).build())
                        .withRequestBodyPart(aMultipart("image")
                                .withHeader("Content-Type", containing("image/jpeg"))
                                .withBody(binaryEqualTo("the bytes".getBytes(UTF_8)))
                                .build()));
    }

    @Test
    void wireMocksStaticClient_works() {
        configureFor("127.0.0.1", URI.create(url()).getPort());
        stubFor(get("/mine").willReturn(ok("mine")));
        String id = submit();
        assertThat(caller().get("/mine").text()).isEqualTo("mine");
        assertThat(poll(id).status()).isEqualTo(200);
        verify(1, getRequestedFor(urlEqualTo("/mine")));
        assertThat(findAll(getRequestedFor(anyUrl()))).hasSize(2);
        resetAllRequests();
        assertThat(findAll(getRequestedFor(anyUrl()))).isEmpty();
        assertThat(poll(id).status()).isEqualTo(200);
    }

    @Test
    void anUnmatchedRequest_hasNearMisses() {
        wireMock().register(get("/nope-at-all").willReturn(ok()));
        HttpCaller.Response response = caller().get("/nope-at-al");
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.text()).contains("Request was not matched", "/nope-at-all");
        assertThat(wireMock().findAllUnmatchedRequests())
                .singleElement()
                .satisfies(request -> assertThat(request.getUrl()).isEqualTo("/nope-at-al"));
        assertThat(wireMock()
                        .findNearMissesForAllUnmatchedRequests()
                        .get(0)
                        .getStubMapping()
                        .getRequest()
                        .getUrl())
                .isEqualTo("/nope-at-all");
        assertThat(json(admin("GET", "/requests/unmatched", "")).path("requests"))
                .hasSize(1);
    }

    @Test
    void withoutAStubOfTheUser_anUnmatchedRequestHasANearMissToo() {
        assertThat(caller().get("/nope").text()).contains("Request was not matched", "MediaJobs simulator");
    }

    @Test
    void aMethodThatAPathDoesNotSupport_isRefusedByTheSimulator() {
        HttpCaller.Response response = caller().json("DELETE", "/api/aurora/", "");
        assertThat(response.status()).isEqualTo(405);
        assertThat(response.header("Allow")).contains("POST");
    }

    @Test
    void violations_areSubEventsWithTheLineOfTheSpec() {
        assertThat(caller().post("/api/aurora/", "{'image':5}").status()).isEqualTo(400);
        ServeEvent event = wireMock().getServeEvents().get(0);
        assertThat(event.getSubEvents())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.getType()).isEqualTo(SubEvent.WARNING))
                .extracting(each -> String.valueOf(each.getData().get("message")))
                .allSatisfy(text -> assertThat(text).containsPattern("\\(creatify\\.yaml:\\d+"))
                .anySatisfy(text -> assertThat(text).startsWith("createAurora: body/image must be a string but is 5"));
        submit();
        assertThat(wireMock().getServeEvents().get(0).getSubEvents()).isEmpty();
        assertThat(json(caller().get("/__admin/simulator/requests?violations")).path("requests"))
                .hasSize(1);
    }
}
