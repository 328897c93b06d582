package dev.mediajobs.spring;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaJobsBuilder;
import dev.mediajobs.MediaListener;
import dev.mediajobs.Vendor;
import dev.mediajobs.micrometer.MicrometerListener;
import io.micrometer.observation.ObservationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Provides a {@link MediaJobs} bean, unless the application defines one, and closes it with the application. It is
 * configured by the properties {@code mediajobs.*}, and otherwise by the variables of {@link
 * MediaJobs#fromEnvironment()}. All {@link MediaListener} beans are added, and a {@link MicrometerListener} if an
 * observation registry exists.
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
            MediaJobsProperties properties, Environment environment, ObjectProvider<MediaListener> listeners) {
        MediaJobsBuilder builder = MediaJobs.builder().environment(variables(environment));
        properties.apply(builder);
        listeners.orderedStream().forEach(builder::addListener);
        return builder.build();
    }

    private static Map<String, String> variables(Environment environment) {
        Map<String, String> values = new HashMap<>();
        for (Vendor vendor : Vendor.values()) {
            Stream.concat(Stream.of(vendor.baseUrlVariable()), vendor.credentialVariables().stream())
                    .forEach(name -> {
                        String value = environment.getProperty(name);
                        if (value != null) {
                            values.put(name, value);
                        }
                    });
        }
        return values;
    }

    /** Nested, since its signatures require Micrometer. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ObservationRegistry.class)
    static class Observations {

        @Bean
        @ConditionalOnBean(ObservationRegistry.class)
        @ConditionalOnMissingBean
        MicrometerListener mediaJobsMicrometerListener(ObservationRegistry registry) {
            return MicrometerListener.of(registry);
        }
    }
}
