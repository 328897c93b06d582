package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import org.jspecify.annotations.Nullable;

/** Lists the scenarios; shows and sets those of new jobs, for all jobs, for a vendor or for an operation. */
final class ScenarioTasks {

    private ScenarioTasks() {}

    static Response list(ControlRequest request) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("scenarios");
        for (Scenario scenario : Scenarios.all()) {
            ObjectNode item = list.addObject().put("name", scenario.name()).put("summary", scenario.summary());
            if (scenario.parameter() != null) {
                item.set("parameter", Json.of(scenario.parameter()));
            }
        }
        return Response.json(200, body);
    }

    static Response show(ControlRequest request) {
        ObjectNode body = Json.object();
        ArrayNode choices = body.putArray("choices");
        request.namespace().scenarios().chosen().forEach(choice -> choices.addObject()
                .put("name", choice.scenario().name())
                .put("vendor", choice.vendor())
                .put("operation", choice.operation()));
        return Response.json(200, body);
    }

    static Response choose(ControlRequest request) {
        Scenario scenario = Scenarios.named(request.text("name"));
        String vendor = request.optional(request.body(), "vendor");
        String operation = request.optional(request.body(), "operation");
        choose(request, scenario, vendor, operation);
        return Response.json(
                200,
                Json.object()
                        .put("name", scenario.name())
                        .put("summary", scenario.summary())
                        .put("vendor", vendor)
                        .put("operation", operation));
    }

    static void choose(ControlRequest request, Scenario scenario, @Nullable String vendor, @Nullable String operation) {
        Engine engine = request.engine();
        if (vendor != null && !engine.vendors().containsKey(vendor)) {
            throw ControlException.badField("/vendor", engine.unknownVendor(vendor));
        }
        if (operation != null && (vendor == null || !engine.submits(vendor).contains(operation))) {
            throw ControlException.badField(
                    "/operation",
                    vendor == null
                            ? "An operation requires a vendor. Set the field 'vendor' too."
                            : "'" + operation + "' is not a submit operation of " + vendor + ". Valid operations: "
                                    + String.join(", ", engine.submits(vendor)) + ".");
        }
        request.openNamespace().scenarios().choose(scenario, vendor, operation);
    }
}
