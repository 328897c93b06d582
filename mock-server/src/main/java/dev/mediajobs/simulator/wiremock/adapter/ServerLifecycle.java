package dev.mediajobs.simulator.wiremock.adapter;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.extension.Extensions;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.HttpServerFactoryLoader;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import dev.mediajobs.simulator.engine.Engine;

/**
 * Stops the webhooks of the simulator when the HTTP server of WireMock stops, because WireMock then stops no extension. A server
 * of the user takes precedence.
 */
final class ServerLifecycle implements HttpServerFactory {

    private final Engine engine;
    private final WireMockServices services;

    ServerLifecycle(Engine engine, WireMockServices services) {
        this.engine = engine;
        this.services = services;
    }

    /** {@return the server that WireMock would use, whose requests pass through the {@link EngineRequestHandler}} */
    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        HttpServer server = new HttpServerFactoryLoader(
                        options,
                        Extensions.NONE,
                        HttpServerFactoryLoader.systemServiceLoader(),
                        HttpServerFactoryLoader.isJetty11())
                .load()
                .buildHttpServer(options, admin, new EngineRequestHandler(engine, services, options, stubs));
        return new StoppingServer(server, engine);
    }

    @Override
    public String getName() {
        return "mediajobs-server";
    }

    private record StoppingServer(HttpServer server, Engine engine) implements HttpServer {

        @Override
        public void start() {
            server.start();
        }

        @Override
        public void stop() {
            server.stop();
            engine.state().webhooks().close();
        }

        @Override
        public boolean isRunning() {
            return server.isRunning();
        }

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public int httpsPort() {
            return server.httpsPort();
        }
    }
}
