package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.engine.Durations;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.SimulatorClock;

/** Shows, freezes, advances and resumes the clock. */
final class ClockTasks {

    private ClockTasks() {}

    static Response show(ControlRequest request) {
        SimulatorClock clock = request.namespace().clock();
        return Response.json(
                200, Json.object().put("now", clock.instant().toString()).put("frozen", clock.frozen()));
    }

    static Response freeze(ControlRequest request) {
        request.openNamespace().clock().freeze();
        return show(request);
    }

    static Response advance(ControlRequest request) {
        request.openNamespace().clock().advance(Durations.parse(request.text("by")));
        return show(request);
    }

    static Response resume(ControlRequest request) {
        request.openNamespace().clock().resume();
        return show(request);
    }
}
