package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Response;

/** Forgets jobs, files, requests and all that was chosen, of everybody or of one user, and lets the clock go. */
final class ResetWorld {

    private ResetWorld() {}

    static Response run(Engine engine, ControlRequest request) {
        String key = request.namespace();
        if (key == null) {
            engine.world().reset();
        } else {
            engine.world().reset(key);
        }
        return Response.empty(204);
    }
}
