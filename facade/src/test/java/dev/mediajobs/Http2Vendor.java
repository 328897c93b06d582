package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;

/** An HTTP/2 server that can reset single streams. */
final class Http2Vendor implements AutoCloseable {
    /** The codes of RFC 9113, section 7. */
    static final int INTERNAL_ERROR = 2;

    static final int REFUSED_STREAM = 7;

    private static final TlsIdentity CERTIFICATE = TlsIdentity.of("ip:127.0.0.1");

    /** Loggers are fields, because settings of unreferenced loggers are lost. */
    private static final Logger LOG = Logger.getLogger(MockWebServer.class.getName());

    private static final Logger STREAMS = Logger.getLogger(OkHttpClient.class.getName());

    static {
        LOG.setLevel(Level.WARNING);
        // A server that is closed before it sends a response logs a long stack trace.
        STREAMS.setFilter(entry -> !entry.getMessage().startsWith("Http2Connection.Listener failure"));
    }

    private final MockWebServer server = new MockWebServer();
    private final List<RecordedRequest> seen = new CopyOnWriteArrayList<>();

    /**
     * @param responses the responses in order; the last one is repeated
     */
    Http2Vendor(MockResponse... responses) {
        server.useHttps(CERTIFICATE.context().getSocketFactory());
        server.setDispatcher(new Dispatcher() {
            /** The server calls this to find effects that replace a response. */
            @Override
            public MockResponse peek() {
                return responses[Math.min(seen.size(), responses.length - 1)];
            }

            @Override
            public MockResponse dispatch(RecordedRequest request) {
                MockResponse response = peek();
                seen.add(request);
                return response;
            }
        });
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException cannotListen) {
            throw new UncheckedIOException(cannotListen);
        }
    }

    /** Returns a client that trusts this server and uses it for all vendors. */
    MediaJobs trusting(ManualTime time) {
        return Requests.at(URI.create(url("/")), time).transport(trusted()).build();
    }

    /** Returns options that trust this server only. */
    TransportOptions trusted() {
        return TransportOptions.defaults().withSslContext(CERTIFICATE.trusting());
    }

    int port() {
        return server.getPort();
    }

    String url(String path) {
        return "https://127.0.0.1:" + server.getPort() + path;
    }

    /** Returns all requests in the order of arrival. */
    List<RecordedRequest> seen() {
        return seen;
    }

    /** Waits for more complete requests. */
    void untilAsked(int more) throws InterruptedException {
        for (int i = 0; i < more; i++) {
            assertThat(server.takeRequest(20, TimeUnit.SECONDS)).as("a request").isNotNull();
        }
    }

    void assertOneConnection(int requests) {
        assertThat(seen)
                .hasSize(requests)
                .extracting(RecordedRequest::getConnectionIndex)
                .containsOnly(0);
    }

    static MockResponse json(int status, String body, String... fields) {
        MockResponse.Builder response =
                new MockResponse.Builder().code(status).body(body).setHeader("Content-Type", "application/json");
        for (String field : fields) {
            response.addHeader(field);
        }
        return response.build();
    }

    /** Returns a response that resets the stream with this code but keeps the connection. */
    static MockResponse reset(int code) {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseStream(code))
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
