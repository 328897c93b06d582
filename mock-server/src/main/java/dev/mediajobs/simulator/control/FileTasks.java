package dev.mediajobs.simulator.control;

import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.ui.UiResources;
import dev.mediajobs.specs.SpecDocument;
import java.util.ArrayList;
import java.util.List;

/** Hands out the page for people and its files, the specs as they are written, and the ledger of their quirks. */
final class FileTasks {

    private FileTasks() {}

    static Response page(String name) {
        Response file = UiResources.file(name);
        if (file == null) {
            throw new ControlException(404, "no-such-file", "", "The page has no file '" + name + "'.");
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
                    "There is no spec '" + name + "'. There are: " + String.join(", ", names) + ".");
        }
        return Response.of(200, "application/yaml", SpecDocument.bytes(name));
    }

    static Response ledger(ControlRequest request) {
        return Response.json(
                200,
                Json.object()
                        .set(
                                "entries",
                                SpecDocument.of("quirks").root().child("quirks").json()));
    }
}
