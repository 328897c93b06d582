package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.RequestFailure;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import org.jspecify.annotations.Nullable;

/** Lists the scenarios; shows and selects them for all vendors, for a vendor or for an operation. */
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
        ObjectNode failures = body.putObject("requestFailures").put("name", RequestFailure.SCHEME);
        ArrayNode requests = failures.putArray("requests");
        RequestFailure.requests()
                .forEach((name, summary) ->
                        requests.addObject().put("name", name).put("summary", summary));
        ArrayNode types = failures.putArray("failures");
        for (RequestFailure.Type type : RequestFailure.Type.values()) {
            types.addObject().put("name", type.id()).put("summary", type.summary());
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
        if (operation != null) {
            String problem = vendor == null
                    ? "An operation requires a vendor. Set the field 'vendor' too."
                    : engine.selectionProblem(scenario, vendor, operation);
            if (problem != null) {
                throw ControlException.badField("/operation", problem);
            }
        }
        request.openNamespace().scenarios().choose(scenario, vendor, operation);
    }
}
