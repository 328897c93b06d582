package dev.mediajobs.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.Canary;
import dev.mediajobs.MediaJobs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** Tests the health of an application, by the API of the Spring Boot that is present. */
class MediaJobsHealthTest {
    private static final String BEAN = "mediaJobsHealthIndicator";
    private static final List<String> APIS =
            List.of("org.springframework.boot.actuate.health", "org.springframework.boot.health.contributor");

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(MediaJobsAutoConfiguration.class, MediaJobsHealthAutoConfiguration.class));

    private static String health(ApplicationContext context) throws ReflectiveOperationException {
        String api = APIS.stream()
                .filter(name -> ClassUtils.isPresent(name + ".HealthIndicator", null))
                .findFirst()
                .orElseThrow();
        Object indicator = context.getBean(BEAN);
        return Class.forName(api + ".HealthIndicator")
                .getMethod("health")
                .invoke(indicator)
                .toString();
    }

    @Test
    void configuredVendors_areUp_withoutACall() {
        application
                .withPropertyValues(
                        "mediajobs.creatify.api-id=" + Canary.secret("id"),
                        "mediajobs.creatify.api-key=" + Canary.secret("key"),
                        "mediajobs.creatify.base-url=http://127.0.0.1:1",
                        "mediajobs.miragic.api-key=" + Canary.secret("key"),
                        "mediajobs.mirrago.client-id=" + Canary.secret("half"))
                .run(context -> assertThat(health(context)).isEqualTo("UP {vendors=[miragic, creatify]}"));
    }

    @Test
    void withoutAConfiguredVendor_itIsUnknown() {
        application.run(context -> assertThat(health(context)).isEqualTo("UNKNOWN {vendors=[]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"management.health.mediajobs.enabled=false", "management.health.defaults.enabled=false"})
    void itCanBeDisabled(String property) {
        application.withPropertyValues(property).run(context -> assertThat(context.containsBean(BEAN))
                .isFalse());
    }

    @Test
    void aBeanOfTheApplication_takesItsPlace() {
        application.withBean(BEAN, String.class, () -> "own").run(context -> assertThat(context.getBean(BEAN))
                .isEqualTo("own"));
    }

    @Test
    void withSeveralInstances_thereIsNone() {
        application
                .withBean("one", MediaJobs.class, () -> MediaJobs.builder().build())
                .withBean("two", MediaJobs.class, () -> MediaJobs.builder().build())
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(BEAN));
    }

    @Test
    void withoutTheHealthApi_nothingIsMissed() {
        application
                .withClassLoader(new FilteredClassLoader(APIS.toArray(String[]::new)))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(MediaJobs.class)
                        .doesNotHaveBean(BEAN));
    }
}
