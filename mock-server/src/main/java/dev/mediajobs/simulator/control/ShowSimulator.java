package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.Quirk;
import dev.mediajobs.simulator.engine.Quirks;
import dev.mediajobs.simulator.engine.Settings;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import java.util.Locale;
import java.util.TreeSet;

/** Shows what the simulator plays and how it was started. */
final class ShowSimulator {

    private ShowSimulator() {}

    static Response run(Engine engine, ControlRequest request) {
        Settings settings = engine.world().settings();
        Quirks chosen = request.read(engine.world()).quirks();
        ObjectNode body = Json.object()
                .put("jobTime", settings.jobTime().toString())
                .put("seed", settings.seed())
                .put("scenario", settings.scenario().name())
                .put("validation", settings.validation().name().toLowerCase(Locale.ROOT));
        ObjectNode quirks = body.putObject("quirks");
        for (Quirk quirk : Quirk.values()) {
            quirks.put(quirk.word(), chosen.of(quirk));
        }
        body.set("webhookHosts", Json.of(new TreeSet<>(settings.webhookHosts())));
        ObjectNode vendors = body.putObject("vendors");
        engine.vendors()
                .forEach((name, vendor) ->
                        vendors.set(name, Json.of(vendor.spec().operations().keySet())));
        ObjectNode submits = body.putObject("submits");
        engine.vendors().keySet().forEach(name -> submits.set(name, Json.of(engine.submits(name))));
        return Response.json(200, body);
    }
}
