package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Response;

/** Forgets jobs, files, requests and scenarios and lets the clock go as at the start. */
final class ResetWorld {

    private ResetWorld() {}

    static Response run(Engine engine, ControlRequest request) {
        engine.world().reset();
        return Response.empty(204);
    }
}
