package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Every reported fault of the facade has tests of its kind. F are field reports, P are probes of reliability and security. */
class ReportTableTest {
    /** The tests of each report, by class and method; the class is in the package of this one or below. */
    private static final Map<String, List<String>> TESTS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "F1",
                    List.of(
                            "SilentConnectionTest#aPing_findsIt_andTheWaitGoesOn",
                            "SilentConnectionTest#aTimeout_makesTheNextCallUseANewConnection",
                            "SilentConnectionTest#aConnectionThatAcceptsNoMoreBytes_isClosedAfterTheTimeout")),
            Map.entry(
                    "F2",
                    List.of(
                            "ProxyRefusalTest#aMissingLogin_isAskedFor",
                            "TransportOptionsTest#theTlsContextDecidesWhichServersAreTrusted_alsoWithoutItsTrustManager",
                            "TransportOptionsTest#theDnsDecidesWhereACallGoes",
                            "CustomHttpClientTest#aSubmitThatAnInterceptorSendsTwice_isSentOnce")),
            Map.entry(
                    "F3",
                    List.of(
                            "internal.net.PrivateHostsTest#networksAndAddresses",
                            "UploadTest#aNameThatLeadsIntoAPrivateNetwork_isNamedWithItsAddressAndTheOption")),
            Map.entry("F4", List.of("SetUpTest#blankVariables_countAsNotSet")),
            Map.entry(
                    "F5",
                    List.of(
                            "OddSubmitResponsesTest#theIdIsReturnedWhateverElseIsOdd",
                            "OddPollResponsesTest#aSuccessEndsTheWait_andAnOddStatusOrLinkDoesNot",
                            "OddListsTest#aWebhookFindsItsJobWhateverElseIsOdd")),
            Map.entry("F6", List.of("DownloadEncodingTest#whatTheServerEncoded_isDecoded")),
            Map.entry("F7", List.of("internal.http.OkHttpVersionTest#nothingIsUsedThatOnlyOkHttp5Has")),
            Map.entry("F8", List.of("ConsumerIT#aNamedModuleRequiresOnlyTheFacade")),
            Map.entry("F9", List.of("DownloadAppearanceTest#aFileThatAppearsLater_isAwaited")),
            Map.entry(
                    "F10",
                    List.of(
                            "GatewayLinksTest#relativeLinks_keepThePrefix",
                            "GatewayLinksTest#anUploadLinkThatIsAPath_keepsThePrefix")),
            Map.entry(
                    "P5",
                    List.of(
                            "OddSubmitResponsesTest#theIdIsReturnedWhateverElseIsOdd",
                            "OddPollResponsesTest#aSuccessEndsTheWait_andAnOddStatusOrLinkDoesNot",
                            "OddListsTest#aWebhookFindsItsJobWhateverElseIsOdd")),
            Map.entry(
                    "P6",
                    List.of(
                            "HostileRetryAfterTest#aSubmitIsSentOnce_andItsOutcomeIsUnknown",
                            "HostileRetryAfterTest#aPollIsSentOnce_andIsUnavailable",
                            "HostileRetryAfterTest#aDownloadFails_withoutAnUncheckedException")),
            Map.entry(
                    "P7",
                    List.of(
                            "CallbackIsolationTest#dependentStagesThatAwaitOtherJobs_allEnd",
                            "CallbackIsolationTest#stagesOfDownloadsThatJoinOtherDownloads_allEnd",
                            "CallbackIsolationTest#aDependentStageThatBlocks_delaysNeitherPollsNorOtherStages",
                            "CallbackIsolationTest#aListenerThatBlocks_delaysNoPoll")),
            Map.entry("P8", List.of("VendorIsolationTest#threeVendorsThatHang_doNotDelayTheFourth")),
            Map.entry("P9", List.of("WebhookTest#row62_aRepetitionDuringADeliveryThatFails_isNotAcknowledged")),
            Map.entry(
                    "P10",
                    List.of(
                            "TokenWaitTest#aTokenEndpointThatHangs_endsASubmitWithItsTimeout",
                            "TokenWaitTest#anInterruptedCall_stopsWaiting_andTheOthersGetTheToken")),
            Map.entry("P11", List.of("internal.net.ProxiedLinksTest#namesThatMayLeadInside_areNotSentToTheProxy")),
            Map.entry(
                    "P14",
                    List.of(
                            "SecretsInFailuresTest#nothingOfAFailureQuotesTheKey",
                            "LinkRedactionTest#keysInRedirects",
                            "internal.failure.RedactorTest#aSecretIsFoundInEverySpelling")),
            Map.entry("P17", List.of("SubmitStatusTest#otherStatuses_areAnUnknownOutcome")),
            Map.entry("P18", List.of("ClosingTest#submitsThatQueueOrAreBeingSent_areCancelledOrUnknown")),
            Map.entry("P19", List.of("internal.download.CompletenessTest#onlySoManyBoxesAreChecked")),
            Map.entry("P20", List.of("WebhookBodiesTest#row65_aBodyThatStalls_is408_andEndsWithoutIt")),
            Map.entry(
                    "P25",
                    List.of("internal.time.SystemSchedulerTest#withoutTimersTheThreadEnds_andALaterTimerHasANewOne"))));

    @Test
    void everyReportHasARow() {
        Stream<String> fields = IntStream.rangeClosed(1, 10).mapToObj(number -> "F" + number);
        Stream<String> probes =
                IntStream.of(5, 6, 7, 8, 9, 10, 11, 14, 17, 18, 19, 20, 25).mapToObj(number -> "P" + number);
        assertThat(TESTS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(fields, probes).toList());
    }

    @Test
    void everyTestOfTheTableExists() throws Exception {
        for (List<String> tests : TESTS.values()) {
            for (String test : tests) {
                String[] parts = test.split("#", 2);
                Class<?> type = Class.forName(ReportTableTest.class.getPackageName() + "." + parts[0]);
                Method method = Arrays.stream(type.getDeclaredMethods())
                        .filter(declared -> declared.getName().equals(parts[1]))
                        .findFirst()
                        .orElseGet(() -> fail(test + " does not exist"));
                assertThat(method.isAnnotationPresent(Test.class)
                                || method.isAnnotationPresent(ParameterizedTest.class))
                        .as(test)
                        .isTrue();
            }
        }
    }
}
