package dev.mediajobs.internal.http;

import java.util.Map;
import okhttp3.Request;

/** Credentials that are fixed headers. */
public final class HeaderAuthenticator implements RequestAuthenticator {
    private final Map<String, String> headers;

    public HeaderAuthenticator(Map<String, String> headers) {
        this.headers = Map.copyOf(headers);
    }

    @Override
    public Request sign(Request request) {
        return signed(request.newBuilder()).build();
    }

    @Override
    public boolean fixed() {
        return true;
    }

    @Override
    public Request.Builder signed(Request.Builder request) {
        headers.forEach(request::header);
        return request;
    }

    @Override
    public String toString() {
        return "HeaderKeys" + headers.keySet();
    }
}
