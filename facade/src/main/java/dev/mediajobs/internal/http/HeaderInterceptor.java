package dev.mediajobs.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** The innermost application interceptor of all clients: adds the User-Agent and shows {@code Retry-After} again. */
final class HeaderInterceptor implements Interceptor {
    static final String USER_AGENT = "User-Agent";

    private final String userAgent;

    HeaderInterceptor(String userAgent) {
        this.userAgent = userAgent;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Request named = request.header(USER_AGENT) != null
                ? request
                : request.newBuilder().header(USER_AGENT, userAgent).build();
        return NetworkInterceptor.renamed(
                chain.proceed(named), NetworkInterceptor.HIDDEN_RETRY_AFTER, NetworkInterceptor.RETRY_AFTER);
    }
}
