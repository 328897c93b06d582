package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.ui.UiResources;
import dev.mediajobs.specs.SpecDocument;
import java.util.ArrayList;
import java.util.List;

/** Serves the files of the UI, the specs, and the ledger of their quirks. */
final class FileTasks {

    private FileTasks() {}

    static Response page(String name) {
        Response file = UiResources.file(name);
        if (file == null) {
            throw new ControlException(404, "no-such-file", "", "The UI does not have a file '" + name + "'.");
        }
        return file;
    }

    static Response spec(ControlRequest request) {
        String name = request.parameter("name");
        List<String> names = new ArrayList<>(request.engine().vendors().keySet());
        names.add("simulator");
        if (!names.contains(name)) {
            throw new ControlException(
                    404,
                    "no-such-spec",
                    "",
                    "Unknown spec '" + name + "'. Valid specs: " + String.join(", ", names) + ".");
        }
        return Response.of(200, "application/yaml", SpecDocument.bytes(name));
    }

    static Response ledger(ControlRequest request) {
        JsonNode entries = SpecDocument.of("quirks").root().child("quirks").json();
        return Response.json(200, Json.object().set("entries", entries));
    }
}
