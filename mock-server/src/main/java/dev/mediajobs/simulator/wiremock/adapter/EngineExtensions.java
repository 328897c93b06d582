package dev.mediajobs.simulator.wiremock.adapter;

import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.WireMockServices;
import dev.mediajobs.simulator.control.ControlApi;
import dev.mediajobs.simulator.engine.Engine;
import java.util.List;

/** The extensions that connect an engine to a WireMock server. */
public final class EngineExtensions {

    private EngineExtensions() {}

    /**
     * {@return the extensions for one server}
     *
     * @param engine an engine that no other WireMock server uses
     * @param services the services of the server
     */
    public static List<Extension> of(Engine engine, WireMockServices services) {
        ControlApi control = new ControlApi(engine);
        return List.of(
                new RouteMatcher(engine),
                new EngineTransformer(engine),
                new SimulatorStub(engine, services),
                new ControlApiRoutes(control),
                new AdminGuard());
    }
}
