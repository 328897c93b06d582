package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.Settings;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import java.util.Locale;

/** Shows what the simulator plays and how it was started. */
final class ShowSimulator {

    private ShowSimulator() {}

    static Response run(Engine engine, ControlRequest request) {
        Settings settings = engine.world().settings();
        ObjectNode body = Json.object()
                .put("jobTime", settings.jobTime().toString())
                .put("seed", settings.seed())
                .put("scenario", settings.scenario().name())
                .put("validation", settings.validation().name().toLowerCase(Locale.ROOT))
                .put("spelling", settings.spelling().name().toLowerCase(Locale.ROOT));
        ObjectNode vendors = body.putObject("vendors");
        engine.vendors()
                .forEach((name, vendor) ->
                        vendors.set(name, Json.of(vendor.spec().operations().keySet())));
        return Response.json(200, body);
    }
}
