package dev.mediajobs.internal.http;

import dev.mediajobs.internal.failure.Redactor;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The outermost interceptor of all clients: turns unchecked exceptions into failures of the call, names the proxy where
 * it is the proxy that failed, and redacts the messages that no other class redacts.
 */
final class FailureInterceptor implements Interceptor {
    private static final int PROXY_LOGIN_REQUIRED = 407;

    /** OkHttp's messages, which are the only trace of the response to CONNECT. */
    private static final String LOGIN_FAILED = "Failed to authenticate with proxy";

    private static final Pattern CONNECT_REFUSED = Pattern.compile("Unexpected response code for CONNECT: (\\d+)");

    private static final String LOGIN_SETTINGS = "TransportOptions.withProxyLogin (mediajobs.proxy.username and"
            + " mediajobs.proxy.password in Spring Boot).";

    private static final String UNREACHABLE = "Check the network and TransportOptions.withProxy (mediajobs.proxy.host"
            + " and mediajobs.proxy.port in Spring Boot), or else the system properties https.proxyHost and"
            + " https.proxyPort.";

    private final CallMonitor monitor;
    private final Redactor redactor;
    private final boolean login;

    /**
     * @param login whether a login for proxies is configured
     */
    FailureInterceptor(CallMonitor monitor, Redactor redactor, boolean login) {
        this.monitor = monitor;
        this.redactor = redactor;
        this.login = login;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Call call = chain.call();
        HttpUrl url = chain.request().url();
        try {
            Response response = chain.proceed(chain.request());
            Proxy proxy = monitor.proxy(call);
            if (response.code() == PROXY_LOGIN_REQUIRED && proxy != null && !url.isHttps()) {
                response.close();
                throw loginRequired(proxy);
            }
            return response;
        } catch (IOException error) {
            ProxyException refusal = refusal(call, url, error);
            if (refusal != null) {
                refusal.initCause(redactor.safe(error));
                throw refusal;
            }
            Exchange exchange = chain.request().tag(Exchange.class);
            // The messages of API calls are redacted where they are classified.
            boolean classified = exchange != null && !exchange.raw();
            Throwable safe = classified ? error : redactor.safe(error);
            throw safe instanceof IOException shown ? shown : error;
        } catch (RuntimeException | Error unexpected) {
            throw new UnexpectedErrorException(redactor.safe(unexpected));
        }
    }

    private @Nullable ProxyException refusal(Call call, HttpUrl url, IOException error) {
        if (error instanceof ProxyException || call.isCanceled()) {
            return null;
        }
        String message = Objects.toString(error.getMessage(), "");
        String lookedUp = monitor.lookedUp(call);
        Proxy proxy = monitor.proxy(call);
        if (proxy == null) {
            return error instanceof UnknownHostException && lookedUp != null && !lookedUp.equals(url.host())
                    ? unreachable("the host " + redactor.excerpt(lookedUp) + " of the proxy cannot be resolved")
                    : null;
        }
        Matcher refused = CONNECT_REFUSED.matcher(message);
        if (message.equals(LOGIN_FAILED)) {
            return loginRequired(proxy);
        }
        if (refused.find()) {
            return refused(proxy, url, Integer.parseInt(refused.group(1)));
        }
        boolean connecting = error instanceof ConnectException
                || error instanceof NoRouteToHostException
                || error instanceof SocketTimeoutException;
        return connecting && !monitor.connected(call) ? unreachable("cannot connect to " + name(proxy)) : null;
    }

    private ProxyException loginRequired(Proxy proxy) {
        String problem = login ? " rejected the login (HTTP 407)" : " asks for a login (HTTP 407)";
        String suggestion = login
                ? "Check the user and the password in " + LOGIN_SETTINGS
                : "Set the user and the password with " + LOGIN_SETTINGS;
        return new ProxyException(name(proxy) + problem, suggestion, true);
    }

    private ProxyException refused(Proxy proxy, HttpUrl url, int status) {
        String problem = name(proxy) + " refused to connect to " + redactor.excerpt(url.host()) + ":" + url.port()
                + " (HTTP " + status + ")";
        return status < 500
                ? new ProxyException(problem, "Allow this host in the configuration of the proxy.", true)
                : new ProxyException(problem, "Try again, and check the proxy and its network.", false);
    }

    private static ProxyException unreachable(String problem) {
        return new ProxyException(problem, UNREACHABLE, false);
    }

    private String name(Proxy proxy) {
        String address = proxy.address() instanceof InetSocketAddress socket
                ? socket.getHostString() + ":" + socket.getPort()
                : String.valueOf(proxy.address());
        return "the proxy " + redactor.excerpt(address);
    }
}
