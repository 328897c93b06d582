package dev.mediajobs.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mediajobs.Canary;
import dev.mediajobs.ConfigurationException;
import dev.mediajobs.DownloadOptions;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.vendor.SettingNames;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Tests what each property does, also if it is blank or not valid. */
class MediaJobsPropertiesTest {
    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MediaJobsAutoConfiguration.class));

    private static String[] credentials(Vendor vendor, String value) {
        return vendor.credentialVariables().stream()
                .map(variable -> SettingNames.property(vendor, variable) + "=" + value)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource
    void blankCredentialsAndBaseUrls_countAsNotSet(Vendor vendor) {
        for (String blank : List.of("", " ", "${ABSENT:}")) {
            application
                    .withPropertyValues(credentials(vendor, blank))
                    .withPropertyValues("mediajobs." + vendor.id() + ".base-url=" + blank)
                    .run(context -> {
                        MediaJobs media = context.getBean(MediaJobs.class);
                        assertThat(media.isConfigured(vendor)).isFalse();
                        assertThatThrownBy(() -> media.resume(vendor.id() + ":any:id"))
                                .isInstanceOf(ConfigurationException.class)
                                .hasMessageContaining("no credentials are set")
                                .hasMessageContaining(
                                        SettingNames.property(vendor, vendor.baseUrlVariable()) + "=http://127.0.0.1")
                                .hasMessageContaining(
                                        vendor.credentialVariables().get(0));
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void blankProperties_leaveTheVariables(Vendor vendor) {
        String[] variables = vendor.credentialVariables().stream()
                .map(variable -> variable + "=" + Canary.secret("variable"))
                .toArray(String[]::new);
        application
                .withPropertyValues(credentials(vendor, ""))
                .withPropertyValues(variables)
                .run(context -> assertThat(context.getBean(MediaJobs.class)).hasToString("MediaJobs[" + vendor + "]"));
    }

    @ParameterizedTest
    @CsvSource({
        "CREATIFY, mediajobs.creatify.api-id",
        "CREATIFY, mediajobs.creatify.api-key",
        "MIRRAGO, mediajobs.mirrago.client-id",
        "MIRRAGO, mediajobs.mirrago.client-secret"
    })
    void halfOfAPair_isRefusedWhenTheVendorIsUsed(Vendor vendor, String property) {
        application
                .withPropertyValues(credentials(vendor, ""))
                .withPropertyValues(property + "=" + Canary.secret("half"))
                .run(context -> {
                    MediaJobs media = context.getBean(MediaJobs.class);
                    assertThat(media.isConfigured(vendor)).isFalse();
                    assertThatThrownBy(() -> media.resume(vendor.id() + ":any:id"))
                            .isInstanceOf(ConfigurationException.class)
                            .hasMessageContaining("only " + property + " is set")
                            .hasMessageContaining(SettingNames.property(
                                            vendor, vendor.credentialVariables().get(0)) + " and "
                                    + SettingNames.property(
                                            vendor, vendor.credentialVariables().get(1)))
                            .hasMessageNotContaining("canary");
                });
    }

    @Test
    void theOtherHalf_mayBeAVariable() {
        application
                .withPropertyValues(
                        "mediajobs.creatify.api-id=" + Canary.secret("id"), "CREATIFY_API_KEY=" + Canary.secret("key"))
                .run(context -> assertThat(context.getBean(MediaJobs.class)).hasToString("MediaJobs[CREATIFY]"));
    }

    @Test
    void pollingAndDownloads_areApplied() {
        application
                .withPropertyValues(
                        "mediajobs.polling.initial-delay=1s",
                        "mediajobs.polling.multiplier=3",
                        "mediajobs.polling.max-delay=5s",
                        "mediajobs.polling.timeout=2m",
                        "mediajobs.polling.max-consecutive-failures=4",
                        "mediajobs.polling.not-found-grace=7s",
                        "mediajobs.polling.missing-link-grace=0s",
                        "mediajobs.downloads.max-bytes=5MB",
                        "mediajobs.downloads.timeout=90s",
                        "mediajobs.downloads.stall-timeout=9s",
                        "mediajobs.downloads.max-attempts=6",
                        "mediajobs.downloads.replace-existing=true")
                .run(context -> {
                    BuilderConfigurer configurer = new BuilderConfigurer(context.getBean(MediaJobsProperties.class));
                    assertThat(configurer.polling())
                            .hasToString("PollPolicy[initialDelay=PT1S, multiplier=3.0, maxDelay=PT5S, timeout=PT2M,"
                                    + " maxConsecutiveFailures=4, notFoundGrace=PT7S, missingLinkGrace=PT0S]");
                    DownloadOptions downloads = configurer.downloads();
                    assertThat(downloads.replaceExisting()).isTrue();
                    assertThat(downloads.maxBytes()).isEqualTo(5 << 20);
                    assertThat(downloads.timeout()).hasSeconds(90);
                    assertThat(downloads.stallTimeout()).hasSeconds(9);
                    assertThat(downloads.maxAttempts()).isEqualTo(6);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call-timeout=0s",
                "max-concurrent-submits=0",
                "polling.initial-delay=-1s",
                "polling.multiplier=0.5",
                "polling.max-delay=0s",
                "polling.timeout=0s",
                "polling.max-consecutive-failures=0",
                "polling.not-found-grace=-1s",
                "polling.missing-link-grace=-1s",
                "downloads.max-bytes=0",
                "downloads.timeout=0s",
                "downloads.stall-timeout=0s",
                "downloads.max-attempts=0"
            })
    void aValueThatIsRefused_isReportedWithItsProperty(String value) {
        String property = "mediajobs." + value.substring(0, value.indexOf('='));
        application.withPropertyValues("mediajobs." + value).run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageStartingWith("Property " + property + " ")
                .hasMessageContaining("must be"));
    }

    @Test
    void theReadmeListsTheProperties_thatEditorsKnow() throws Exception {
        List<String> listed = new ArrayList<>();
        String group = "";
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            List<String> names = Pattern.compile("`((mediajobs)?\\.[a-z-.<>]+)`")
                    .matcher(line.startsWith("| ") ? line.split("\\|", -1)[3] : "")
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            for (String name : names) {
                String full = name.startsWith(".") ? group + name : name;
                group = full.substring(0, full.lastIndexOf('.'));
                Stream.of(Vendor.values())
                        .map(vendor -> full.replace("<vendor>", vendor.id()))
                        .distinct()
                        .forEach(listed::add);
            }
        }
        JsonNode metadata;
        try (InputStream in = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            metadata = new ObjectMapper().readTree(in);
        }
        List<String> known = new ArrayList<>();
        for (JsonNode property : metadata.get("properties")) {
            assertThat(property.get("description").asText()).endsWith(".");
            known.add(property.get("name").asText());
        }
        assertThat(known).contains("management.health.mediajobs.enabled");
        known.remove("management.health.mediajobs.enabled");
        assertThat(listed).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void noTextShowsAKey() {
        String[] all = Arrays.stream(Vendor.values())
                .flatMap(vendor -> Stream.of(credentials(vendor, "canary-key")))
                .toArray(String[]::new);
        application
                .withPropertyValues(all)
                .withPropertyValues("mediajobs.miragic.base-url=http://127.0.0.1:1")
                .run(context -> assertThat(
                                context.getBean(MediaJobsProperties.class).toString())
                        .contains("127.0.0.1")
                        .doesNotContain("canary"));
    }
}
