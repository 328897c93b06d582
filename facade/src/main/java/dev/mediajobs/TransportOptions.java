package dev.mediajobs;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * How MediaJobs connects: proxy, TLS, DNS and User-Agent. They apply to all calls, access tokens, downloads and uploads,
 * and to {@link MediaJobs#raw(Class)}. By default the proxy, the DNS and the trust store of the JVM are used.
 *
 * <p>Immutable and safe for use by multiple threads. Values that are not valid throw a {@link ConfigurationException},
 * which names the method.
 */
public final class TransportOptions {
    private static final TransportOptions DEFAULTS = new TransportOptions(TransportValues.DEFAULTS);

    private final TransportValues values;

    private TransportOptions(TransportValues values) {
        this.values = values;
    }

    /** {@return the settings of the JVM} */
    public static TransportOptions defaults() {
        return DEFAULTS;
    }

    /**
     * {@return a copy that connects through one HTTP proxy, to all hosts} A name is resolved when it is needed.
     *
     * @param proxy the host and port of the proxy
     * @throws ConfigurationException if the port is 0
     */
    public TransportOptions withProxy(InetSocketAddress proxy) {
        require(proxy.getPort() > 0, "withProxy", "the port is 0", "Pass the port of the proxy, such as 3128.");
        return withProxy(ProxySelector.of(proxy));
    }

    /**
     * {@return a copy that selects a proxy for each host} The default is {@link ProxySelector#getDefault()}, which reads
     * {@code https.proxyHost} and similar system properties.
     *
     * @param selector the selector, called by multiple threads; for each URL it returns proxies, best first
     */
    public TransportOptions withProxy(ProxySelector selector) {
        Objects.requireNonNull(selector, "selector");
        return new TransportOptions(values.withProxySelector(selector));
    }

    /**
     * {@return a copy with a login for HTTP proxies, by default none} It is sent as Basic authentication, and only to
     * proxies. For SOCKS proxies and other schemes see {@link java.net.Authenticator} and
     * {@link #withHttpClientCustomizer}.
     *
     * @param user the user, without a colon
     * @param password the password, which is never shown
     * @throws ConfigurationException if a value contains a control character, or the user is blank or contains a colon
     */
    public TransportOptions withProxyLogin(String user, String password) {
        boolean validUser = !user.isBlank() && user.indexOf(':') < 0 && isPrintable(user);
        String suggestion = "Pass the user and the password as the proxy expects them.";
        require(
                validUser,
                "withProxyLogin",
                "the user is blank or contains a colon or a control character",
                suggestion);
        require(isPrintable(password), "withProxyLogin", "the password contains a control character", suggestion);
        return new TransportOptions(values.withProxyLogin(new TransportValues.ProxyLogin(user, password)));
    }

    /**
     * {@return a copy with other certificates} Certificate pinning, if the customizer sets it, uses the trust store of
     * the JVM; see {@link #withSslContext(SSLContext, X509TrustManager)}.
     *
     * @param context an initialized context, which decides which servers are trusted and contains client certificates
     * @throws ConfigurationException if the context is not initialized
     */
    public TransportOptions withSslContext(SSLContext context) {
        return withSsl(context, null);
    }

    /**
     * {@return a copy with other certificates}
     *
     * @param context an initialized context, which decides which servers are trusted and contains client certificates
     * @param trustManager the trust manager that the context was initialized with
     * @throws ConfigurationException if the context is not initialized
     */
    public TransportOptions withSslContext(SSLContext context, X509TrustManager trustManager) {
        return withSsl(context, Objects.requireNonNull(trustManager, "trustManager"));
    }

    private TransportOptions withSsl(SSLContext context, @Nullable X509TrustManager trustManager) {
        Objects.requireNonNull(context, "context");
        boolean initialized;
        try {
            context.getSocketFactory();
            initialized = true;
        } catch (IllegalStateException notInitialized) {
            initialized = false;
        }
        require(initialized, "withSslContext", "the context is not initialized", "Call SSLContext.init first.");
        return new TransportOptions(values.withSsl(context, trustManager));
    }

    /**
     * {@return a copy with another DNS} The default is {@link InetAddress#getAllByName(String)}.
     *
     * @param resolver a function from a host name to its addresses, called by multiple threads; an empty list or an
     *     exception means that the host cannot be resolved
     */
    public TransportOptions withDns(Function<String, List<InetAddress>> resolver) {
        Objects.requireNonNull(resolver, "resolver");
        return new TransportOptions(values.withResolver(resolver));
    }

    /**
     * {@return a copy with another User-Agent} The default is {@code mediajobs/} and the version.
     *
     * @param userAgent printable ASCII characters
     * @throws ConfigurationException if the value is blank or contains another character
     */
    public TransportOptions withUserAgent(String userAgent) {
        boolean valid = !userAgent.isBlank() && userAgent.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
        require(valid, "withUserAgent", "the value is blank or not printable ASCII", "Pass a value like my-app/1.0.");
        return new TransportOptions(values.withUserAgent(userAgent.strip()));
    }

    /**
     * {@return a copy that allows links of vendors to lead to private addresses} Downloads and uploads otherwise refuse
     * them, because a response could make this program read from its own network. The default is none.
     *
     * @param hosts host names, IP addresses, or networks such as {@code 100.64.0.0/10} and {@code fd00::/8}; they
     *     replace earlier ones; {@link MediaJobsBuilder#transport} refuses values that are not valid
     */
    public TransportOptions withPrivateHosts(String... hosts) {
        return new TransportOptions(values.withPrivateHosts(List.of(hosts)));
    }

    /**
     * {@return a copy that changes the HTTP client in other ways, such as interceptors, protocols or pinned
     * certificates} The consumer runs once for each {@link MediaJobs}, when it is built, after all other settings.
     *
     * <p>Applied after it, and not changed by it: redirects are not followed, a request with a body is sent at most
     * once, calls of the API are retried by MediaJobs only, and {@code authenticator} has no effect. Credentials are
     * added after the custom application interceptors, and only for the vendor's host. Threads, connections, event
     * listeners and the timeouts of whole calls are those of MediaJobs; read and write timeouts apply to uploads and
     * downloads only as far as these do not set their own. An exception of an interceptor is a failure of its call.
     *
     * @param customizer a consumer of the builder, which must not keep it
     */
    public TransportOptions withHttpClientCustomizer(Consumer<? super OkHttpClient.Builder> customizer) {
        Objects.requireNonNull(customizer, "customizer");
        return new TransportOptions(values.withCustomizer(customizer));
    }

    private static boolean isPrintable(String value) {
        return value.chars().noneMatch(Character::isISOControl);
    }

    private static void require(boolean valid, String method, String problem, String suggestion) {
        if (!valid) {
            throw new ConfigurationException(
                    MediaException.details("TransportOptions." + method + ": " + problem + ". " + suggestion)
                            .operation("configuration"));
        }
    }

    /** {@return the selector of proxies; empty for that of the JVM} */
    public Optional<ProxySelector> proxySelector() {
        return Optional.ofNullable(values.proxySelector());
    }

    /** {@return the user of the login for proxies, if one is set} */
    public Optional<String> proxyUser() {
        return Optional.ofNullable(values.proxyLogin()).map(TransportValues.ProxyLogin::user);
    }

    /** {@return the TLS context; empty for that of the JVM} */
    public Optional<SSLContext> sslContext() {
        return Optional.ofNullable(values.sslContext());
    }

    /** {@return the DNS; empty for that of the JVM} */
    public Optional<Function<String, List<InetAddress>>> dns() {
        return Optional.ofNullable(values.resolver());
    }

    /** {@return the User-Agent of all requests; empty for the default} */
    public Optional<String> userAgent() {
        return Optional.ofNullable(values.userAgent());
    }

    /** {@return the hosts and networks that links may lead to although they are private} */
    public List<String> privateHosts() {
        return values.privateHosts();
    }

    TransportValues values() {
        return values;
    }

    @Override
    public String toString() {
        return "TransportOptions[userAgent=" + userAgent().orElse("default") + ", proxy="
                + (values.proxySelector() == null ? "default" : "custom") + ", proxyLogin="
                + (values.proxyLogin() == null ? "none" : "REDACTED") + ", tls="
                + (values.sslContext() == null ? "default" : "custom") + ", dns="
                + (values.resolver() == null ? "default" : "custom") + ", privateHosts=" + privateHosts()
                + (values.customizer() == null ? "" : ", customized") + "]";
    }
}
