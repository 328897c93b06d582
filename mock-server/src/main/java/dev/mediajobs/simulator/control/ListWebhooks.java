package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;

/** Lists the webhooks that were sent, or refused. */
final class ListWebhooks {

    private ListWebhooks() {}

    static Response run(Engine engine, ControlRequest request) {
        ObjectNode body = Json.object();
        ArrayNode webhooks = body.putArray("webhooks");
        engine.world().webhooks().sent(request.accounts()).forEach(notice -> webhooks.addObject()
                .put("jobId", notice.jobId())
                .put("url", notice.url())
                .put("at", notice.at().toString())
                .put("status", notice.status())
                .put("outcome", notice.outcome()));
        return Response.json(200, body);
    }
}
