package dev.mediajobs.simulator.server;

import com.github.tomakehurst.wiremock.core.Container;

/** The server of a WireMock that is built and never started. */
public record UnstartedContainer() implements Container {

    @Override
    public int port() {
        return 0;
    }

    @Override
    public void shutdown() {}
}
