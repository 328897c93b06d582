package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A billed submit is sent once, with any response. The rows are those of the fault table. */
class SubmitResponsesTest {
    @ParameterizedTest
    @EnumSource
    void row16_400_isInvalidRequestWithTheVendorsMessage(CallStyle way) {
        MediaException thrown = way.failedSubmitSentOnce(
                WireServer.json(400, "{\"audio\":[\"Enter a valid URL.\"]}"), InvalidRequestException.class);
        assertThat(thrown).hasMessageContaining("Enter a valid URL.").hasMessageContaining("Nothing was started");
        assertThat(thrown.status()).hasValue(400);
        assertThat(thrown.vendor()).contains(Vendor.CREATIFY);
        assertThat(thrown.operation()).isEqualTo("createAurora");
    }

    @ParameterizedTest
    @EnumSource
    void row17_401_isAuthenticationAndSentOnce(CallStyle way) {
        way.failedSubmitSentOnce(WireServer.json(401, "{\"detail\":\"no\"}"), AuthenticationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row19_402_isInsufficientCredits(CallStyle way) {
        way.failedSubmitSentOnce(WireServer.json(402, "{}"), InsufficientCreditsException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row19_400ThatMentionsMissingCredits_isInsufficientCredits(CallStyle way) {
        way.failedSubmitSentOnce(
                WireServer.json(400, "{\"error\":{\"code\":\"INSUFFICIENT_CREDITS\"}}"),
                InsufficientCreditsException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row22_409_isInvalidRequestAndSentOnce(CallStyle way) {
        way.failedSubmitSentOnce(WireServer.json(409, "{}"), InvalidRequestException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row23_429_isUnavailableWithTheWishOfTheVendorAndSentOnce(CallStyle way) {
        MediaException thrown = way.failedSubmitSentOnce(
                WireServer.json(429, "{}", "Retry-After: 7"), VendorUnavailableException.class);
        assertThat(((VendorUnavailableException) thrown).retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @EnumSource
    void row24_500_isOutcomeUnknownAndSentOnce(CallStyle way) {
        way.failedSubmitSentOnce(
                WireServer.json(500, "{\"error\":\"Rate limit exceeded\"}"), OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row25_502WithHtml_isOutcomeUnknownAndItsBodyIsCut(CallStyle way) {
        String page = "<html>" + "sorry ".repeat(500) + "</html>";
        MediaException thrown = way.failedSubmitSentOnce(WireServer.page(502, page), OutcomeUnknownException.class);
        assertThat(thrown.body()).hasValueSatisfying(body -> assertThat(body).hasSizeLessThan(210));
    }

    @ParameterizedTest
    @EnumSource
    void row26_200WithHtml_isOutcomeUnknownAndSentOnce(CallStyle way) {
        MediaException thrown =
                way.failedSubmitSentOnce(WireServer.page(200, "<html>Log in</html>"), OutcomeUnknownException.class);
        assertThat(thrown).hasMessageContaining("text/html");
    }

    @ParameterizedTest
    @EnumSource
    void row27_emptyAndNullResponses_areOutcomeUnknownAndSentOnce(CallStyle way) {
        way.failedSubmitSentOnce(WireServer.json(201, ""), OutcomeUnknownException.class);
        way.failedSubmitSentOnce(WireServer.json(201, "null"), OutcomeUnknownException.class);
        way.failedSubmitSentOnce(WireServer.json(201, "[]"), OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row30_responseWithoutJobId_isOutcomeUnknownAndSentOnce(CallStyle way) {
        way.failedSubmitSentOnce(WireServer.json(201, "{\"status\":\"pending\"}"), OutcomeUnknownException.class);
        way.failedSubmitSentOnce(
                WireServer.json(201, "{\"id\":\"../../etc\",\"status\":\"pending\"}"), OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row36_deepNestingAndWrongTypes_areOutcomeUnknownAndSentOnce(CallStyle way) {
        String deep = "{\"id\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        way.failedSubmitSentOnce(WireServer.json(201, deep), OutcomeUnknownException.class);
        way.failedSubmitSentOnce(WireServer.json(201, "{\"id\":{},\"status\":7}"), OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource
    void row40_redirect_isNotFollowed(CallStyle way) {
        try (WireServer elsewhere = WireServer.start(WireServer.json(200, "{}"))) {
            MediaException thrown = way.failedSubmitSentOnce(
                    WireServer.json(
                            307,
                            "",
                            "Location: " + elsewhere.url() + "/api/aurora/?token=" + Canary.secret("signature")),
                    UnexpectedResponseException.class);
            assertThat(thrown).hasMessageContaining("127.0.0.1").hasMessageNotContaining("canary");
            assertThat(elsewhere.seen()).isEmpty();
        }
    }
}
