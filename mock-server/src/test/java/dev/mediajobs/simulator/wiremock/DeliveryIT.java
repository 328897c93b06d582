package dev.mediajobs.simulator.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files, faults of the connection, and slow responses. */
class DeliveryIT extends ExtendedWireMock {

    private void scenario(String name) {
        assertThat(caller().control("PUT", "/scenario", "{'name':'" + name + "'}")
                        .status())
                .isBetween(200, 204);
    }

    /** Finishes a new job. {@return the path of its file} */
    private String file() {
        String id = submit();
        assertThat(caller().control("POST", "/jobs/" + id + "/outcome", "{'phase':'succeeded'}")
                        .status())
                .isBetween(200, 204);
        URI link = URI.create(json(poll(id)).path("video_output").asText());
        assertThat(link.toString()).startsWith(url());
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    @ParameterizedTest
    @ValueSource(strings = {"network-reset", "network-empty", "network-garbage", "network-broken-chunk", "network-cut"})
    void aFault_breaksOnePoll(String scenario) {
        scenario(scenario);
        String id = submit();
        assertThat(pollSucceeds(id)).isFalse();
        assertThat(pollSucceeds(id)).isTrue();
    }

    /** Polls on a plain socket, because HTTP clients retry when a connection fails. */
    private boolean pollSucceeds(String id) {
        try {
            String response = caller().raw("GET /api/aurora/" + id + "/ HTTP/1.1\r\nHost: "
                    + URI.create(url()).getAuthority() + "\r\nX-API-ID: id\r\nX-API-KEY: key\r\n");
            return response.startsWith("HTTP/1.1 200") && response.endsWith("}");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Test
    void aSlowResponse_isDelayedByWireMock() {
        scenario("slow-responses");
        assertThat(poll(submit()).status()).isEqualTo(200);
        assertThat(wireMock().getServeEvents().get(0).getTiming().getAddedDelay())
                .isEqualTo(2000);
    }

    @Test
    void aSlowDownload_arrivesBitByBit() throws Exception {
        scenario("download-slow");
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + file()))
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<InputStream> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            assertThat(response.headers().firstValueAsLong("Content-Length").orElse(0))
                    .isGreaterThan(1_000);
            assertThat(body.read()).isNotNegative();
            assertThat(body.available()).isLessThan(10);
        }
    }

    @Test
    void aFile_supportsRangeAndHead() {
        String path = file();
        HttpCaller.Response whole = caller().get(path);
        int length = whole.response().body().length;
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.header("Content-Type")).isEqualTo("video/mp4");
        assertThat(whole.header("Content-Length")).isEqualTo(String.valueOf(length));

        HttpCaller.Response part = caller().get(path, "Range", "bytes=4-7");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("ftyp");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 4-7/" + length);

        HttpCaller.Response head = caller().send("HEAD", path, HttpRequest.BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(length));
        assertThat(head.header("Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void anUploadedFile_isStored() {
        HttpCaller.Response response = caller().form(
                        true,
                        "/v1/mirrago/generate-image",
                        new String[] {"target_image=@model.jpg;image/jpeg=model", "garment_image=@a.png;image/png=shirt"
                        },
                        "Authorization",
                        "Bearer " + token());
        assertThat(response.status()).as(response.text()).isBetween(200, 202);
    }

    private String token() {
        HttpCaller.Response response = caller().post(
                        "/oauth/token",
                        "{'client_id':'me','client_secret':'secret','grant_type':'client_credentials'}");
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return json(response).findPath("access_token").asText();
    }

    @Test
    void overHttp2_linksLeadBackToTheServer() throws IOException, InterruptedException {
        String id = submit();
        caller().control("POST", "/jobs/" + id + "/outcome", "{'phase':'succeeded'}");
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/api/aurora/" + id + "/"))
                .headers(keys())
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        client.send(request, BodyHandlers.ofString());
        HttpResponse<String> second = client.send(request, BodyHandlers.ofString());
        assertThat(second.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(second.body()).contains("\"video_output\":\"" + url());
    }
}
