package dev.mediajobs.internal.http;

import java.io.IOException;
import java.util.Locale;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Application interceptor for all calls to a vendor's API: adds credentials for exactly its origin, sends bodies only
 * once, and accepts only JSON responses of bounded size. It sees decoded bytes and never the target of a redirect.
 * Custom interceptors run before it, so they neither see the credentials nor decide where these are sent.
 */
final class ApiInterceptor implements Interceptor {
    /** Maximum response size, in decoded bytes. */
    static final long MAX_RESPONSE_BYTES = 4L << 20;

    private final Origin origin;
    private final RequestAuthenticator authenticator;

    ApiInterceptor(Origin origin, RequestAuthenticator authenticator) {
        this.origin = origin;
        this.authenticator = authenticator;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = sentOnce(chain.request());
        Exchange exchange = request.tag(Exchange.class);
        Response response = proceed(chain, request);
        return exchange == null || exchange.raw() ? response : bounded(response, exchange);
    }

    private Response proceed(Chain chain, Request request) throws IOException {
        if (!origin.owns(request.url())) {
            return chain.proceed(request);
        }
        Request signed = authenticator.sign(request);
        Response response = chain.proceed(signed);
        // Only requests without a body are resent: a submit is never sent twice, not even after a 401.
        if (response.code() == 401 && authenticator.onUnauthorized(signed) && request.body() == null) {
            response.close();
            return chain.proceed(authenticator.sign(request));
        }
        return response;
    }

    /** A response that is not JSON or too large. */
    static final class ResponseRejectedException extends IOException {
        private static final long serialVersionUID = 1L;

        ResponseRejectedException(String message) {
            super(message);
        }
    }

    private static Request sentOnce(Request request) {
        RequestBody body = request.body();
        return body == null
                ? request
                : request.newBuilder()
                        .method(request.method(), new OneShotBody(body))
                        .build();
    }

    private static Response bounded(Response response, Exchange exchange) throws IOException {
        exchange.onResponse(response);
        ResponseBody body = response.body();
        MediaType type = body.contentType();
        try (body) {
            BufferedSource source = body.source();
            if (source.request(MAX_RESPONSE_BYTES + 1)) {
                throw new ResponseRejectedException("larger than " + (MAX_RESPONSE_BYTES >> 20) + " MiB");
            }
            Buffer bytes = new Buffer();
            source.readAll(bytes);
            boolean json = response.isSuccessful() && isJson(type);
            // Parse errors of JSON carry the text themselves.
            exchange.onBody(bytes, !json);
            if (response.isSuccessful() && bytes.size() > 0 && !json) {
                throw new ResponseRejectedException(
                        "the content type is " + type.type() + "/" + type.subtype() + ", not JSON");
            }
            return response.newBuilder()
                    .body(ResponseBody.create(bytes, type, bytes.size()))
                    .build();
        }
    }

    /** Accepts a missing type, because the parser checks the text; rejects a wrong one. */
    private static boolean isJson(MediaType type) {
        if (type == null) {
            return true;
        }
        String subtype = type.subtype().toLowerCase(Locale.ROOT);
        return subtype.equals("json") || subtype.endsWith("+json");
    }
}
