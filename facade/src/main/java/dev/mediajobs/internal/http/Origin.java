package dev.mediajobs.internal.http;

import okhttp3.HttpUrl;

/** Scheme, host and port: what a credential belongs to. */
public record Origin(String scheme, String host, int port) {
    public static Origin of(HttpUrl url) {
        return new Origin(url.scheme(), url.host(), url.port());
    }

    /** Whether the url is exactly here; a sub-domain, another port or plain http is somewhere else. */
    public boolean owns(HttpUrl url) {
        return scheme.equals(url.scheme()) && host.equals(url.host()) && port == url.port();
    }
}
