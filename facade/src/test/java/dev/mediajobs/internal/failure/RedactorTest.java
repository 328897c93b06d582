package dev.mediajobs.internal.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                .isEqualTo("{\"access_token\":\"REDACTED\",\"client_secret\" :"
                        + " \"REDACTED\",\"apiKey\":\"REDACTED\",\"id\":\"x\"}");
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
        assertThat(redactor.redactLink("https://hunter2/hunter2?x/b")).isEqualTo("https:/REDACTED");
        assertThat(redactor.redactLink("https://a.example/" + "x".repeat(175) + "Hunter2/hunter2?x"))
                .doesNotContain("unter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pass-wörd&<'/%1",
                "pass\\u002dw\u00f6rd&<'/%1",
                "pass%2dwörd%26%3c%27%2F%251",
                "pass%2Dwörd%26%3C%27%2f%251",
                "pass&#45;wörd&amp;&lt;&#39;/%1",
                "pass&#x2d;w&#xF6;rd&#38;&LT;&apos;&#47;%1",
                "pass\\-wörd\\&\\<\\'\\/%1",
                "pass\\x2dwörd\\x26<'/%1",
                "pass%5Cu002dwörd%5cu0026<'/%1",
                "pass&amp;#45;wörd&amp;amp;<'/%1",
                "PASS-WÖRD&<'/%1"
            })
    void aSecretIsFoundInEverySpelling(String spelling) {
        redactor.addSecret("pass-wörd&<'/%1");
        assertThat(redactor.excerpt("key=" + spelling + ".")).isEqualTo("key=REDACTED.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "&#45;", "\\u002d", "%2D"})
    void aSecretThatIsCut_showsFewerThanEightCharacters(String before) {
        String secret = "0123456789abcdefghij";
        redactor.addSecret(secret);
        for (int length = 1; length <= secret.length(); length++) {
            for (int filler : new int[] {0, 180, 190, 199, 3190, 3199}) {
                String text = ".".repeat(filler) + before + secret.substring(0, length);
                assertThat(redactor.excerpt(text)).doesNotContain(secret.substring(0, 8));
            }
        }
    }

    @Test
    void aCutInTheMiddleOfRedactedText_showsNoSecret() {
        String secret = "0123456789abcdefghij";
        redactor.addSecret(secret);
        for (int shift = 0; shift < secret.length(); shift++) {
            String excerpt = redactor.excerpt(".".repeat(shift) + secret.repeat(500));
            assertThat(excerpt).doesNotContain("01234567", "89abcdef", "cdefghij");
        }
    }

    @Test
    void anExceptionThatQuotesASecret_isCopiedWithoutIt_withItsTypeAndTrace() {
        redactor.addSecret("hunter2-hunter2");
        IOException inner = new IOException("status line: hunter2-hunter2");
        RuntimeException outer = new IllegalStateException("failed", inner);
        outer.addSuppressed(new IOException("also hunter2-hunter2"));

        Throwable safe = redactor.safe(outer);
        StringWriter trace = new StringWriter();
        safe.printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString())
                .contains("java.lang.IllegalStateException: failed", "java.io.IOException: status line: REDACTED")
                .doesNotContain("hunter2");
        assertThat(safe.getStackTrace()).isEqualTo(outer.getStackTrace());
    }

    @Test
    void anExceptionWithoutSecrets_isKept_evenIfItsCausesAreACircle() {
        redactor.addSecret("hunter2-hunter2");
        IOException first = new IOException("first");
        IOException second = new IOException("second", first);
        first.initCause(second);
        assertThat(redactor.safe(first)).isSameAs(first);

        IOException quoting = new IOException("hunter2-hunter2");
        quoting.addSuppressed(new IOException("a", quoting));
        assertThat(redactor.safe(quoting)).hasMessage("REDACTED");
    }
}
