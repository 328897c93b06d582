package dev.mediajobs.spring;

import dev.mediajobs.ConfigurationException;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.TransportOptions;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/** Creates the options of connections from properties; a blank one counts as not set. */
final class TransportConfigurer {
    private final MediaJobsProperties properties;

    TransportConfigurer(MediaJobsProperties properties) {
        this.properties = properties;
    }

    TransportOptions options(ObjectProvider<SslBundles> bundles) {
        TransportOptions options = withProxy(TransportOptions.defaults());
        options = BuilderConfigurer.set(
                "user-agent", orNull(properties.userAgent()), options, TransportOptions::withUserAgent);
        options = BuilderConfigurer.set(
                "private-hosts", properties.privateHosts(), options, TransportConfigurer::withPrivateHosts);
        String bundle = orNull(properties.ssl().bundle());
        if (bundle == null) {
            return options;
        }
        try {
            return withBundle(options, bundle(bundles, bundle));
        } catch (NoSuchSslBundleException unknown) {
            throw invalid("ssl.bundle", bundle, "Define this bundle with spring.ssl.bundle.pem." + bundle + ".*.");
        } catch (IllegalStateException unusable) {
            throw invalid("ssl.bundle", bundle, "The bundle cannot be used: " + unusable.getMessage());
        }
    }

    private static TransportOptions withPrivateHosts(TransportOptions options, List<String> hosts) {
        TransportOptions allowing = options.withPrivateHosts(
                hosts.stream().filter(host -> !host.isBlank()).toArray(String[]::new));
        // The builder checks the hosts.
        MediaJobs.builder().transport(allowing);
        return allowing;
    }

    private TransportOptions withProxy(TransportOptions options) {
        MediaJobsProperties.Proxy proxy = properties.proxy();
        String host = orNull(proxy.host());
        if (host == null) {
            return options;
        }
        Integer port = proxy.port();
        if (port == null) {
            throw invalid("proxy.port", "", "Set it together with mediajobs.proxy.host.");
        }
        TransportOptions proxied = BuilderConfigurer.set(
                "proxy.port",
                port,
                options,
                (target, value) -> target.withProxy(InetSocketAddress.createUnresolved(host, value)));
        String user = orNull(proxy.username());
        return user == null ? proxied : withLogin(proxied, user, Objects.requireNonNullElse(proxy.password(), ""));
    }

    private static TransportOptions withLogin(TransportOptions options, String user, String password) {
        try {
            return options.withProxyLogin(user, password);
        } catch (ConfigurationException refused) {
            throw invalid("proxy.username", "(not shown)", refused.getMessage());
        }
    }

    private static SslBundle bundle(ObjectProvider<SslBundles> bundles, String name) {
        SslBundles all = bundles.getIfAvailable();
        if (all == null) {
            throw invalid("ssl.bundle", name, "The application has no bean of the type SslBundles.");
        }
        return all.getBundle(name);
    }

    private static TransportOptions withBundle(TransportOptions options, SslBundle bundle) {
        SSLContext context = bundle.createSslContext();
        return Arrays.stream(bundle.getManagers().getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .map(trusted -> options.withSslContext(context, trusted))
                .orElseGet(() -> options.withSslContext(context));
    }

    private static InvalidConfigurationPropertyValueException invalid(String property, String value, String reason) {
        return new InvalidConfigurationPropertyValueException(BuilderConfigurer.PREFIX + property, value, reason);
    }

    private static @Nullable String orNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
