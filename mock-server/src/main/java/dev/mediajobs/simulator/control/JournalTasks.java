package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.webhook.WebhookDispatcher.Delivery;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import java.util.List;

/** Lists the last requests, or with {@code ?violations} only those that broke the spec; and the webhooks. */
final class JournalTasks {

    private JournalTasks() {}

    static Response requests(ControlRequest request) {
        boolean onlyBad = request.flag("violations");
        long after = request.number("after", 0);
        ObjectNode body = Json.object().put("oldest", request.world().journal().oldest());
        ArrayNode requests = body.putArray("requests");
        request.world().journal().requests(request.accounts()).stream()
                .filter(recorded -> recorded.number() > after)
                .filter(recorded -> !onlyBad || !recorded.violations().isEmpty())
                .forEach(recorded -> requests.add(Json.of(recorded)));
        return Response.json(200, body);
    }

    static Response webhooks(ControlRequest request) {
        long after = request.number("after", 0);
        List<Delivery> kept = request.world().webhooks().sent(request.accounts());
        ObjectNode body = Json.object()
                .put("oldest", kept.isEmpty() ? after + 1 : kept.get(0).number());
        ArrayNode webhooks = body.putArray("webhooks");
        kept.stream().filter(notice -> notice.number() > after).forEach(notice -> webhooks.add(Json.of(notice)));
        return Response.json(200, body);
    }
}
