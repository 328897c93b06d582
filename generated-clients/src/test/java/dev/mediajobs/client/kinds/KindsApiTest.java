package dev.mediajobs.client.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.client.runtime.ClientRuntime;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import retrofit2.Call;

/** Sends what {@code src/test/specs/kinds.yaml} describes, and compares the requests. */
class KindsApiTest {
    private static final Range RANGE = Range.builder().from(1L).to(2L).build();
    private static final Filter FILTER =
            Filter.builder().color(Color.RED).range(RANGE).text("a&b").build();

    @Test
    void parametersAreSentInTheirStyle() throws IOException {
        Request request = sent(api -> api.find(
                List.of("a/b", "c,d"),
                "v.1",
                List.of(1L, 2L),
                FILTER,
                RANGE,
                RANGE,
                Map.of("k e", "v"),
                List.of("a", "b,c"),
                List.of("a", "b"),
                List.of(Color.RED, Color.RED_ISH),
                List.of(Color.RED, Color.RED_ISH),
                new FindEitherParameter.ListValue(List.of("x", "y")),
                new FindLimitParameter.LongValue(7),
                FILTER,
                "a/b?c d",
                List.of(1L, 2L),
                "s 1"));

        assertThat(request.url().encodedPath()).isEqualTo("/base/find/a%2Fb,c%2Cd/v.1/;1st=1;1st=2");
        assertThat(request.url().encodedQuery().split("&"))
                .containsExactlyInAnyOrder(
                        "each=red",
                        "each=red-ish",
                        "limit=7",
                        "filter%5Bcolor%5D=red",
                        "filter%5Brange%5D%5Bfrom%5D=1",
                        "filter%5Brange%5D%5Bto%5D=2",
                        "filter%5Btext%5D=a%26b",
                        "from=1",
                        "to=2",
                        "packed=from,1,to,2",
                        "labels%5Bk%20e%5D=v",
                        "comma=a,b%2Cc",
                        "space=a%20b",
                        "pipe=red%7Cred-ish",
                        "either=x",
                        "either=y",
                        "where=%7B%22color%22%3A%22red%22%2C%22range%22%3A%7B%22from%22%3A1%2C%22to%22%3A2%7D%2C"
                                + "%22text%22%3A%22a%26b%22%7D",
                        "link=a/b?c%20d");
        assertThat(request.header("X-Ids")).isEqualTo("1,2");
        assertThat(request.header("Cookie")).isEqualTo("session=s%201");
        assertThat(request.header("Accept")).isEqualTo("application/vnd.api+json, application/problem+json");
    }

    @Test
    void whatIsNullIsNotSent() throws IOException {
        Request request = sent(api -> api.find(
                List.of("a"),
                "v",
                List.of(1L),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));

        assertThat(request.url().encodedQuery()).isNull();
        assertThat(request.header("Cookie")).isNull();
    }

    @Test
    void aFormIsSentInTheStylesOfItsMembers() throws IOException {
        Map<String, String> metadata = new TreeMap<>(Map.of("a", "1", "b", "2"));

        Request request = sent(api -> api.sendForm("n", List.of("x", "y"), List.of(1L, 2L), metadata, RANGE, FILTER));

        assertThat(request.body().contentType()).hasToString("application/x-www-form-urlencoded");
        assertThat(body(request))
                .isEqualTo("name=n&tags=x&tags=y&packed=1,2&notes%5Ba%5D=1&notes%5Bb%5D=2&from=1&to=2&extra="
                        + "%7B%22color%22%3A%22red%22%2C%22range%22%3A%7B%22from%22%3A1%2C%22to%22%3A2%7D%2C"
                        + "%22text%22%3A%22a%26b%22%7D");
    }

    @Test
    void aMultipartFormHasItsFilesAndNotWhatTheServerSets() throws IOException {
        RequestBody png = RequestBody.create("png", MediaType.get("image/png"));

        Request request = sent(api -> api.upload(UploadRequest.builder()
                .image("a.png", png)
                .image("b.png", png)
                .range(RANGE)
                .build()
                .toBody()));

        assertThat(body(request))
                .contains("filename=\"a.png\"", "filename=\"b.png\"", "{\"from\":1,\"to\":2}")
                .doesNotContain("name=\"id\"");
    }

    @Test
    void mediaTypesAreSentAndAccepted() throws IOException {
        Odd odd = Odd.builder().secret("s").status(Color.RED).build();

        assertThat(mediaTypes(sent(api -> api.change(odd))))
                .isEqualTo("application/merge-patch+json -> application/json");
        assertThat(mediaTypes(sent(api -> api.sendText("a;b"))))
                .isEqualTo("text/csv -> text/plain, application/problem+json");
        assertThat(mediaTypes(sent(api -> api.sendBytes(RequestBody.create("x", null)))))
                .isEqualTo("image/png -> application/pdf");
        assertThat(sent(api -> api.remove(RANGE)).method()).isEqualTo("DELETE");
        assertThat(sent(KindsApi::predict).url()).hasToString("https://a.example/base/jobs:predict");
        assertThat(sent(KindsApi::root).url()).hasToString("https://a.example/base/");
    }

    @Test
    void textIsNotQuoted() throws IOException {
        assertThat(body(sent(api -> api.sendText("a;\"b\"")))).isEqualTo("a;\"b\"");
        assertThat(api(new Request[1], "text/plain", "not JSON: Grüße")
                        .sendText("x")
                        .execute()
                        .body())
                .isEqualTo("not JSON: Grüße");
    }

    @Test
    void successfulResponsesThatDifferAreReadAsWhatTheyAre() throws IOException {
        Request[] sent = new Request[1];

        assertThat(api(sent, "application/json", "{\"from\":1}")
                        .differ()
                        .execute()
                        .body())
                .isEqualTo(Range.builder().from(1L).build());
        assertThat(api(sent, "application/json", "{\"type\":\"ended\",\"at\":\"now\"}")
                        .differ()
                        .execute()
                        .body())
                .isInstanceOf(Ended.class);
    }

    @Test
    void whatAStyleCannotExpressIsRefusedBeforeItIsSent() {
        KindsApi api = api(new Request[1], "application/json", "{}");
        Map<String, String> nulls = Collections.singletonMap("a", null);

        assertThat(api.sendForm("n", null, null, nulls, null, null)
                        .request()
                        .url()
                        .encodedPath())
                .isEqualTo("/base/form");
        assertThatThrownBy(() -> api.find(
                        List.of(),
                        "v",
                        List.of(1L),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ids");
    }

    @Test
    void wordsThatAreBooleansInYamlAreSentAsTheyAreWritten() throws IOException {
        assertThat(sent(api -> api.turn(TurnOnParameter.OFF, "of tomorrow"))
                        .url()
                        .query())
                .isEqualTo("on=off&color=of tomorrow");
    }

    private interface Sender {
        Call<?> call(KindsApi api);
    }

    private static Request sent(Sender sender) throws IOException {
        Request[] sent = new Request[1];
        sender.call(api(sent, "application/json", "{}")).execute();
        return sent[0];
    }

    private static KindsApi api(Request[] sent, String type, String body) {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    sent[0] = chain.request();
                    return new Response.Builder()
                            .request(chain.request())
                            .protocol(Protocol.HTTP_1_1)
                            .code(chain.request().url().encodedPath().matches(".*/(jobs:predict)?") ? 204 : 200)
                            .message("OK")
                            .body(ResponseBody.create(body, MediaType.get(type)))
                            .build();
                })
                .build();
        return ClientRuntime.retrofit(HttpUrl.get("https://a.example/base"), client)
                .create(KindsApi.class);
    }

    private static String mediaTypes(Request request) {
        return request.body().contentType() + " -> " + request.header("Accept");
    }

    private static String body(Request request) throws IOException {
        Buffer body = new Buffer();
        request.body().writeTo(body);
        return body.readUtf8();
    }
}
