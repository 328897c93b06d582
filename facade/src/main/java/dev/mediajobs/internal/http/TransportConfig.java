package dev.mediajobs.internal.http;

import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.Credentials;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The settings of all HTTP connections; null means the default of the JVM. Valid when created.
 *
 * @param privateHosts host names and CIDR networks that links may lead to although they are private
 * @param customizer a change to the builder of the HTTP client
 */
public record TransportConfig(
        @Nullable ProxySelector proxySelector,
        @Nullable ProxyLogin proxyLogin,
        @Nullable SSLContext sslContext,
        @Nullable X509TrustManager trustManager,
        @Nullable Function<String, List<InetAddress>> resolver,
        String userAgent,
        List<String> privateHosts,
        @Nullable Consumer<? super OkHttpClient.Builder> customizer) {

    public static final TransportConfig DEFAULTS =
            new TransportConfig(null, null, null, null, null, "mediajobs/" + ProductVersion.VERSION, List.of(), null);

    /** The login of an HTTP proxy, of which only the user is ever shown. */
    public record ProxyLogin(String user, String password) {
        String header() {
            return Credentials.basic(user, password, StandardCharsets.UTF_8);
        }

        /** Returns the texts that must not be shown. */
        List<String> secrets() {
            return List.of(password, header().substring("Basic ".length()));
        }

        @Override
        public String toString() {
            return "ProxyLogin[" + user + ", REDACTED]";
        }
    }

    public TransportConfig withProxySelector(ProxySelector newProxySelector) {
        return new TransportConfig(
                newProxySelector, proxyLogin, sslContext, trustManager, resolver, userAgent, privateHosts, customizer);
    }

    public TransportConfig withProxyLogin(ProxyLogin newProxyLogin) {
        return new TransportConfig(
                proxySelector, newProxyLogin, sslContext, trustManager, resolver, userAgent, privateHosts, customizer);
    }

    public TransportConfig withSsl(SSLContext newSslContext, @Nullable X509TrustManager newTrustManager) {
        return new TransportConfig(
                proxySelector,
                proxyLogin,
                newSslContext,
                newTrustManager,
                resolver,
                userAgent,
                privateHosts,
                customizer);
    }

    public TransportConfig withResolver(Function<String, List<InetAddress>> newResolver) {
        return new TransportConfig(
                proxySelector, proxyLogin, sslContext, trustManager, newResolver, userAgent, privateHosts, customizer);
    }

    public TransportConfig withUserAgent(String newUserAgent) {
        return new TransportConfig(
                proxySelector, proxyLogin, sslContext, trustManager, resolver, newUserAgent, privateHosts, customizer);
    }

    public TransportConfig withPrivateHosts(List<String> newPrivateHosts) {
        return new TransportConfig(
                proxySelector, proxyLogin, sslContext, trustManager, resolver, userAgent, newPrivateHosts, customizer);
    }

    public TransportConfig withCustomizer(Consumer<? super OkHttpClient.Builder> newCustomizer) {
        return new TransportConfig(
                proxySelector, proxyLogin, sslContext, trustManager, resolver, userAgent, privateHosts, newCustomizer);
    }

    /** Returns the DNS of the clients. */
    public Dns dns() {
        return resolver == null ? Dns.SYSTEM : host -> lookup(resolver, host);
    }

    private static List<InetAddress> lookup(Function<String, List<InetAddress>> resolver, String host)
            throws UnknownHostException {
        try {
            List<InetAddress> found = resolver.apply(host);
            if (found != null && !found.isEmpty()) {
                return found;
            }
        } catch (RuntimeException failed) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(failed);
            throw unknown;
        }
        throw new UnknownHostException(host);
    }

    List<String> secrets() {
        return proxyLogin == null ? List.of() : proxyLogin.secrets();
    }
}
