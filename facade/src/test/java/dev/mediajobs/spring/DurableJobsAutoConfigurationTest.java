package dev.mediajobs.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.mediajobs.Job;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Video;
import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.durable.DurableJobs;
import dev.mediajobs.durable.DurableJobsBuilder;
import dev.mediajobs.durable.DurableState;
import dev.mediajobs.durable.MediaWork;
import dev.mediajobs.durable.Work;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.sqlite.SQLiteDataSource;

/** Tests the durable jobs that a Spring Boot application has with a data source and a work. */
class DurableJobsAutoConfigurationTest {
    @RegisterExtension
    static final SimulatorExtension simulator =
            SimulatorExtension.create(SimulatorOptions.defaults().jobTime(Duration.ofMillis(100)));

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(MediaJobsAutoConfiguration.class, DurableJobsAutoConfiguration.class))
            .withPropertyValues(simulator.properties().entrySet().stream()
                    .map(property -> property.getKey() + "=" + property.getValue())
                    .toArray(String[]::new));

    @TempDir
    private Path folder;

    private ApplicationContextRunner withDatabase() {
        return application.withPropertyValues(
                "test.url=jdbc:sqlite:" + folder.resolve("jobs.db"), "mediajobs.polling.initial-delay=200ms");
    }

    @Test
    void aWorkAndADataSource_makeDurableJobs_thatStopWithTheApplication() {
        withDatabase()
                .withUserConfiguration(Database.class, Works.class)
                .withPropertyValues("mediajobs.durable.create-tables=true")
                .run(context -> {
                    DurableJobs jobs = context.getBean(DurableJobs.class);
                    assertThat(jobs).hasToString("DurableJobs[intro]");
                    assertThat(jobs.submit("intro", "order-1", "")).isTrue();
                    assertThat(context.getBean(IntroWork.class).completed.await(20, TimeUnit.SECONDS))
                            .isTrue();
                    MeterRegistry registry = new SimpleMeterRegistry();
                    context.getBean("durableJobsMetrics", MeterBinder.class).bindTo(registry);
                    assertThat(registry.get("mediajobs.durable.jobs")
                                    .tag("state", "parked")
                                    .gauge()
                                    .value())
                            .isZero();
                    assertThat(registry.get("mediajobs.durable.oldest")
                                    .timeGauge()
                                    .value())
                            .isNotNegative();
                    assertThat(jobs.count(DurableState.PARKED)).isZero();
                });
    }

    @Test
    void missingTables_failTheStartWithTheSolution() {
        withDatabase()
                .withUserConfiguration(Database.class, Works.class)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("mediajobs_version"));
    }

    @Test
    void withoutAWorkADataSourceOrDbScheduler_thereAreNoDurableJobs() {
        withDatabase()
                .withUserConfiguration(Database.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DurableJobs.class));
        withDatabase()
                .withUserConfiguration(Works.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DurableJobs.class));
        withDatabase()
                .withUserConfiguration(Database.class)
                .withClassLoader(new FilteredClassLoader(Scheduler.class))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(MediaJobs.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class Database {

        @Bean
        DataSource dataSource(Environment environment) {
            SQLiteDataSource source = new SQLiteDataSource();
            source.setUrl(environment.getProperty("test.url"));
            return source;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Works {

        @Bean
        IntroWork intro() {
            return new IntroWork();
        }

        @Bean
        Consumer<DurableJobsBuilder> shortShutdown() {
            return builder -> builder.shutdownTimeout(Duration.ofSeconds(2));
        }
    }

    /** A work of an application. */
    static final class IntroWork implements MediaWork<Video> {
        private final CountDownLatch completed = new CountDownLatch(1);

        @Override
        public Job<Video> submit(MediaJobs media, Work work) {
            return media.creatify()
                    .submit(AuroraRequest.ofImage(URI.create("https://example.com/face.png"))
                            .withAudio(URI.create("https://example.com/voice.mp3"))
                            .withName(work.uniqueName()));
        }

        @Override
        public void completed(Work work, Video result) {
            completed.countDown();
        }
    }
}
