package dev.mediajobs.internal.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class RedactorTest {
    private final Redactor redactor = new Redactor();

    @Test
    void knownSecretsAreNeverShown_untilTheyAreRemoved() {
        redactor.addSecret("hunter2-hunter2");
        assertThat(redactor.excerpt("key hunter2-hunter2 is wrong")).isEqualTo("key REDACTED is wrong");
        redactor.removeSecret("hunter2-hunter2");
        assertThat(redactor.excerpt("hunter2-hunter2")).isEqualTo("hunter2-hunter2");
    }

    @Test
    void aSecretThatStartsWithAnotherOne_isRedactedCompletely() {
        redactor.addSecret("acme");
        redactor.addSecret("acme-hunter2");
        redactor.addSecret("acme-h");
        assertThat(redactor.excerpt("acme and acme-hunter2")).isEqualTo("REDACTED and REDACTED");
    }

    @Test
    void knownSecretsAreRedacted_inJsonAndLinkEncoding() {
        redactor.addSecret("ab/cd=EF\\gh");
        assertThat(redactor.excerpt("ab/cd=EF\\gh, ab\\/cd\\u003dEF\\\\gh, ab\\u002Fcd=EF\\u005cgh, ab%2Fcd%3dEF%5Cgh"))
                .isEqualTo("REDACTED, REDACTED, REDACTED, REDACTED");
    }

    @Test
    void valuesOfSensitiveFieldsAreRedacted() {
        assertThat(redactor.excerpt(
                        "{\"access_token\":\"abc\",\"client_secret\" : \"def\",\"apiKey\":\"ghi\",\"id\":\"x\"}"))
                .isEqualTo(
                        "{\"access_token\":\"REDACTED\",\"client_secret\" : \"REDACTED\",\"apiKey\":\"REDACTED\",\"id\":\"x\"}");
    }

    @Test
    void linksLoseTheirQueries() {
        assertThat(redactor.excerpt("see https://a.example/b.mp4?sig=abc&x=1 and http://c.example/?k"))
                .isEqualTo("see https://a.example/b.mp4?REDACTED and http://c.example/?REDACTED");
        assertThat(Redactor.link("https://user:pw@a.example/b?sig=abc#f")).isEqualTo("https://a.example/b?REDACTED");
        assertThat(Redactor.link("https://a.example/b")).isEqualTo("https://a.example/b");
        assertThat(Redactor.link("https://user:p@w@a.example /b")).isEqualTo("https://a.example /b");
    }

    @Test
    void excerptsAreOneShortLineWithoutControlCharacters() {
        assertThat(redactor.excerpt("a\r\nb\tc\u001B[31m\u202E")).isEqualTo("a  b c\\u001b[31m\\u202e");
        assertThat(redactor.excerpt("a\u2028b")).isEqualTo("a\\u2028b");
        assertThat(redactor.excerpt("x".repeat(100_000))).hasSize(203).endsWith("...");
        assertThat(redactor.excerpt("{\"password\":\"a\\\"b\"}")).isEqualTo("{\"password\":\"REDACTED\"}");
        assertThat(Redactor.link("data:video/mp4;base64,\n" + "x".repeat(100_000)))
                .hasSize(203)
                .startsWith("data:video/mp4;base64, x");
    }

    @Test
    void linksLoseUsersAndPathParameters() {
        assertThat(Redactor.link("https://a.example/b;jsessionid=abc/c;v=1?x"))
                .isEqualTo("https://a.example/b;REDACTED/c;REDACTED?REDACTED");
        assertThat(Redactor.link("https:user:pw@a.example/b")).isEqualTo("https:a.example/b");
        assertThat(Redactor.link("\\\\user:pw@a.example\\b")).isEqualTo("\\\\a.example\\b");
        assertThat(Redactor.link("https://a.example/@user/b")).isEqualTo("https://a.example/@user/b");
    }

    @Test
    void secretsInLinksAreRedacted_beforeTheyAreCut() {
        redactor.addSecret("Hunter2/hunter2?x");
        assertThat(redactor.redactLink("https://hunter2/hunter2?x/b")).isEqualTo("https://REDACTED/b");
        assertThat(redactor.redactLink("https://a.example/" + "x".repeat(175) + "Hunter2/hunter2?x"))
                .doesNotContain("unter2");
    }

    @Test
    void causesAreCopiedOnlyIfTheyShowASecret() {
        redactor.addSecret("hunter2-hunter2");
        IOException harmless = new IOException("reset", new IOException("by peer"));
        IOException showing = new IOException("reset", new UnknownHostException("hunter2-hunter2.example"));

        assertThat(RedactedCause.of(harmless, redactor)).isSameAs(harmless);
        assertThat(RedactedCause.of(showing, redactor))
                .hasMessageContaining("reset")
                .hasRootCauseMessage("java.net.UnknownHostException: REDACTED.example");
    }
}
