package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import dev.mediajobs.simulator.engine.webhook.WebhookDispatcher.Delivery;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import java.util.List;

/** Lists the last requests, with {@code ?violations} only those that violate the spec, shows one, and lists the webhooks. */
final class JournalTasks {

    private JournalTasks() {}

    static Response requests(ControlRequest request) {
        boolean onlyViolations = request.flag("violations");
        long after = request.number("after", 0);
        ObjectNode body = Json.object().put("oldest", request.state().journal().oldest());
        ArrayNode requests = body.putArray("requests");
        request.state().journal().requests(request.accounts()).stream()
                .filter(recorded -> recorded.number() > after)
                .filter(recorded -> !onlyViolations || !recorded.violations().isEmpty())
                .forEach(recorded -> requests.add(RequestJson.summary(recorded)));
        return Response.json(200, body);
    }

    static Response request(ControlRequest request) {
        long number = request.numberInPath("number");
        RecordedRequest recorded = request.state().journal().find(number);
        if (recorded == null || !request.accounts().test(recorded.entry().account)) {
            throw new ControlException(
                    404,
                    "no-such-request",
                    "",
                    "Request " + number + " is not kept. The oldest kept request is "
                            + request.state().journal().oldest() + ".");
        }
        return Response.json(200, RequestJson.complete(recorded));
    }

    static Response webhooks(ControlRequest request) {
        long after = request.number("after", 0);
        List<Delivery> deliveries = request.state().webhooks().sent(request.accounts());
        ObjectNode body = Json.object()
                .put(
                        "oldest",
                        deliveries.isEmpty() ? after + 1 : deliveries.get(0).number());
        ArrayNode webhooks = body.putArray("webhooks");
        deliveries.stream().filter(each -> each.number() > after).forEach(each -> webhooks.add(Json.of(each)));
        return Response.json(200, body);
    }
}
