package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.mediajobs.simulator.control.ControlApi;
import dev.mediajobs.simulator.engine.Engine;

/** WireMock on Jetty 12, on loopback alone, with its own journal, log, gzip and chunking off. */
public final class Server implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final WireMockServer wireMock;

    private Server(WireMockServer wireMock) {
        this.wireMock = wireMock;
    }

    /**
     * Starts it; it answers once this returns.
     *
     * @param port where, or 0 for any free one
     * @throws PortInUseException if something else listens there
     */
    public static Server start(Engine engine, int port) {
        WireMockConfiguration options = WireMockConfiguration.options()
                .httpServerFactory(new WholeBodies())
                .bindAddress(LOOPBACK)
                .port(port)
                .http2PlainDisabled(true)
                .gzipDisabled(true)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .stubRequestLoggingDisabled(true)
                .disableRequestJournal()
                .extensionScanningEnabled(false)
                .extensions(WireMockBinding.vendors(engine), WireMockBinding.control(new ControlApi(engine)));
        WireMockServer wireMock = new WireMockServer(options);
        try {
            wireMock.start();
        } catch (FatalStartupException e) {
            throw new PortInUseException(port, e);
        }
        return new Server(wireMock);
    }

    /** {@return where it listens} */
    public int port() {
        return wireMock.port();
    }

    @Override
    public void close() {
        wireMock.stop();
    }
}
