package dev.mediajobs.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.Canary;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.creatify.Creatify;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Tests what an application that does not start because of its configuration shows. */
class MediaJobsFailureAnalyzerTest {
    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MediaJobsAutoConfiguration.class));

    /** Analyzes a failure with the analyzers that Spring Boot finds, in its order. */
    private static FailureAnalysis analyze(Throwable failure) {
        List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, unavailable) -> {});
        return analyzers.stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "mediajobs.creatify.base-url, ftp://user:KEY@host, CREATIFY_BASE_URL",
        "mediajobs.miraflow.api-key, KEY with spaces, MIRAFLOW_API_KEY",
        "MIRAGIC_API_KEY, KEY with spaces, mediajobs.miragic.api-key",
    })
    void credentialsAndBaseUrls_areNamedByPropertyAndVariable(String name, String value, String otherName) {
        String secret = value.replace("KEY", Canary.secret("key"));
        application.withPropertyValues(name + "=" + secret).run(context -> {
            FailureAnalysis analysis = analyze(context.getStartupFailure());
            assertThat(analysis.getDescription()).contains(name).doesNotContain("canary");
            assertThat(analysis.getAction()).contains(name, otherName).doesNotContain("canary");
        });
    }

    @Test
    void aValueOutOfRange_isNamedByItsProperty() {
        application.withPropertyValues("mediajobs.polling.timeout=0s").run(context -> {
            FailureAnalysis analysis = analyze(context.getStartupFailure());
            assertThat(analysis.getDescription())
                    .isEqualTo("mediajobs.polling.timeout has the invalid value PT0S. The timeout must be positive.");
            assertThat(analysis.getAction()).isEqualTo("Change the value of mediajobs.polling.timeout.");
        });
    }

    @Test
    void aPropertyThatAnotherOneNeeds_isNamed() {
        application.withPropertyValues("mediajobs.proxy.host=proxy").run(context -> {
            FailureAnalysis analysis = analyze(context.getStartupFailure());
            assertThat(analysis.getDescription())
                    .isEqualTo("mediajobs.proxy.port is not set. Set it together with mediajobs.proxy.host.");
            assertThat(analysis.getAction()).isEqualTo("Set mediajobs.proxy.port.");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mediajobs.creatify.url",
                "mediajobs.creatfy.api-key",
                "mediajobs.polling.timout",
                "mediajobs.durable.create-table",
                "mediajobs.time-out",
            })
    void aMistypedName_isRefusedAndNamed_withoutItsValue(String name) {
        application.withPropertyValues(name + "=" + Canary.secret("value")).run(context -> {
            FailureAnalysis analysis = analyze(context.getStartupFailure());
            assertThat(analysis.getDescription()).isEqualTo("Unknown properties of MediaJobs: " + name + ".");
            assertThat(analysis.getAction()).startsWith("Correct the names").doesNotContain("canary");
        });
    }

    @Test
    void otherSpellingsOfAName_andVariablesOfTheSimulator_areAccepted() {
        Map<String, Object> variables =
                Map.of("MEDIAJOBS_SIMULATOR_JOB_TIME", "5s", "MEDIAJOBS_CREATIFY_API_KEY", "key");
        application
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                "systemEnvironment",
                                new SystemEnvironmentPropertySource("systemEnvironment", variables)))
                .withPropertyValues("mediajobs.creatify.apiId=id", "mediajobs.creatify.base_url=http://127.0.0.1:8089")
                .run(context -> assertThat(context.getBean(MediaJobs.class)).hasToString("MediaJobs[CREATIFY]"));
    }

    @Test
    void aVendorThatIsUsedAtStart_showsAllItsSettings() {
        application
                .withPropertyValues("mediajobs.creatify.api-id=" + Canary.secret("id"))
                .withUserConfiguration(UsedAtStart.class)
                .run(context -> {
                    FailureAnalysis analysis = analyze(context.getStartupFailure());
                    assertThat(analysis.getDescription()).contains("only mediajobs.creatify.api-id is set");
                    assertThat(analysis.getAction()).isEqualTo("""
                        Check these properties, or the variables if you set those instead:

                            mediajobs.creatify.api-id (CREATIFY_API_ID)
                            mediajobs.creatify.api-key (CREATIFY_API_KEY)
                            mediajobs.creatify.base-url (CREATIFY_BASE_URL)\
                        """);
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class UsedAtStart {
        @Bean
        Creatify creatify(MediaJobs media) {
            return media.creatify();
        }
    }

    @Test
    void otherFailures_areLeftToOtherAnalyzers() {
        assertThat(new MediaJobsFailureAnalyzer().analyze(new IllegalStateException(new RuntimeException("other"))))
                .isNull();
    }
}
