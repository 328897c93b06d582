package dev.mediajobs.simulator.wiremock.adapter;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import dev.mediajobs.simulator.http.Headers;
import dev.mediajobs.simulator.http.Request;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Converts requests of WireMock to requests of the engine. */
final class Requests {

    private static final String ADMIN = "/__admin";
    private static final String SECURE = "https";

    private Requests() {}

    /** {@return the request of the engine, which reads headers and body on demand} */
    static Request request(com.github.tomakehurst.wiremock.http.Request request) {
        return request(request, request.getUrl());
    }

    /** {@return the request of the control API; WireMock's servers remove the prefix of the admin API from the path} */
    static Request adminRequest(com.github.tomakehurst.wiremock.http.Request request) {
        String url = request.getUrl();
        return request(request, url.startsWith(ADMIN) ? url : ADMIN + url);
    }

    private static Request request(com.github.tomakehurst.wiremock.http.Request request, String target) {
        return new Request(request.getMethod().getName(), target, headers(request), request::getBody, null);
    }

    private static Headers headers(com.github.tomakehurst.wiremock.http.Request request) {
        return new Headers() {
            /** Read once: a search in WireMock's headers creates several objects. */
            private @Nullable Collection<HttpHeader> all;

            private Collection<HttpHeader> all() {
                if (all == null) {
                    all = request.getHeaders().all();
                }
                return all;
            }

            @Override
            public @Nullable String first(String name) {
                for (HttpHeader header : all()) {
                    if (header.key().equalsIgnoreCase(name)) {
                        return header.firstValue();
                    }
                }
                return implied(request, name);
            }

            @Override
            public void forEach(BiConsumer<String, String> action) {
                all().forEach(header -> header.values().forEach(value -> action.accept(header.key(), value)));
            }
        };
    }

    /** Returns what HTTP/2 and TLS express in another way than by a header, because links contain scheme and host. */
    private static @Nullable String implied(com.github.tomakehurst.wiremock.http.Request request, String name) {
        if (name.equals("Host") && request.getHost() != null) {
            return request.getHost() + ":" + request.getPort();
        }
        return name.equals("X-Forwarded-Proto") && SECURE.equals(request.getScheme()) ? SECURE : null;
    }
}
