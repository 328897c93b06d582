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

/** Shows what the simulator plays and how it was started, resets it, shows the quirks and chooses what becomes of them. */
final class SimulatorTasks {

    private SimulatorTasks() {}

    static Response show(ControlRequest request) {
        Engine engine = request.engine();
        Settings settings = request.world().settings();
        Quirks chosen = request.read().quirks();
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

    /** Forgets jobs, files, requests and all that was chosen, of everybody or of one user, and lets the clock go. */
    static Response reset(ControlRequest request) {
        String key = request.namespace();
        if (key == null) {
            request.world().reset();
        } else {
            request.world().reset(key);
        }
        return Response.empty(204);
    }

    static Response quirks(ControlRequest request) {
        Quirks chosen = request.read().quirks();
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("quirks");
        for (Quirk quirk : Quirk.values()) {
            ObjectNode shown = list.addObject()
                    .put("name", quirk.id())
                    .put("summary", quirk.summary())
                    .put("chosen", chosen.of(quirk));
            shown.set("choices", Json.of(quirk.choices()));
        }
        return Response.json(200, body);
    }

    /** All that is named is chosen, or nothing if anything of it is wrong. */
    static Response chooseQuirks(ControlRequest request) {
        Quirks chosen = request.read().quirks();
        if (request.body().isEmpty()) {
            throw ControlException.badField(
                    "", "Name a quirk and what it is to be, such as {\"spelling\":\"corrected\"}.");
        }
        for (Map.Entry<String, JsonNode> requested : request.body().properties()) {
            String pointer = "/" + requested.getKey().replace("~", "~0").replace("/", "~1");
            try {
                chosen = chosen.with(Quirk.of(requested.getKey()), request.text(requested.getKey()));
            } catch (IllegalArgumentException e) {
                throw ControlException.badField(pointer, String.valueOf(e.getMessage()));
            }
        }
        request.change().choose(chosen);
        return quirks(request);
    }
}
