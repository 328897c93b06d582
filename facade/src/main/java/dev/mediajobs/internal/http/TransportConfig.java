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

    /** The User-Agent of MediaJobs itself. */
    public static final String USER_AGENT = "mediajobs/" + ProductVersion.VERSION;

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
