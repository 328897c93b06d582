package dev.mediajobs.conformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.http.Secrets.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String KEY = "k3y/W1th+\"quotes\"&<~%41\\\\x_-end9";

    private final Secrets secrets = new Secrets();

    private String redacted(String secret, String text) {
        secrets.add(new Secret(secret, "CREATIFY_API_KEY", false));
        return secrets.redacted(text);
    }

    @ParameterizedTest
    @EnumSource
    void aSecret_isHiddenInEverySpelling(Spelling spelling) {
        String shown = redacted(KEY, "before {" + spelling.of(KEY) + "} after");

        assertThat(shown).startsWith("before {").endsWith("} after").contains("[CREATIFY_API_KEY]");
        assertThat(shown.length()).as(shown).isLessThan(50);
    }

    /** A text may quote the end of a secret, or may be cut within it. */
    @ParameterizedTest
    @EnumSource
    void eightCharactersOfASecret_areHiddenInEverySpelling(Spelling spelling) {
        String secret = "0123456789abcdefghij";
        for (int from = 0; from + 8 <= secret.length(); from++) {
            String piece = spelling.of(secret.substring(from, from + 8));

            assertThat(redacted(secret, "[" + piece + "]")).doesNotContain(piece);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://h/a?sig=1                        | https://h/a?REDACTED",
                "{\"a\":\"https:\\/\\/h\\/a?s=1\\u0026t=2\"} | {\"a\":\"https:\\/\\/h\\/a?REDACTED\"}",
                "https%3A%2F%2Fh%2Fa%3Fs%3D1&b=2          | https%3A%2F%2Fh%2Fa%3FREDACTED",
                "<a href=\"/f?s=1&amp;t=2\">               | <a href=\"/f?REDACTED\">",
                "location: /f?s=1                         | location: /f?REDACTED",
                "https://user:pass@h/a                    | https://REDACTED@h/a",
                "{\"access_token\": \"a\\\"b\", \"c\": 1}     | {\"access_token\": \"REDACTED\", \"c\": 1}",
                "{\"token_type\": \"Bearer\"}                | {\"token_type\": \"Bearer\"}",
                "client_secret=abc&grant=x                | client_secret=REDACTED&grant=x",
                "{\"client_secret\":\"invalid-conformance-x\"} | {\"client_secret\":\"invalid-conformance-x\"}",
                "a page of tokens, 50%, R&D, C:\\\\x ~0      | a page of tokens, 50%, R&D, C:\\\\x ~0",
            })
    void linksAndMembersNamedLikeSecrets_areRedacted(String text, String shown) {
        assertThat(secrets.redacted(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd", "abcdefg"})
    void aShortSecret_isHiddenAsAWhole(String secret) {
        assertThat(redacted(secret, "x" + secret + "x abc")).isEqualTo("x[CREATIFY_API_KEY]x abc");
    }

    @Test
    void aMadeUpValue_isHiddenAsAWhole_andStaysInCommands() {
        secrets.add(new Secret("conformance-creatify-1", "CREATIFY_API_ID", true));

        assertThat(secrets.redacted("creatify conformance-creatify-1")).isEqualTo("creatify [CREATIFY_API_ID]");
        assertThat(secrets.withoutKnown("curl conformance-creatify-1")).isEqualTo("curl conformance-creatify-1");
    }

    @Test
    void severalSecrets_areHiddenNextToEachOther() {
        secrets.add(new Secret("first-one-1", "ONE", false));
        secrets.add(new Secret("second-key-2", "TWO", false));

        assertThat(secrets.redacted("first-one-1second-key-2 first-one-1")).isEqualTo("[ONE][TWO] [ONE]");
        assertThat(secrets.all()).extracting(Secret::variable).containsExactly("TWO", "ONE");
    }

    @Test
    void aHugeText_isRedactedInOneStep() {
        String text = "\"https://h/%41\\".repeat(20_000);

        assertThat(redacted("secret-value-1", text)).isEqualTo(text);
    }

    @Test
    void ofTheTokensOfTrafficWithoutEnd_theLatestAreHidden_andTheKeyIs() {
        secrets.add(new Secret(KEY, "CREATIFY_API_KEY", false));
        secrets.addPassing(new Secret("used-with-each-request", "MIRRAGO_TOKEN", false));
        for (int i = 0; i < 2_000; i++) {
            secrets.addPassing(new Secret("token-" + "0123456789".repeat(20) + i, "MIRRAGO_TOKEN", false));
            secrets.addPassing(new Secret("used-with-each-request", "MIRRAGO_TOKEN", false));
        }

        assertThat(secrets.all()).hasSizeLessThan(500);
        assertThat(secrets.redacted(KEY)).isEqualTo("[CREATIFY_API_KEY]");
        assertThat(secrets.redacted("used-with-each-request, token-" + "0123456789".repeat(20) + 1_999))
                .isEqualTo("[MIRRAGO_TOKEN], [MIRRAGO_TOKEN]");
    }
}
