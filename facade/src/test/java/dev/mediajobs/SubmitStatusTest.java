package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A failed submit says that nothing was started only where the status excludes that the vendor processed it. */
class SubmitStatusTest {
    static Stream<Arguments> unknown() {
        return both(IntStream.of(
                101, 300, 301, 302, 303, 304, 305, 306, 309, 399, 408, 499, 500, 502, 503, 504, 599, 600, 700, 999));
    }

    static Stream<Arguments> refused() {
        return both(IntStream.of(307, 308, 400, 401, 402, 403, 404, 405, 410, 413, 415, 421, 422, 425, 429, 451));
    }

    private static Stream<Arguments> both(IntStream statuses) {
        return statuses.boxed().flatMap(status -> Stream.of(CallStyle.values()).map(way -> Arguments.of(way, status)));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void otherStatuses_areAnUnknownOutcome(CallStyle way, int status) {
        MediaException thrown = way.failedSubmitSentOnce(
                WireServer.json(status, "", "Location: /api/aurora/1/"), OutcomeUnknownException.class);

        assertThat(thrown).hasMessageNotContaining("Nothing was");
        assertThat(thrown.status()).hasValue(status);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusals_haveStartedNothing(CallStyle way, int status) {
        MediaException thrown =
                way.failedSubmitSentOnce(WireServer.json(status, "", "Location: /api/aurora/1/"), MediaException.class);

        assertThat(thrown).isNotInstanceOf(OutcomeUnknownException.class).hasMessageContaining("Nothing was started");
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCKING, 401, CREATIFY_API_KEY",
        "FUTURE, 403, CREATIFY_API_KEY",
        "BLOCKING, 404, base URL (http://127.0.0.1:",
        "FUTURE, 405, base URL (http://127.0.0.1:",
    })
    void refusalsNameTheSettingThatMayBeWrong(CallStyle way, int status, String setting) {
        assertThat(way.failedSubmitSentOnce(WireServer.json(status, "{}"), MediaException.class))
                .hasMessageContaining(setting);
    }

    @ParameterizedTest
    @MethodSource("dev.mediajobs.CallStyle#values")
    void aStatusOfZero_isAnUnknownOutcome(CallStyle way) {
        way.failedSubmitSentOnce(
                WireServer.raw("HTTP/1.1 000 None\r\nContent-Length: 0\r\n\r\n"), OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @MethodSource("dev.mediajobs.CallStyle#values")
    void aConflict_isInvalid_butMayBeOneWithAJobThatWasStarted(CallStyle way) {
        assertThat(way.failedSubmitSentOnce(WireServer.json(409, "{}"), InvalidRequestException.class))
                .hasMessageNotContaining("Nothing was");
    }
}
