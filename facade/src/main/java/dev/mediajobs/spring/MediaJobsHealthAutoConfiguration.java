package dev.mediajobs.spring;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.Vendor;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Shows in the health of the application which vendors are configured: up, or unknown if none is. No vendor is called.
 * Each nested configuration is loaded only with the version of Spring Boot that has its API.
 */
@AutoConfiguration(after = MediaJobsAutoConfiguration.class)
@ConditionalOnSingleCandidate(MediaJobs.class)
@ConditionalOnExpression("${management.health.mediajobs.enabled:${management.health.defaults.enabled:true}}")
class MediaJobsHealthAutoConfiguration {
    private static final String BEAN = "mediaJobsHealthIndicator";

    private static List<String> configuredVendors(MediaJobs media) {
        return Arrays.stream(Vendor.values())
                .filter(media::isConfigured)
                .map(Vendor::id)
                .toList();
    }

    /** The health API of Spring Boot 3. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(org.springframework.boot.actuate.health.HealthIndicator.class)
    static class Boot3 {

        @Bean(BEAN)
        @ConditionalOnMissingBean(name = BEAN)
        org.springframework.boot.actuate.health.HealthIndicator health(MediaJobs media) {
            List<String> vendors = configuredVendors(media);
            return () -> (vendors.isEmpty()
                            ? org.springframework.boot.actuate.health.Health.unknown()
                            : org.springframework.boot.actuate.health.Health.up())
                    .withDetail("vendors", vendors)
                    .build();
        }
    }

    /** The health API of Spring Boot 4. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(org.springframework.boot.health.contributor.HealthIndicator.class)
    static class Boot4 {

        @Bean(BEAN)
        @ConditionalOnMissingBean(name = BEAN)
        org.springframework.boot.health.contributor.HealthIndicator health(MediaJobs media) {
            List<String> vendors = configuredVendors(media);
            return () -> (vendors.isEmpty()
                            ? org.springframework.boot.health.contributor.Health.unknown()
                            : org.springframework.boot.health.contributor.Health.up())
                    .withDetail("vendors", vendors)
                    .build();
        }
    }
}
