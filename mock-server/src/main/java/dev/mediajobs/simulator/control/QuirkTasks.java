package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.Quirk;
import dev.mediajobs.simulator.engine.Quirks;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import java.util.Map;

/** Shows what is chosen of each quirk, and chooses. */
final class QuirkTasks {

    private QuirkTasks() {}

    static Response show(Engine engine, ControlRequest request) {
        Quirks chosen = request.read(engine.world()).quirks();
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("quirks");
        for (Quirk quirk : Quirk.values()) {
            ObjectNode shown = list.addObject()
                    .put("name", quirk.word())
                    .put("summary", quirk.summary())
                    .put("chosen", chosen.of(quirk));
            shown.set("choices", Json.of(quirk.choices()));
        }
        return Response.json(200, body);
    }

    /** All that is named is chosen, or nothing if anything of it is wrong. */
    static Response choose(Engine engine, ControlRequest request) {
        Quirks chosen = request.read(engine.world()).quirks();
        if (request.body().isEmpty()) {
            throw ControlException.badField(
                    "", "Name a quirk and what it is to be, such as {\"spelling\":\"corrected\"}.");
        }
        for (Map.Entry<String, JsonNode> wish : request.body().properties()) {
            String pointer = "/" + wish.getKey().replace("~", "~0").replace("/", "~1");
            try {
                chosen = chosen.with(Quirk.of(wish.getKey()), request.text(wish.getKey()));
            } catch (IllegalArgumentException e) {
                throw ControlException.badField(pointer, String.valueOf(e.getMessage()));
            }
        }
        request.change(engine.world()).choose(chosen);
        return show(engine, request);
    }
}
