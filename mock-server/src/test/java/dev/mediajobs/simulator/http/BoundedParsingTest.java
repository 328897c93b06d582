package dev.mediajobs.simulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies of 8 MiB, and headers of 2 MiB, that take a careless parser much time or memory are refused at once. */
@Timeout(60)
class BoundedParsingTest {

    private static final Duration MAX_CPU_TIME = Duration.ofSeconds(5);

    private static final int SIZE = 8 * 1024 * 1024;
    private static final int HEADER_SIZE = 2 * 1024 * 1024;
    private static final String HEADER = "\r\nContent-Disposition: form-data; name=a";
    private static final String PART = HEADER + "\r\n\r\n";

    static Stream<Arguments> forms() {
        String dashes = "-".repeat(70);
        String late = "a" + "-".repeat(69);
        String early = "-".repeat(69) + "a";
        String noEnd = "that ends before its last boundary";
        String longHeaders = "with a part whose headers are longer than 8192 bytes";
        return Stream.of(
                Arguments.of(dashes, "", "-", noEnd),
                Arguments.of(late, "", "-", noEnd),
                Arguments.of(early, "", "-", noEnd),
                Arguments.of("-".repeat(200), "", "-", "whose boundary is longer than 70 characters"),
                Arguments.of(late, "", "--a" + "-".repeat(68) + "\n", noEnd),
                Arguments.of(early, "", "\r\n--" + "-".repeat(69), noEnd),
                Arguments.of("b", "--b" + PART, "\r", noEnd),
                Arguments.of("b", "--b" + PART, "\n", noEnd),
                Arguments.of("b", "--b" + PART, "\r\n--", noEnd),
                Arguments.of("b", "--b" + PART, "\r\n--b-", noEnd),
                Arguments.of("b", "--b" + PART + "\r\n--b", " ", noEnd),
                Arguments.of("b", "", "--b" + PART + "\r\n", "with more than 1000 parts"),
                Arguments.of("b", "--b\r\nX: ", "a", longHeaders),
                Arguments.of("b", "--b\r\n", "a: b\r\n", longHeaders),
                Arguments.of("b", "--b" + HEADER, "\r\n ;a", longHeaders));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aForm_isRefusedAtOnce(String boundary, String start, String repeated, String fault) {
        byte[] body = body(SIZE, start, repeated, fault.contains("ends") ? "" : "\r\n--b--");
        assertThatThrownBy(() -> atOnce(() -> Multipart.read("multipart/form-data; boundary=" + boundary, body)))
                .isInstanceOf(IOException.class)
                .hasMessage("one " + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"; ;", "; ;a", "; ;a=", "; =", "; \\", "; '", ";a=\" \\", ";a*=' '", ";a=\" ;a="})
    void theParametersOfAHeader_areReadAtOnce(String start, String repeated) {
        String header = new String(body(HEADER_SIZE, start, repeated, ""), ISO_8859_1);
        assertThatThrownBy(() -> atOnce(() -> Multipart.read(header, new byte[0])))
                .isInstanceOf(IOException.class)
                .hasMessage("one without a boundary in its Content-Type");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ' ',
            value = {"[ [],", "{\"a\":[ {},", "[ [", "{\"a\": {\"a\":", "[ 0,", "1 1", "{\" a", "{\"a\":0. 1"})
    void jsonWithTooManyOrTooLongValues_isRefusedAtOnce(String start, String repeated) {
        byte[] body = body(SIZE, start, repeated, "");
        assertThatThrownBy(() -> atOnce(() -> Json.read(body)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("JSON with at most 64 levels and 100000 values, and without very long names and numbers");
    }

    private static byte[] body(int size, String start, String repeated, String end) {
        return (start + repeated.repeat((size - start.length()) / repeated.length()) + end).getBytes(ISO_8859_1);
    }

    /** Runs a parser and measures the time of the processor, which does not depend on other programs. */
    private static void atOnce(ThrowingCallable parser) throws Throwable {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        try {
            parser.call();
        } finally {
            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
                    .isLessThan(MAX_CPU_TIME);
        }
    }
}
