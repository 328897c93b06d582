package dev.mediajobs.internal.http;

import java.util.Map;
import okhttp3.Request;

/** Credentials that are fixed headers. */
public final class HeaderKeys implements Keys {
    private final Map<String, String> headers;

    public HeaderKeys(Map<String, String> headers) {
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
        return "HeaderKeys" + headers.keySet();
    }
}
