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
                new AdminGuard(),
                new ServerLifecycle(engine, services));
    }

    /**
     * {@return the extensions for a WireMock behind the server of the simulator, which serves the control API itself}
     *
     * @param services the services of that WireMock
     */
    public static List<Extension> behindServer(Engine engine, WireMockServices services) {
        return List.of(new RouteMatcher(engine), new EngineTransformer(engine), new SimulatorStub(engine, services));
    }
}
