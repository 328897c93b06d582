package dev.mediajobs.simulator.server;

import dev.mediajobs.simulator.control.CrossOriginGuard;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import java.io.IOException;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/** The HTTP server: Jetty 12, on the loopback interface by default, with WireMock as a backend. */
public final class SimulatorServer implements AutoCloseable {

    private static final int MAX_HEADER_BYTES = 32 * 1024;

    private final org.eclipse.jetty.server.Server jetty;
    private final ServerConnector connector;

    private SimulatorServer(org.eclipse.jetty.server.Server jetty, ServerConnector connector) {
        this.jetty = jetty;
        this.connector = connector;
    }

    /**
     * Starts the server, which accepts requests when this method returns.
     *
     * @param host the address or name of the network interface
     * @param port the port, or 0 for any free one
     * @param adminHosts the names, in addition to loopback, under which the control API may be called
     * @throws PortInUseException if the port cannot be used
     */
    public static SimulatorServer start(Engine engine, String host, int port, Set<String> adminHosts) {
        org.eclipse.jetty.server.Server jetty = new org.eclipse.jetty.server.Server(ServerThreads.pool());
        jetty.setErrorHandler(SimulatorServer::problem);
        jetty.setHandler(new RequestRouter(engine, new CrossOriginGuard(adminHosts)));
        ServerConnector connector = new FairConnector(jetty, new HttpConnectionFactory(http()));
        connector.setHost(host);
        connector.setPort(port);
        jetty.addConnector(connector);
        try {
            connector.open();
            jetty.start();
        } catch (IOException e) {
            LifeCycle.stop(jetty);
            throw new PortInUseException(host, port, e);
        } catch (Exception e) {
            LifeCycle.stop(jetty);
            throw new IllegalStateException("The server did not start: " + e, e);
        }
        return new SimulatorServer(jetty, connector);
    }

    /** Passes raw paths to the engine and omits response headers that differ between runs. */
    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendDateHeader(false);
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
        http.setUriCompliance(UriCompliance.UNSAFE);
        return http;
    }

    /** Renders protocol errors without internal details. */
    private static boolean problem(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        String body = Json.object()
                .put("error", HttpStatus.getMessage(response.getStatus()))
                .toString();
        Content.Sink.write(response, true, body, callback);
        return true;
    }

    /** {@return the port} */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        LifeCycle.stop(jetty);
    }
}
