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
 * What every call to a vendor's API has in common: credentials for exactly its origin, bodies that are sent once,
 * answers that are JSON and of bounded size. It is an application interceptor: it sees decoded bytes, and it never
 * sees the target of a redirect.
 */
final class ApiInterceptor implements Interceptor {
    /** Largest answer that is read, in decoded bytes. */
    static final long MAX_RESPONSE_BYTES = 4L << 20;

    private final Origin origin;
    private final RequestAuthenticator authenticator;

    ApiInterceptor(Origin origin, RequestAuthenticator keys) {
        this.origin = origin;
        this.authenticator = keys;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = sentOnce(chain.request());
        Exchange exchange = request.tag(Exchange.class);
        Response response = proceed(chain, request);
        return exchange == null ? response : bounded(response, exchange);
    }

    private Response proceed(Chain chain, Request request) throws IOException {
        if (!origin.owns(request.url())) {
            return chain.proceed(request);
        }
        // Whoever noted the exchange has put fixed keys on already.
        Request signed =
                authenticator.fixed() && request.tag(Exchange.class) != null ? request : authenticator.sign(request);
        Response response = chain.proceed(signed);
        // Only what has no body is asked again: a submit never leaves twice, not even after a refusal.
        if (response.code() == 401 && authenticator.refused(signed) && request.body() == null) {
            response.close();
            return chain.proceed(authenticator.sign(request));
        }
        return response;
    }

    private static Request sentOnce(Request request) {
        RequestBody body = request.body();
        if (body == null) {
            return request;
        }
        return request.newBuilder()
                .method(request.method(), new OneShotBody(body))
                .build();
    }

    private static Response bounded(Response response, Exchange exchange) throws IOException {
        exchange.answered(response);
        ResponseBody body = response.body();
        MediaType type = body.contentType();
        try (body) {
            BufferedSource source = body.source();
            if (source.request(MAX_RESPONSE_BYTES + 1)) {
                throw new ResponseRejectedException("the answer is larger than " + (MAX_RESPONSE_BYTES >> 20) + " MiB");
            }
            Buffer whole = new Buffer();
            source.readAll(whole);
            boolean answer = response.isSuccessful() && isJson(type);
            // Whoever fails to read an answer tells what stood there.
            exchange.read(whole, !answer);
            if (response.isSuccessful() && whole.size() > 0 && !answer) {
                throw new ResponseRejectedException(
                        "the answer is " + type.type() + "/" + type.subtype() + ", not JSON");
            }
            return response.newBuilder()
                    .body(ResponseBody.create(whole, type, whole.size()))
                    .build();
        }
    }

    /** No type at all is taken at its word once it parses; a wrong one is refused. */
    private static boolean isJson(MediaType type) {
        if (type == null) {
            return true;
        }
        String subtype = type.subtype().toLowerCase(Locale.ROOT);
        return subtype.equals("json") || subtype.endsWith("+json");
    }
}
