package dev.mediajobs.simulator.wiremock.adapter;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import dev.mediajobs.simulator.http.Headers;
import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Converts requests and responses between WireMock and the engine. */
final class Messages {

    private static final String ADMIN = "/__admin";
    private static final String SECURE = "https";
    private static final String LENGTH = "Content-Length";

    /** The statuses whose responses have neither a body nor its length. */
    private static final Set<Integer> NO_LENGTH = Set.of(204, 304);

    private Messages() {}

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

    /** {@return the definition of a response with its body as bytes, so that response templating ignores it} */
    static ResponseDefinition definition(Response response) {
        ResponseDefinitionBuilder definition = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(response.status())
                .withBody(response.body());
        response.headers().forEach(definition::withHeader);
        Response.Delivery delivery = response.delivery();
        if (!response.headers().containsKey(LENGTH) && !NO_LENGTH.contains(response.status())) {
            // WireMock would send chunks, which no vendor does, and a download would have no progress.
            definition.withHeader(LENGTH, String.valueOf(response.body().length));
        }
        switch (delivery.fault()) {
            case NONE -> {}
            case RESET -> definition.withFault(Fault.CONNECTION_RESET_BY_PEER);
            case EMPTY -> definition.withFault(Fault.EMPTY_RESPONSE);
            case GARBAGE -> definition.withFault(Fault.RANDOM_DATA_THEN_CLOSE);
            case BROKEN_CHUNK -> definition.withFault(Fault.MALFORMED_RESPONSE_CHUNK);
        }
        if (!delivery.delay().isZero()) {
            definition.withFixedDelay(milliseconds(delivery.delay()));
        }
        if (!delivery.dribble().isZero() && response.body().length > 0) {
            definition.withChunkedDribbleDelay(response.body().length, milliseconds(delivery.dribble()));
        }
        return definition.build();
    }

    /** Returns the milliseconds that fit into WireMock's type, which are 24 days at most. */
    private static int milliseconds(Duration time) {
        return (int) Math.min(time.toMillis(), Integer.MAX_VALUE);
    }
}
