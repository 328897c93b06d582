package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A key that a server quotes anywhere in a response is not in the failure, nor in its causes. */
class SecretsInFailuresTest {
    private static final String KEY = Canary.secret("creatify-key");

    /** Responses, of which the key is replaced, because names of tests are shown. */
    static Stream<Arguments> responses() {
        return Stream.of(CallStyle.values()).flatMap(way -> Stream.of(
                        "HTTP/1.1 KEY Bad\r\n\r\n",
                        "HTTP/1.1 400 KEY\r\nContent-Length: 0\r\n\r\n",
                        "KEY\r\n\r\n",
                        "HTTP/1.1 302 Found\r\nLocation: http://KEY/KEY\r\nContent-Length: 0\r\n\r\n",
                        "HTTP/1.1 307 Found\r\nLocation: http://KEY/KEY\r\nContent-Length: 0\r\n\r\n",
                        "HTTP/1.1 200 OK\r\nContent-Type: KEY/KEY\r\nContent-Length: 2\r\n\r\n{}",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nKEY\r\n",
                        "HTTP/1.1 200 OK\r\nX-Request-Id: KEY\r\nContent-Length: 2\r\n\r\n{}",
                        "HTTP/1.1 400 Bad\r\nContent-Length: 24\r\n\r\n&#99;KEY")
                .map(response -> Arguments.of(way, response)));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void nothingOfAFailureQuotesTheKey(CallStyle way, String response) {
        MediaException thrown =
                way.failedSubmitSentOnce(WireServer.raw(response.replace("KEY", KEY)), MediaException.class);
        StringWriter shown = new StringWriter();
        thrown.printStackTrace(new PrintWriter(shown));

        assertThat(SecretLeakDetector.leaks(thrown)).isEmpty();
        assertThat(shown + " " + thrown.body() + thrown.requestId()).doesNotContain(KEY.substring(0, 8));
    }
}
