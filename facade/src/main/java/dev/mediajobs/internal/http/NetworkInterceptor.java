package dev.mediajobs.internal.http;

import java.io.IOException;
import java.net.Proxy;
import okhttp3.Connection;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The outermost network interceptor of all clients: sends a body only once and before its deadline, adds the login of the proxy to unencrypted
 * requests through it, and hides {@code Retry-After} from OkHttp, which would fail on large values and resend a request
 * for 0. {@link HeaderInterceptor} shows it again.
 */
final class NetworkInterceptor implements Interceptor {
    static final String RETRY_AFTER = "Retry-After";
    static final String HIDDEN_RETRY_AFTER = "Mediajobs-Retry-After";

    private final TransportConfig.@Nullable ProxyLogin login;

    NetworkInterceptor(TransportConfig.@Nullable ProxyLogin login) {
        this.login = login;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Exchange exchange = request.tag(Exchange.class);
        if (exchange != null && exchange.sent() && request.body() != null) {
            throw new IOException("a custom interceptor tried to send a request twice");
        }
        Request sent = withLogin(chain.connection(), request);
        Response response = chain.proceed(exchange == null ? sent : exchange.inTime(sent));
        if (exchange != null) {
            // OkHttp throws for some responses, such as a 407 without a proxy.
            exchange.onResponse(response);
        }
        return renamed(response, RETRY_AFTER, HIDDEN_RETRY_AFTER);
    }

    /** Adds the login at once, because a body could not be sent again after a 407. */
    private Request withLogin(@Nullable Connection connection, Request request) {
        boolean proxied = connection != null && connection.route().proxy().type() == Proxy.Type.HTTP;
        return login == null || !proxied || request.isHttps() || request.header(ProxyAuthenticator.HEADER) != null
                ? request
                : request.newBuilder()
                        .header(ProxyAuthenticator.HEADER, login.header())
                        .build();
    }

    /** Returns the response with another name of a header. */
    static Response renamed(Response response, String name, String newName) {
        if (response.header(name) == null) {
            return response;
        }
        Headers.Builder headers = response.headers().newBuilder().removeAll(name);
        for (String value : response.headers().values(name)) {
            headers.addUnsafeNonAscii(newName, value);
        }
        return response.newBuilder().headers(headers.build()).build();
    }
}
