package dev.mediajobs.internal.http;

import okhttp3.HttpUrl;

/** Scheme, host and port to which credentials may be sent. */
public record Origin(String scheme, String host, int port) {
    public static Origin of(HttpUrl url) {
        return new Origin(url.scheme(), url.host(), url.port());
    }

    public boolean owns(HttpUrl url) {
        return scheme.equals(url.scheme()) && host.equals(url.host()) && port == url.port();
    }
}
