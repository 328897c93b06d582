package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.Settings;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.specs.Operation;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Shows the configuration, resets the simulator, and shows and sets the quirks. */
final class SimulatorTasks {

    private SimulatorTasks() {}

    static Response show(ControlRequest request) {
        Engine engine = request.engine();
        Settings settings = request.state().settings();
        Quirks chosen = request.namespace().quirks();
        ObjectNode body = Json.object()
                .put("jobTime", settings.jobTime().toString())
                .put("seed", settings.seed())
                .put("scenario", settings.scenario().name())
                .put("validation", settings.validation().name().toLowerCase(Locale.ROOT));
        ObjectNode quirks = body.putObject("quirks");
        for (Quirk quirk : Quirk.values()) {
            quirks.put(quirk.id(), chosen.of(quirk));
        }
        body.set("webhookHosts", Json.of(new TreeSet<>(settings.webhookHosts())));
        ObjectNode vendors = body.putObject("vendors");
        ObjectNode submits = body.putObject("submits");
        engine.vendors().forEach((name, vendor) -> {
            vendors.set(
                    name,
                    Json.of(vendor.spec().operations().stream()
                            .map(Operation::id)
                            .toList()));
            submits.set(name, Json.of(engine.submits(name)));
        });
        return Response.json(200, body);
    }

    static Response reset(ControlRequest request) {
        request.state().reset(request.userKey());
        return Response.empty(204);
    }

    static Response quirks(ControlRequest request) {
        Quirks chosen = request.namespace().quirks();
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("quirks");
        for (Quirk quirk : Quirk.values()) {
            ObjectNode item = list.addObject()
                    .put("name", quirk.id())
                    .put("summary", quirk.summary())
                    .put("chosen", chosen.of(quirk));
            item.set("choices", Json.of(quirk.choices()));
        }
        return Response.json(200, body);
    }

    /** Sets all given quirks, or none if one is not valid. */
    static Response chooseQuirks(ControlRequest request) {
        Quirks chosen = request.namespace().quirks();
        if (request.body().isEmpty()) {
            throw ControlException.badField(
                    "", "The body is empty. Set at least one quirk, such as {\"spelling\":\"corrected\"}.");
        }
        for (Map.Entry<String, JsonNode> requested : request.body().properties()) {
            String pointer = "/" + requested.getKey().replace("~", "~0").replace("/", "~1");
            try {
                chosen = chosen.with(Quirk.of(requested.getKey()), request.text(requested.getKey()));
            } catch (IllegalArgumentException e) {
                throw ControlException.badField(pointer, String.valueOf(e.getMessage()));
            }
        }
        request.openNamespace().setQuirks(chosen);
        return quirks(request);
    }
}
