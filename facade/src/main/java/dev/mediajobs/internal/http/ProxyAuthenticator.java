package dev.mediajobs.internal.http;

import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Adds the User-Agent and the login, if there is one, to CONNECT requests. Requests that the tunnel carries are never
 * changed: their server must not get the login of the proxy.
 */
final class ProxyAuthenticator implements Authenticator {
    static final String HEADER = "Proxy-Authorization";

    private static final String PREEMPTIVE = "OkHttp-Preemptive";

    private final TransportConfig.@Nullable ProxyLogin login;
    private final String userAgent;

    ProxyAuthenticator(TransportConfig.@Nullable ProxyLogin login, String userAgent) {
        this.login = login;
        this.userAgent = userAgent;
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        Request request = response.request();
        boolean preemptive = response.challenges().stream()
                .anyMatch(challenge -> challenge.scheme().equalsIgnoreCase(PREEMPTIVE));
        if (!preemptive) {
            // The login was already sent, and was rejected.
            return null;
        }
        Request.Builder connect = request.newBuilder().header(HeaderInterceptor.USER_AGENT, userAgent);
        return login == null
                ? connect.build()
                : connect.header(HEADER, login.header()).build();
    }
}
