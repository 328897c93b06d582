package dev.mediajobs.internal.http;

import java.util.Map;
import okhttp3.Request;

/** Adds credentials that are fixed headers. */
public final class HeaderAuthenticator implements RequestAuthenticator {
    private final Map<String, String> headers;

    public HeaderAuthenticator(Map<String, String> headers) {
        this.headers = Map.copyOf(headers);
    }

    @Override
    public Request sign(Request request) {
        Request.Builder signed = request.newBuilder();
        headers.forEach(signed::header);
        return signed.build();
    }

    @Override
    public String toString() {
        return "HeaderAuthenticator" + headers.keySet();
    }
}
