package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.engine.Durations;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.SimulatorClock;

/** Shows the clock, stops it, moves it, lets it go. */
final class ClockTasks {

    private ClockTasks() {}

    static Response show(Engine engine, ControlRequest request) {
        SimulatorClock clock = request.read(engine.world()).clock();
        return Response.json(
                200, Json.object().put("now", clock.instant().toString()).put("frozen", clock.frozen()));
    }

    static Response freeze(Engine engine, ControlRequest request) {
        request.change(engine.world()).clock().freeze();
        return show(engine, request);
    }

    static Response advance(Engine engine, ControlRequest request) {
        request.change(engine.world()).clock().advance(Durations.parse(request.text("by")));
        return show(engine, request);
    }

    static Response resume(Engine engine, ControlRequest request) {
        request.change(engine.world()).clock().resume();
        return show(engine, request);
    }
}
