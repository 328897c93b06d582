package dev.mediajobs.internal.http;

import dev.mediajobs.internal.failure.Failure;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** The customized HTTP client that those of all vendors are derived from. Thread-safe. */
public final class Transport {
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** Interval of pings on HTTP/2 connections; a connection is closed when a ping has no response until the next. */
    public static final Duration PING_INTERVAL = Duration.ofSeconds(5);

    private final TransportConfig config;
    private final TrackedSslSockets sockets;
    private final OkHttpClient base;

    /**
     * Creates the client.
     *
     * @throws dev.mediajobs.internal.failure.FailureException if OkHttp is too old or the customization fails
     */
    public Transport(TransportConfig config) {
        OkHttpVersion.require(OkHttpVersion.found());
        this.config = config;
        OkHttpClient customized = customized(config);
        this.sockets = new TrackedSslSockets(customized.sslSocketFactory());
        X509TrustManager trustManager = customized.x509TrustManager();
        this.base = trustManager == null
                ? customized
                : customized
                        .newBuilder()
                        .sslSocketFactory(sockets, trustManager)
                        .build();
    }

    private static OkHttpClient customized(TransportConfig config) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dns(config.dns())
                .proxyAuthenticator(new ProxyAuthenticator(config.proxyLogin(), config.userAgent()))
                .connectTimeout(CONNECT_TIMEOUT)
                .pingInterval(PING_INTERVAL);
        if (config.proxySelector() != null) {
            builder.proxySelector(config.proxySelector());
        }
        SSLContext context = config.sslContext();
        if (context != null) {
            X509TrustManager trust = config.trustManager();
            builder.sslSocketFactory(context.getSocketFactory(), trust == null ? defaultTrustManager() : trust);
        }
        Consumer<? super OkHttpClient.Builder> customizer = config.customizer();
        if (customizer == null) {
            return builder.build();
        }
        try {
            customizer.accept(builder);
            return builder.build();
        } catch (RuntimeException thrown) {
            throw Failure.of(
                            Failure.Kind.CONFIGURATION,
                            "MediaJobs",
                            "configuration",
                            "the consumer of TransportOptions.withHttpClientCustomizer threw "
                                    + thrown.getClass().getSimpleName(),
                            "Correct it; the cause says more.")
                    .withCause(thrown)
                    .toException();
        }
    }

    /**
     * Returns the trust manager of the JVM. The context verifies certificates with its own; OkHttp uses this one only
     * for certificate pinning and for sharing an HTTP/2 connection between hosts.
     */
    private static X509TrustManager defaultTrustManager() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("the JVM has no trust manager", unavailable);
        }
    }

    public TransportConfig config() {
        return config;
    }

    TrackedSslSockets sockets() {
        return sockets;
    }

    /** Returns a builder of a client with its own connections and everything that a customizer must not change. */
    OkHttpClient.Builder client(Dispatcher dispatcher) {
        OkHttpClient.Builder builder = base.newBuilder()
                .dispatcher(dispatcher)
                .connectionPool(Connections.newPool())
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .callTimeout(Duration.ZERO);
        builder.networkInterceptors().add(0, new NetworkInterceptor(config.proxyLogin()));
        return builder;
    }

    /** Adds the innermost interceptor. */
    OkHttpClient.Builder withHeaders(OkHttpClient.Builder builder) {
        return builder.addInterceptor(new HeaderInterceptor(config.userAgent()));
    }
}
