package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.spec.SpecText;
import java.util.ArrayList;
import java.util.List;

/** Hands out the specs as they are written, and the ledger of their quirks. */
final class ShowSpec {

    private ShowSpec() {}

    static Response run(Engine engine, ControlRequest request) {
        String name = request.parameter("name");
        List<String> names = new ArrayList<>(engine.vendors().keySet());
        names.add("simulator");
        if (!names.contains(name)) {
            throw new ControlException(
                    404,
                    "no-such-spec",
                    "",
                    "There is no spec '" + name + "'. There are: " + String.join(", ", names) + ".");
        }
        return Response.of(200, "application/yaml", SpecText.of(name));
    }

    static Response ledger(Engine engine, ControlRequest request) {
        return Response.json(200, Json.object().set("entries", SpecText.ledger()));
    }
}
