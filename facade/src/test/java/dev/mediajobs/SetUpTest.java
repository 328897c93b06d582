package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.client.miraflow.AvatarsApi;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests credentials, base URLs, references and settings. The rows are those of the fault table. */
class SetUpTest {
    @ParameterizedTest(name = "key {index}")
    @ValueSource(strings = {"", " ", "KEY key", "KEY\r\nX-Evil: 1", "KEY-\u00e9", "KEY\t", "KEY\u0000"})
    void row12_keysThatCannotBeSent_areRefusedWithoutShowingThem(String text) {
        String key = text.replace("KEY", Canary.secret("key"));
        assertThatThrownBy(() -> MediaJobs.builder().creatify("id", key))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("CREATIFY_API_KEY")
                .hasMessageContaining("MediaJobs.builder().creatify(...)")
                .hasMessageContaining("mediajobs-simulator.jar")
                .hasMessageNotContaining("canary");
        if (!key.isBlank()) {
            assertThatThrownBy(() -> MediaJobs.fromEnvironment(Map.of("MIRAFLOW_API_KEY", key)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("MIRAFLOW_API_KEY")
                    .hasMessageNotContaining("canary");
        }
    }

    @ParameterizedTest
    @EnumSource
    void blankVariables_countAsNotSet(Vendor vendor) {
        Map<String, String> blank =
                vendor.credentialVariables().stream().collect(Collectors.toMap(Function.identity(), variable -> " "));
        Map<String, String> environment = new HashMap<>(blank);
        environment.put(vendor.baseUrlVariable(), "");
        try (MediaJobs media = MediaJobs.fromEnvironment(environment)) {
            assertThat(media.isConfigured(vendor)).isFalse();
            assertThatThrownBy(() -> media.resume(vendor.id() + ":any:id"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("no credentials are set");
        }
    }

    @Test
    void row12_aKeyThatIsNull_isNamed() {
        assertThatThrownBy(() -> MediaJobs.builder().mirrago("id", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("MIRRAGO_CLIENT_SECRET");
    }

    @Test
    void halfOfTheCredentials_isRefusedWhenTheVendorIsUsed() {
        Map<String, String> half = Map.of("MIRRAGO_CLIENT_ID", "id", "MIRRAGO_CLIENT_SECRET", " ");
        try (MediaJobs media = MediaJobs.fromEnvironment(half)) {
            assertThatThrownBy(media::mirrago)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("only MIRRAGO_CLIENT_ID is set")
                    .hasMessageContaining("MIRRAGO_CLIENT_ID and MIRRAGO_CLIENT_SECRET");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVendorWithoutCredentials_isRefusedWhenItIsUsed_andSaysWhatToSet(Vendor vendor) {
        try (MediaJobs media = MediaJobs.fromEnvironment(Map.of())) {
            assertThatThrownBy(() -> media.resume(vendor.id() + ":any:id"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(vendor.displayName())
                    .hasMessageContaining(vendor.credentialVariables().get(0))
                    .hasMessageContaining("mediajobs-simulator.jar");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "ftp://example.com", "https://user:KEY@example.com", "https://example.com?key=KEY"})
    void aBaseUrlThatIsNone_isRefused(String url) {
        assertThatThrownBy(() ->
                        MediaJobs.fromEnvironment(Map.of("MIRAGIC_BASE_URL", url.replace("KEY", Canary.secret("key")))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("MIRAGIC_BASE_URL")
                .hasMessageNotContaining("canary");
    }

    @Test
    void aBaseUrlMayHaveAPath() {
        try (WireServer wire = WireServer.start(WireServer.json(200, "{\"avatars\":[]}"));
                MediaJobs media = Requests.at(wire.url(), new ManualTime())
                        .baseUrl(Vendor.MIRAFLOW, URI.create(wire.url() + "/gateway/miraflow"))
                        .build()) {
            assertThat(media.miraflow().avatars()).isEmpty();
            assertThat(wire.seen().get(0).path()).isEqualTo("/gateway/miraflow/api/avatars");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "creatify",
                "creatify:aurora",
                "creatify:aurora:",
                "creatify:aurora:a/b",
                "creatify:aurora:..",
                "creatify:aurora:a..b",
                "creatify:aurora:a?b",
                "creatify:aurora:a%2fb",
                "creatify:aurora:a:b",
                "unknown:aurora:1",
                "creatify:painting:1"
            })
    void row14_referencesThatNameNoJob_areRefused(String reference) {
        try (MediaJobs media =
                Requests.at(URI.create("http://127.0.0.1:1"), new ManualTime()).build()) {
            assertThatThrownBy(() -> media.resume(reference)).isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void aReferenceIsReadInCapitalsAndWithSpacesAround() {
        try (MediaJobs media =
                Requests.at(URI.create("http://127.0.0.1:1"), new ManualTime()).build()) {
            assertThat(media.resume("  Creatify:aurora:abc-1 ").reference()).isEqualTo("creatify:aurora:abc-1");
        }
    }

    @Test
    void policiesRefuseWhatMakesNoSense() {
        PollPolicy policy = PollPolicy.defaults();
        assertThatThrownBy(() -> policy.withTimeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy.withMultiplier(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy.withMaxConsecutiveFailures(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(policy.withTimeout(Duration.ofHours(2)).timeout()).isEqualTo(Duration.ofHours(2));
        assertThat(policy.timeout()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void closingTwice_isOfNoEffect() {
        MediaJobs media = MediaJobs.fromEnvironment(Map.of());
        media.close();
        assertThatCode(media::close).doesNotThrowAnyException();
    }

    @Test
    void callsAfterClosing_failAsClosed() {
        MediaJobs media =
                Requests.at(URI.create("http://127.0.0.1:1"), new ManualTime()).build();
        media.close();
        assertThatThrownBy(() -> media.miraflow().avatars())
                .isInstanceOf(OperationCancelledException.class)
                .hasMessageEndingWith("Call again, with a new MediaJobs if this one was closed.");
        assertThatThrownBy(() -> media.creatify().submit(Requests.aurora()))
                .isInstanceOf(OperationCancelledException.class);
        assertThatThrownBy(() -> media.resume("creatify:aurora:1").await())
                .isInstanceOf(OperationCancelledException.class);
    }

    @Test
    void theRawDoor_leadsToTheGeneratedClientsWithTheKeys() throws Exception {
        try (WireServer wire = WireServer.start(WireServer.json(200, "{\"avatars\":[]}"));
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            assertThat(media.raw(AvatarsApi.class)
                            .listAvatars()
                            .execute()
                            .body()
                            .avatars())
                    .isEmpty();
            assertThat(wire.seen().get(0).header("x-api-key")).isEqualTo(Canary.secret("miraflow-key"));
            assertThatThrownBy(() -> media.raw(Runnable.class)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
