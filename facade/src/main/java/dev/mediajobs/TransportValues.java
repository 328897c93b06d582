package dev.mediajobs;

import java.net.InetAddress;
import java.net.ProxySelector;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The values of {@link TransportOptions}; null means the default. */
record TransportValues(
        @Nullable ProxySelector proxySelector,
        @Nullable ProxyLogin proxyLogin,
        @Nullable SSLContext sslContext,
        @Nullable X509TrustManager trustManager,
        @Nullable Function<String, List<InetAddress>> resolver,
        @Nullable String userAgent,
        List<String> privateHosts,
        @Nullable Consumer<? super OkHttpClient.Builder> customizer) {

    static final TransportValues DEFAULTS = new TransportValues(null, null, null, null, null, null, List.of(), null);

    /** The login of an HTTP proxy, of which only the user is ever shown. */
    record ProxyLogin(String user, String password) {
        @Override
        public String toString() {
            return "ProxyLogin[" + user + ", REDACTED]";
        }
    }

    TransportValues withProxySelector(ProxySelector newProxySelector) {
        return new TransportValues(
                newProxySelector, proxyLogin, sslContext, trustManager, resolver, userAgent, privateHosts, customizer);
    }

    TransportValues withProxyLogin(ProxyLogin newProxyLogin) {
        return new TransportValues(
                proxySelector, newProxyLogin, sslContext, trustManager, resolver, userAgent, privateHosts, customizer);
    }

    TransportValues withSsl(SSLContext newSslContext, @Nullable X509TrustManager newTrustManager) {
        return new TransportValues(
                proxySelector,
                proxyLogin,
                newSslContext,
                newTrustManager,
                resolver,
                userAgent,
                privateHosts,
                customizer);
    }

    TransportValues withResolver(Function<String, List<InetAddress>> newResolver) {
        return new TransportValues(
                proxySelector, proxyLogin, sslContext, trustManager, newResolver, userAgent, privateHosts, customizer);
    }

    TransportValues withUserAgent(String newUserAgent) {
        return new TransportValues(
                proxySelector, proxyLogin, sslContext, trustManager, resolver, newUserAgent, privateHosts, customizer);
    }

    TransportValues withPrivateHosts(List<String> newPrivateHosts) {
        return new TransportValues(
                proxySelector, proxyLogin, sslContext, trustManager, resolver, userAgent, newPrivateHosts, customizer);
    }

    TransportValues withCustomizer(Consumer<? super OkHttpClient.Builder> newCustomizer) {
        return new TransportValues(
                proxySelector, proxyLogin, sslContext, trustManager, resolver, userAgent, privateHosts, newCustomizer);
    }
}
