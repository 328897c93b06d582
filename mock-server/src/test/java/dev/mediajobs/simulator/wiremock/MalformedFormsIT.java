package dev.mediajobs.simulator.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that WireMock itself cannot parse. */
class MalformedFormsIT extends ExtendedWireMock {

    private static final String FORM = "/v1/mirrago/generate-image";

    private HttpCaller.Response send(String path, String type, String body) {
        return caller().send(
                        "POST",
                        path,
                        BodyPublishers.ofString(body.replace("|", "\r\n")),
                        "Authorization",
                        "Bearer " + token(),
                        "Content-Type",
                        type);
    }

    private String token() {
        HttpCaller.Response response = caller().post(
                        "/oauth/token",
                        "{'client_id':'me','client_secret':'secret','grant_type':'client_credentials'}");
        return json(response).findPath("access_token").asText();
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data, ''",
        "multipart/form-data, no form",
        "multipart/form-data; boundary=b, ''",
        "multipart/form-data; boundary=b, no form",
        "multipart/form-data; boundary=b, --b|Content-Disposition: form-data; name=\"a\"",
        "multipart/form-data; boundary=b, --b|Content-Disposition: form-data; name=\"a\"||unfinished",
        "Multipart/Form-Data; boundary=, --||--",
        "multipart/mixed, ''"
    })
    void aMalformedForm_getsTheErrorOfTheVendor_andIsInTheJournal(String type, String body) {
        wireMock().resetRequests();
        HttpCaller.Response response = send(FORM, type, body);
        assertThat(response.status()).as(response.text()).isEqualTo(400);
        assertThat(response.header("Content-Type")).isEqualTo("application/json");
        wireMock().verifyThat(1, postRequestedFor(urlEqualTo(FORM)));
    }

    @ParameterizedTest
    @CsvSource({"multipart/form-data, no form", "multipart/form-data; boundary=b, ''"})
    void aStubOfTheUser_matchesAMalformedForm(String type, String body) {
        wireMock().register(post(FORM).willReturn(serviceUnavailable()));
        assertThat(send(FORM, type, body).status()).isEqualTo(503);
    }
}
