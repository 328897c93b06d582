package dev.mediajobs.spring;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.durable.DurableJobs;
import dev.mediajobs.durable.DurableJobsBuilder;
import dev.mediajobs.durable.DurableMetrics;
import dev.mediajobs.durable.MediaWork;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Provides a {@link DurableJobs} bean on the application's {@link DataSource} if there are {@link MediaWork} beans, whose
 * names are those of the works. It starts with the application, and drains first on shutdown. Beans of the type {@code
 * Consumer<DurableJobsBuilder>} are applied last.
 */
@AutoConfiguration(
        after = MediaJobsAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ConditionalOnClass({Scheduler.class, DataSource.class})
@ConditionalOnBean({MediaWork.class, MediaJobs.class})
@ConditionalOnSingleCandidate(DataSource.class)
@EnableConfigurationProperties(MediaJobsProperties.class)
class DurableJobsAutoConfiguration {
    /** After Flyway, Liquibase and the scripts of Spring Boot have created the tables. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    @DependsOnDatabaseInitialization
    DurableJobs durableJobs(
            DataSource dataSource,
            MediaJobs media,
            Map<String, MediaWork<?>> works,
            MediaJobsProperties properties,
            ObjectProvider<Consumer<DurableJobsBuilder>> customizers) {
        DurableJobsBuilder builder = DurableJobs.on(dataSource, media);
        works.forEach(builder::work);
        if (Boolean.TRUE.equals(properties.durable().createTables())) {
            builder.createTables();
        }
        customizers.orderedStream().forEach(customizer -> customizer.accept(builder));
        return builder.build();
    }

    @Bean
    SmartLifecycle durableJobsLifecycle(DurableJobs jobs) {
        return new Lifecycle(jobs);
    }

    /** Nested, since its signatures require Micrometer. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Metrics {

        @Bean
        MeterBinder durableJobsMetrics(DurableJobs jobs) {
            return DurableMetrics.of(jobs);
        }
    }

    /** Starts last and stops first, before the web server and the data source. */
    private static final class Lifecycle implements SmartLifecycle {
        private final DurableJobs jobs;
        private volatile boolean running;

        Lifecycle(DurableJobs jobs) {
            this.jobs = jobs;
        }

        @Override
        public void start() {
            jobs.start();
            running = true;
        }

        @Override
        public void stop() {
            jobs.close();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
