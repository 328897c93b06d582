package dev.mediajobs.simulator.wiremock.adapter;

import dev.mediajobs.simulator.http.Headers;
import dev.mediajobs.simulator.http.Request;
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
            @Override
            public @Nullable String first(String name) {
                return header(request, name);
            }

            @Override
            public void forEach(BiConsumer<String, String> action) {
                request.getHeaders().all().forEach(header -> header.values()
                        .forEach(value -> action.accept(header.key(), value)));
            }
        };
    }

    /** Returns a header. Adds what HTTP/2 and TLS express in another way, because links contain scheme and host. */
    private static @Nullable String header(com.github.tomakehurst.wiremock.http.Request request, String name) {
        String value = request.getHeader(name);
        if (value != null) {
            return value;
        }
        if (name.equals("Host") && request.getHost() != null) {
            return request.getHost() + ":" + request.getPort();
        }
        return name.equals("X-Forwarded-Proto") && SECURE.equals(request.getScheme()) ? SECURE : null;
    }
}
