package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;

/** Lists the scenarios. */
final class ListScenarios {

    private ListScenarios() {}

    static Response run(Engine engine, ControlRequest request) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("scenarios");
        for (Scenario scenario : Scenarios.all()) {
            ObjectNode shown = list.addObject().put("name", scenario.name()).put("summary", scenario.summary());
            Scenario.Parameter parameter = scenario.parameter();
            if (parameter != null) {
                shown.putObject("parameter").put("meaning", parameter.meaning()).put("usual", parameter.usual());
            }
        }
        return Response.json(200, body);
    }
}
