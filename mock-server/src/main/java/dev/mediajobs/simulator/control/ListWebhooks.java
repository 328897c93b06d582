package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.Webhooks.Notice;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import java.util.List;

/** Lists the webhooks that were sent, or refused. */
final class ListWebhooks {

    private ListWebhooks() {}

    static Response run(Engine engine, ControlRequest request) {
        long after = request.number("after", 0);
        List<Notice> kept = engine.world().webhooks().sent(request.accounts());
        ObjectNode body = Json.object()
                .put("oldest", kept.isEmpty() ? after + 1 : kept.get(0).number());
        ArrayNode webhooks = body.putArray("webhooks");
        kept.stream().filter(notice -> notice.number() > after).forEach(notice -> webhooks.addObject()
                .put("number", notice.number())
                .put("jobId", notice.jobId())
                .put("url", notice.url())
                .put("at", notice.at().toString())
                .put("status", notice.status())
                .put("outcome", notice.outcome()));
        return Response.json(200, body);
    }
}
