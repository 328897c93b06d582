package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.Scenarios;

/** Lists the scenarios. */
final class ListScenarios {

    private ListScenarios() {}

    static Response run(Engine engine, ControlRequest request) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("scenarios");
        Scenarios.all()
                .forEach(scenario ->
                        list.addObject().put("name", scenario.name()).put("summary", scenario.summary()));
        return Response.json(200, body);
    }
}
