package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.common.NetworkAddressRules;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.client.ApacheHttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** Sends the requests of WireMock's proxy stubs, recordings and webhooks, to loopback only. Thread-safe. */
final class LoopbackClient implements HttpClient {

    /** The rules for the addresses on which connections are opened, after their names were resolved. */
    static final NetworkAddressRules RULES =
            NetworkAddressRules.builder().allow("127.0.0.0-127.255.255.255").build();

    /** Ignores the proxy of the JVM, to which the rules do not apply. */
    static final HttpClientFactory FACTORY = (options, trustAll, trusted, useSystemProperties) ->
            new LoopbackClient(new ApacheHttpClientFactory().buildHttpClient(options, trustAll, trusted, false));

    private final HttpClient client;

    private LoopbackClient(HttpClient client) {
        this.client = client;
    }

    @Override
    public Response execute(Request request) throws IOException {
        if (isLoopback(request.getHost())) {
            return client.execute(request);
        }
        return Response.response()
                .status(500)
                .headers(new HttpHeaders(HttpHeader.httpHeader("Content-Type", "text/plain; charset=utf-8")))
                .body("Proxy targets outside loopback are refused: " + request.getAbsoluteUrl()
                        + ". Use a target on 127.0.0.1.\n")
                .build();
    }

    private static boolean isLoopback(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
