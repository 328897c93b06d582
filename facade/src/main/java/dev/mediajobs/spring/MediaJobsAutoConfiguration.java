package dev.mediajobs.spring;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaJobsBuilder;
import dev.mediajobs.MediaListener;
import dev.mediajobs.micrometer.MicrometerListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Provides a {@link MediaJobs} bean, unless the application defines one, and closes it with the application. It is
 * configured by the properties {@code mediajobs.*}, and otherwise by the variables of {@link
 * MediaJobs#fromEnvironment()}. All {@link MediaListener} beans are added, and a {@link MicrometerListener} if an
 * observation registry exists. Beans of the type {@code Consumer<MediaJobsBuilder>} are applied last.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@EnableConfigurationProperties(MediaJobsProperties.class)
class MediaJobsAutoConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    MediaJobs mediaJobs(
            MediaJobsProperties properties,
            Environment environment,
            ObjectProvider<SslBundles> bundles,
            ObjectProvider<MediaListener> listeners,
            ObjectProvider<Consumer<MediaJobsBuilder>> customizers) {
        MediaJobsBuilder builder = MediaJobs.builder();
        new BuilderConfigurer(properties).apply(builder, environment, bundles);
        listeners.orderedStream().forEach(builder::addListener);
        customizers.orderedStream().forEach(customizer -> customizer.accept(builder));
        return builder.build();
    }

    /** Nested, since its signatures and those of the listener require Micrometer. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ObservationRegistry.class, MeterRegistry.class})
    static class Observations {

        @Bean
        @ConditionalOnBean(ObservationRegistry.class)
        @ConditionalOnMissingBean
        MicrometerListener mediaJobsMicrometerListener(ObservationRegistry registry) {
            return MicrometerListener.of(registry);
        }
    }
}
