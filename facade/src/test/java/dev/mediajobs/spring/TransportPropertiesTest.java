package dev.mediajobs.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.Canary;
import dev.mediajobs.TransportOptions;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.security.KeyStore;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Tests the properties of connections. */
class TransportPropertiesTest {
    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MediaJobsAutoConfiguration.class));

    private static TransportOptions options(ApplicationContext context) {
        return new TransportConfigurer(context.getBean(MediaJobsProperties.class))
                .options(context.getBeanProvider(SslBundles.class));
    }

    /** Returns a bean with {@code client}, which trusts nothing, and {@code broken}, which cannot be read. */
    private static SslBundles bundles() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            DefaultSslBundleRegistry bundles =
                    new DefaultSslBundleRegistry("client", SslBundle.of(SslStoreBundle.of(null, null, trusted)));
            bundles.registerBundle("broken", SslBundle.of(new UnreadableStores()));
            return bundles;
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static final class UnreadableStores implements SslStoreBundle {
        @Override
        public KeyStore getKeyStore() {
            return getTrustStore();
        }

        @Override
        public String getKeyStorePassword() {
            return "";
        }

        @Override
        public KeyStore getTrustStore() {
            throw new IllegalStateException("the file is missing");
        }
    }

    @Test
    void connectionsAreSetUp_andThePasswordIsNotShown() {
        application
                .withBean(SslBundles.class, TransportPropertiesTest::bundles)
                .withPropertyValues(
                        "mediajobs.proxy.host=proxy.example.com",
                        "mediajobs.proxy.port=3128",
                        "mediajobs.proxy.username=user",
                        "mediajobs.proxy.password=" + Canary.secret("password"),
                        "mediajobs.user-agent=my-app/1.0",
                        "mediajobs.private-hosts=cdn.example.com, 100.64.0.0/10",
                        "mediajobs.ssl.bundle=client")
                .run(context -> {
                    TransportOptions options = options(context);
                    assertThat(options.proxySelector().orElseThrow().select(URI.create("https://example.com")))
                            .extracting(Proxy::address)
                            .singleElement(InstanceOfAssertFactories.type(InetSocketAddress.class))
                            .extracting(InetSocketAddress::getHostString, InetSocketAddress::getPort)
                            .containsExactly("proxy.example.com", 3128);
                    assertThat(options.proxyUser()).contains("user");
                    assertThat(options.userAgent()).contains("my-app/1.0");
                    assertThat(options.privateHosts()).containsExactly("cdn.example.com", "100.64.0.0/10");
                    assertThat(options.sslContext()).isPresent();
                    assertThat(context.getBean(MediaJobsProperties.class).toString())
                            .doesNotContain("canary");
                });
    }

    @Test
    void blankProperties_countAsNotSet() {
        application
                .withPropertyValues(
                        "mediajobs.proxy.host=${ABSENT:}",
                        "mediajobs.proxy.port=3128",
                        "mediajobs.proxy.username=",
                        "mediajobs.proxy.password=",
                        "mediajobs.user-agent= ",
                        "mediajobs.private-hosts=",
                        "mediajobs.ssl.bundle=")
                .run(context -> {
                    TransportOptions options = options(context);
                    assertThat(options.proxySelector()).isEmpty();
                    assertThat(options.proxyUser()).isEmpty();
                    assertThat(options.userAgent())
                            .isEqualTo(TransportOptions.defaults().userAgent());
                    assertThat(options.privateHosts()).isEmpty();
                    assertThat(options.sslContext()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "mediajobs.proxy.port, mediajobs.proxy.host=proxy",
        "mediajobs.proxy.port, mediajobs.proxy.host=proxy mediajobs.proxy.port=0",
        "mediajobs.proxy.port, mediajobs.proxy.host=proxy mediajobs.proxy.port=70000",
        "mediajobs.proxy.username, mediajobs.proxy.host=proxy mediajobs.proxy.port=1 mediajobs.proxy.username=a:KEY",
        "mediajobs.private-hosts, mediajobs.private-hosts=not/a/host",
        "mediajobs.ssl.bundle, mediajobs.ssl.bundle=client",
    })
    void aValueThatIsRefused_isReportedWithItsProperty(String property, String values) {
        String secret = values.replace("KEY", Canary.secret("user"));
        application.withPropertyValues(secret.split(" ", -1)).run(context -> assertThat(context.getStartupFailure())
                .rootCause()
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageStartingWith("Property " + property + " ")
                .hasMessageNotContaining("canary"));
    }

    @ParameterizedTest
    @CsvSource({"other, spring.ssl.bundle.pem.other.*", "broken, the file is missing"})
    void aBundleThatIsUnknownOrCannotBeUsed_isReportedWithItsProperty(String bundle, String reason) {
        application
                .withBean(SslBundles.class, TransportPropertiesTest::bundles)
                .withPropertyValues("mediajobs.ssl.bundle=" + bundle)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .hasMessageStartingWith("Property mediajobs.ssl.bundle ")
                        .hasMessageContaining(reason));
    }
}
