package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Response;

/** One endpoint of the control API. */
@FunctionalInterface
interface ControlTask {

    /**
     * Does what the request asks for and answers it.
     *
     * @throws ControlException if the request cannot be done
     * @throws IllegalArgumentException if a value of the request names nothing
     */
    Response run(Engine engine, ControlRequest request);
}
