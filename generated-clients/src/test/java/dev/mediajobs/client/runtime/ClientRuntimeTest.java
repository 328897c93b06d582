package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.client.creatify.AuroraVideo;
import dev.mediajobs.client.features.Circle;
import dev.mediajobs.client.features.Level;
import dev.mediajobs.client.features.Thing;
import dev.mediajobs.client.features.ThingsApi;
import dev.mediajobs.client.names.EnumValuesModel;
import dev.mediajobs.client.names.NamesApi;
import dev.mediajobs.client.names.Quoted;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import retrofit2.Response;

class ClientRuntimeTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example, https://a.example/upload",
        "https://a.example/, https://a.example/upload",
        "https://a.example/v1, https://a.example/v1/upload",
        "https://a.example/v1/, https://a.example/v1/upload"
    })
    void aBaseUrlMayHaveASlashAndAPath(String base, String expected) throws IOException {
        CannedCalls calls = CannedCalls.json("{}");
        ThingsApi api = ClientRuntime.retrofit(HttpUrl.get(base), calls).create(ThingsApi.class);

        api.uploadBytes(RequestBody.create("x", null)).execute();

        assertThat(calls.lastRequest().url()).hasToString(expected);
    }

    @Test
    void aBaseUrlWithAQueryIsRefusedWithoutShowingIt() {
        assertThatThrownBy(() ->
                        ClientRuntime.retrofit(HttpUrl.get("https://a.example/?key=secret#x"), CannedCalls.json("{}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The base URL must not have a query or a fragment. Use https://a.example/");
    }

    @Test
    @SuppressWarnings("deprecation") // the spec marks the operation so
    void enumValuesAndTimesInPathAndQueryAreSentAsOnTheWire() throws IOException {
        CannedCalls calls = CannedCalls.json("[]");

        Response<List<Thing>> response = calls.create(ThingsApi.class)
                .findThings(
                        Level.BEFORE,
                        "a/b",
                        OffsetDateTime.parse("2026-01-01T00:00:00+02:00"),
                        2,
                        List.of("x", "y"),
                        "trace")
                .execute();

        assertThat(response.body()).isEmpty();
        assertThat(calls.lastRequest().url())
                .hasToString("https://a.example/things/-1/a%2Fb?since=2026-01-01T00%3A00%3A00%2B02%3A00&page=2"
                        + "&tags%5B%5D=x&tags%5B%5D=y");
        assertThat(calls.lastRequest().header("X-Trace")).isEqualTo("trace");
    }

    @Test
    void aColonInAPathIsNotAScheme() throws IOException {
        CannedCalls calls = CannedCalls.json("{}");
        NamesApi api = ClientRuntime.retrofit(HttpUrl.get("https://a.example/base"), calls)
                .create(NamesApi.class);

        api.callClass("7:x", Quoted.A_B2, "new").execute();
        assertThat(calls.lastRequest().url()).hasToString("https://a.example/base/v1/things/7:x:purge?default=a_b");
        assertThat(calls.lastRequest().header("new-or-old")).isEqualTo("new");

        CannedCalls lists = CannedCalls.json("[]");
        ClientRuntime.retrofit(HttpUrl.get("https://a.example/base"), lists)
                .create(NamesApi.class)
                .batch(EnumValuesModel.builder().build())
                .execute();
        assertThat(lists.lastRequest().url()).hasToString("https://a.example/base/things:batch");
    }

    @Test
    void aJsonBodyIsSentAsPlainApplicationJson() throws IOException {
        CannedCalls calls = CannedCalls.status(204, "");

        calls.create(ThingsApi.class)
                .makeThing(
                        Level.TEN, "1", Thing.builder().id("1").level(Level.TEN).build())
                .execute();

        Buffer sent = new Buffer();
        calls.lastRequest().body().writeTo(sent);
        assertThat(calls.lastRequest().body().contentType()).hasToString("application/json");
        assertThat(sent.readUtf8()).isEqualTo("{\"id\":\"1\",\"level\":10,\"must_be_null\":null}");
    }

    @Test
    void aFormOfFieldsIsSentAsSuch() throws IOException {
        CannedCalls calls = CannedCalls.json("{\"type\":\"thing.born\"}");

        calls.create(ThingsApi.class).sendForm("x y", null).execute();

        Buffer sent = new Buffer();
        calls.lastRequest().body().writeTo(sent);
        assertThat(sent.readUtf8()).isEqualTo("a=x+y");
    }

    @Test
    void bytesStreamThrough() throws IOException {
        ResponseBody body = CannedCalls.json("raw")
                .create(ThingsApi.class)
                .uploadBytes(RequestBody.create("x", null))
                .execute()
                .body();

        assertThat(body.string()).isEqualTo("raw");
    }

    @Test
    void anUnrecognizedValueIsNeverSent() {
        ThingsApi api = CannedCalls.json("{}").create(ThingsApi.class);
        Thing thing = Thing.builder().id("1").level(Level.TEN).build();

        assertThatThrownBy(() -> api.makeThing(Level.UNRECOGNIZED, "1", thing).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be sent");
    }

    @Test
    void oneMoshiServesAll() {
        assertThat(ClientRuntime.moshi()).isSameAs(ClientRuntime.moshi());
        assertThat(ClientRuntime.moshi().adapter(Circle.class)).isNotNull();
    }

    @Test
    void aLimitBelowOneByteIsRefused() {
        assertThatThrownBy(() -> new JsonOptions(0, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxBytes must be at least 1 but was 0");
    }

    @Test
    void jsonOfAWebhookIsReadLikeAResponse() throws IOException {
        List<String> mismatches = new ArrayList<>();
        JsonOptions options = new JsonOptions(100, false, mismatch -> mismatches.add(mismatch.toString()));

        AuroraVideo video = ClientRuntime.read(
                "Creatify webhook",
                AuroraVideo.class,
                new Buffer().writeUtf8("{\"id\":\"1\",\"created_at\":\"2026-01-24 13:07\",\"failed_reason\":{}}"),
                options);

        assertThat(video.id()).isEqualTo("1");
        assertThat(mismatches)
                .containsExactly(
                        "Creatify webhook: AuroraVideo does not fit the contract at path $.created_at: expected a time"
                                + " with an offset, such as 2026-01-24T13:07:14Z but was text",
                        "Creatify webhook: AuroraVideo does not fit the contract at path $.failed_reason: expected a"
                                + " string but was an object");
        assertThatThrownBy(() -> ClientRuntime.read(
                        "Creatify webhook", AuroraVideo.class, new Buffer().writeUtf8("<html>"), options))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessage("Creatify webhook: expected AuroraVideo, but the response is HTML, at path $");
    }
}
