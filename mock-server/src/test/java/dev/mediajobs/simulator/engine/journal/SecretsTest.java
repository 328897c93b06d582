package dev.mediajobs.simulator.engine.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.http.Headers;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Views of requests contain no credentials, however they are spelled and wherever they are. */
class SecretsTest {

    private static final String SECRET = "s3cr3t-of-the-caller";

    private record Fields(Map<String, String> map) implements Headers {
        @Override
        public @Nullable String first(String name) {
            return map.get(name);
        }

        @Override
        public void forEach(BiConsumer<String, String> action) {
            map.forEach(action);
        }
    }

    private static RequestView view(String target, String type, String body, String... headers) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("Content-Type", type);
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], headers[i + 1]);
        }
        byte[] bytes = body.getBytes(UTF_8);
        return new RequestView(new RequestJournal(1, Long.MAX_VALUE, 1_000_000)
                .add(
                        new JournalEntry(),
                        Instant.EPOCH,
                        new Request("POST", target, new Fields(map), () -> bytes, null),
                        Response.empty(200)));
    }

    private static String all(RequestView view) {
        return view.path() + view.query() + view.headers() + view.body() + view.parts();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "AUTHORIZATION",
                "Proxy-Authorization",
                "X-API-KEY",
                "x-api-key",
                "X_Api_Key",
                "xApiKey",
                "apikey",
                "X-API-ID",
                "Cookie",
                "X-Auth",
                "client_secret",
                "clientSecret",
                "CLIENT-SECRET",
                "client_id",
                "access_token",
                "accessToken",
                "refresh-token",
                "id_token",
                "token",
                "password",
                "passwd",
                "X-Amz-Signature",
                "X-Amz-Security-Token",
                "sig",
                "key",
                "Ocp-Apim-Subscription-Key",
                "private.key",
                "session_id"
            })
    void aSecret_isHiddenInHeadersQueriesFormsJsonAndLinks(String name) {
        String json = "{\"prompt\":\"cat\",\"" + name + "\":\"" + SECRET + "\",\"a\":[{\"" + name + "\":\"" + SECRET
                + "\"}],\"link\":\"https://user:" + SECRET + "@host/x?a=1&" + name + "=" + SECRET + "\"}";
        String form = "prompt=cat&" + name + "=" + SECRET;
        String boundary = "--b\r\nContent-Disposition: form-data; name=\"";
        String multipart =
                boundary + name + "\"\r\n\r\n" + SECRET + "\r\n" + boundary + "prompt\"\r\n\r\ncat\r\n--b--\r\n";
        for (RequestView view : new RequestView[] {
            view("/x?a=cat&" + name + "=" + SECRET, "application/json", json, name, SECRET),
            view("/x?a=cat", "application/json", json.substring(0, json.length() - 1)),
            view("/x?a=cat", "application/json", json.replace('"', '\'')),
            view("/x?a=cat", "application/x-www-form-urlencoded", form),
            view("/x?a=cat", "multipart/form-data; boundary=b", multipart)
        }) {
            assertThat(all(view)).doesNotContain(SECRET).contains(Secrets.HIDDEN, "cat");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/x?to%6ben=SECRET; application/json; {}",
                "/x?a=1; application/json; {'client\\u005fsecret':'SECRET'}",
                "/x?a=1; application/json; {'client\\u005fsecret':'SECRET'",
                "/x?a=1; application/json; {'token':'one','token':'a \\\"SECRET'}",
                "/x?a=1; application/x-www-form-urlencoded; client%5Fsecret=SECRET",
                "/x?a=1; text/plain; token: SECRET",
                "/x?a=1; application/json; {'token':{'value':'SECRET'}}"
            })
    void escapedAndBrokenSpellings_areHiddenToo(String target, String type, String body) {
        assertThat(all(view(
                        target.replace("SECRET", SECRET),
                        type,
                        body.replace('\'', '"').replace("SECRET", SECRET))))
                .doesNotContain(SECRET);
    }

    @Test
    void theValueOfASecretHeader_isHiddenEverywhere() {
        String key = "+sk/" + SECRET;
        RequestView view = view(
                "/x/" + SECRET + "?q=%2Bsk%2F" + SECRET,
                "application/json",
                "{\"prompt\":\"my key is " + key + "\"}",
                "Authorization",
                "Bearer " + SECRET,
                "X-Custom",
                "Bearer other-" + SECRET,
                "x-api-key",
                key);
        assertThat(all(view)).doesNotContain(SECRET).contains("my key is (hidden)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prompt",
                "author",
                "keyframe",
                "keywords",
                "mediaId",
                "signal",
                "monkey",
                "passenger",
                "aspect_ratio"
            })
    void otherNames_areNotHidden(String name) {
        assertThat(SecretNames.isSecret(name)).isFalse();
    }

    @Test
    void aBodyWithoutSecrets_isUnchanged() {
        String body = "{ \"prompt\" : \"a  cat\",\n \"n\": 1.50 }";
        assertThat(view("/x", "application/json", body).body()).isEqualTo(body);
    }

    @Test
    void longAndHostileTexts_areSearchedInTime() {
        for (String hostile : new String[] {"\\\"", "a", "://", "?a=", "\"a\":", "{", "token:\"\\"}) {
            String body = hostile.repeat(300_000 / hostile.length());
            assertThat(view("/x", "text/plain", body).body()).isNotNull();
        }
    }
}
