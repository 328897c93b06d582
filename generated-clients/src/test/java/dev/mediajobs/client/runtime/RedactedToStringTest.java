package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactedToStringTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/b?key=1, https://a.example/b",
        "https://a.example/b#part, https://a.example/b",
        "https://a.example/b#part?x, https://a.example/b",
        "https://a.example/b?x#part, https://a.example/b",
        "/api/media/1/view?token=2, /api/media/1/view",
        "https://a.example/b, https://a.example/b",
        "Is it? Yes#1, Is it? Yes#1",
        "see https://a.example/b?key=1, see https://a.example/b"
    })
    void linksLoseTheirQueryAndFragment(String given, String shown) {
        assertThat(new RedactedToString("X").add("link", given).end()).isEqualTo("X[link=" + shown + "]");
    }

    @Test
    void secretsAreHiddenAndAbsentValuesLeftOut() {
        assertThat(new RedactedToString("X")
                        .secret("token", "abc")
                        .secret("other", null)
                        .add("a", 1)
                        .add("b", null)
                        .end())
                .isEqualTo("X[token=(hidden), a=1]");
    }

    @Test
    void valuesWithTheNameOfASecretAreHiddenWithoutAMark() {
        assertThat(new RedactedToString("X")
                        .add("access_token", "abc")
                        .add("sessionToken", "abc")
                        .add("client_secret", "abc")
                        .add("token_type", "Bearer")
                        .end())
                .isEqualTo(
                        "X[access_token=(hidden), sessionToken=(hidden), client_secret=(hidden), token_type=Bearer]");
    }

    @Test
    void listsShowTheirElementsAndMapsTheirNames() {
        assertThat(new RedactedToString("X")
                        .add("list", Arrays.asList("https://a.example/?k=1", null, List.of(2)))
                        .add("map", Map.of("name", "https://a.example/?k=1"))
                        .end())
                .isEqualTo("X[list=[https://a.example/, null, [2]], map=[name]]");
    }

    @Test
    void unknownContentShowsOnlyItsOutline() {
        assertThat(new RedactedToString("U").content(Map.of("key", "secret"))).isEqualTo("U[[key]]");
        assertThat(new RedactedToString("U").content(List.of(1, 2))).isEqualTo("U[2 elements]");
        assertThat(new RedactedToString("U").content("secret")).isEqualTo("U[String]");
    }
}
