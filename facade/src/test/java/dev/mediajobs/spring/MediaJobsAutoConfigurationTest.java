package dev.mediajobs.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.Canary;
import dev.mediajobs.ConfigurationException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaJobsBuilder;
import dev.mediajobs.MediaListener;
import dev.mediajobs.OperationCancelledException;
import dev.mediajobs.Vendor;
import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.micrometer.MicrometerListener;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tests what a Spring Boot application gets without any code. */
class MediaJobsAutoConfigurationTest {
    @RegisterExtension
    static final SimulatorExtension simulator = SimulatorExtension.create(SimulatorOptions.defaults());

    private static final AuroraRequest REQUEST = AuroraRequest.ofImage(URI.create("https://example.com/face.png"))
            .withAudio(URI.create("https://example.com/voice.mp3"));

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MediaJobsAutoConfiguration.class));

    private ApplicationContextRunner withCreatify() {
        return application.withPropertyValues(
                "mediajobs.creatify.api-id=" + Canary.secret("spring-id"),
                "mediajobs.creatify.api-key=" + Canary.secret("spring-key"),
                "mediajobs.creatify.base-url=" + simulator.environment().get("CREATIFY_BASE_URL"),
                "mediajobs.call-timeout=5s",
                "mediajobs.max-concurrent-submits=4",
                "mediajobs.polling.timeout=2m",
                "mediajobs.polling.initial-delay=100ms",
                "mediajobs.polling.multiplier=2",
                "mediajobs.polling.max-delay=10s",
                "mediajobs.polling.max-consecutive-failures=3");
    }

    @Test
    void thePropertiesOfTheSimulator_winOverThoseOfTheApplication() {
        String[] properties = simulator.properties().entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        application
                .withPropertyValues(
                        "mediajobs.creatify.base-url=https://vendor.invalid", "mediajobs.creatify.api-key=another")
                .withPropertyValues(properties)
                .run(context -> {
                    MediaJobs media = context.getBean(MediaJobs.class);
                    assertThat(Vendor.values()).allMatch(media::isConfigured);
                    assertThat(media.creatify().submit(REQUEST).id()).isNotEmpty();
                });
    }

    @Test
    void propertiesSetItUp_andTheApplicationClosesIt() {
        List<MediaJobs> closed = new CopyOnWriteArrayList<>();
        withCreatify().run(context -> {
            MediaJobs media = context.getBean(MediaJobs.class);
            closed.add(media);
            assertThat(media.creatify().submit(REQUEST).reference()).startsWith("creatify:aurora:");
            assertThat(media).hasToString("MediaJobs[CREATIFY]");
        });
        assertThatThrownBy(() -> closed.get(0).resume("creatify:aurora:1").await())
                .isInstanceOf(OperationCancelledException.class);
    }

    @Test
    void allVendorsAndTheUsualVariables_areTaken() {
        application
                .withPropertyValues(
                        "MIRAFLOW_API_KEY=" + Canary.secret("variable-key"),
                        "MIRAFLOW_BASE_URL=http://127.0.0.1:1",
                        "mediajobs.miraflow.base-url=" + simulator.environment().get("MIRAFLOW_BASE_URL"),
                        "mediajobs.miragic.api-key=" + Canary.secret("spring-key"),
                        "mediajobs.mirrago.client-id=" + Canary.secret("spring-id"),
                        "mediajobs.mirrago.client-secret=" + Canary.secret("spring-secret"),
                        "mediajobs.mirrago.base-url=http://127.0.0.1:1")
                .run(context -> {
                    MediaJobs media = context.getBean(MediaJobs.class);
                    assertThat(media).hasToString("MediaJobs[MIRAFLOW, MIRAGIC, MIRRAGO]");
                    assertThat(media.miraflow().avatars()).isNotEmpty();
                });
    }

    @Test
    void withoutAnyKey_theApplicationStarts_andTheVendorIsRefusedWhenItIsUsed() {
        application.run(context -> {
            MediaJobs media = context.getBean(MediaJobs.class);
            assertThatThrownBy(media::creatify).isInstanceOf(ConfigurationException.class);
        });
    }

    @Test
    void aBeanOfTheApplication_takesItsPlace() {
        withCreatify()
                .withBean("own", MediaJobs.class, () -> MediaJobs.builder().build())
                .run(context -> {
                    assertThat(context.getBeanNamesForType(MediaJobs.class)).containsExactly("own");
                });
    }

    @Test
    void listenerBeans_areNotified_andMicrometerIfItIsPresent() {
        List<String> operations = new CopyOnWriteArrayList<>();
        MediaListener listener = event -> operations.add(event.operation());
        withCreatify()
                .withBean(MediaListener.class, () -> listener)
                .withBean(ObservationRegistry.class, ObservationRegistry::create)
                .run(context -> {
                    context.getBean(MediaJobs.class).creatify().submit(REQUEST);
                    assertThat(operations).containsExactly("createAurora");
                    assertThat(context.getBeansOfType(MicrometerListener.class)).hasSize(1);
                });
        withCreatify().run(context -> assertThat(context.getBeansOfType(MicrometerListener.class))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.micrometer", "io.micrometer.observation", "io.micrometer.core"})
    void withoutAPartOfMicrometer_nothingIsMissed(String missing) {
        withCreatify()
                .withBean(ObservationRegistry.class, ObservationRegistry::create)
                .withClassLoader(new FilteredClassLoader(missing))
                .run(context -> {
                    assertThat(context.getBean(MediaJobs.class).creatify().submit(REQUEST))
                            .isNotNull();
                    assertThat(context.getBeansOfType(MicrometerListener.class)).isEmpty();
                });
    }

    @Test
    void customizerBeans_areAppliedLast_andOtherConsumersAreNot() {
        withCreatify()
                .withPropertyValues("mediajobs.miragic.api-key=" + Canary.secret("spring-key"))
                .withUserConfiguration(Customizers.class)
                .run(context -> {
                    assertThat(context.getBean(MediaJobs.class)).hasToString("MediaJobs[MIRAGIC, MIRRAGO, CREATIFY]");
                    assertThat(context.getBeansOfType(Consumer.class)).hasSize(2);
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class Customizers {
        @Bean
        Consumer<MediaJobsBuilder> credentials() {
            return builder -> builder.mirrago(Canary.secret("customized-id"), Canary.secret("customized-secret"));
        }

        @Bean
        Consumer<String> other() {
            return text -> {
                throw new AssertionError(text);
            };
        }
    }

    @Test
    void theTestsRunWithTheVersionOfSpringBootThatTheBuildSays() {
        assertThat(SpringBootVersion.getVersion())
                .isEqualTo(System.getProperty("mediajobs.spring-boot.version", SpringBootVersion.getVersion()));
    }
}
