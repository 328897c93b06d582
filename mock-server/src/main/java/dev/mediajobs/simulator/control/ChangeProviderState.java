package dev.mediajobs.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.SimulatorState;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.media.StoredFile;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.specs.Phase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets up Pact provider states. A state is the name of a scenario; the parameters select the vendor, the operation and the
 * phase of a job. The response contains the values for the requests of the verification.
 */
final class ChangeProviderState {

    private static final byte[] FILE = "a small file".getBytes(StandardCharsets.UTF_8);

    private ChangeProviderState() {}

    static Response run(ControlRequest request) {
        SimulatorState state = request.state();
        if ("teardown".equals(request.optional(request.body(), "action"))) {
            request.openNamespace().scenarios().reset();
            return Response.json(200, Json.object());
        }
        String name = request.text("state");
        if (name.isEmpty()) {
            // Verifiers send an empty state for interactions that need none.
            return Response.json(200, Json.object());
        }
        Scenario scenario = Scenarios.named(name);
        String vendor = parameter(request, "vendor");
        String operation = parameter(request, "operation");
        ScenarioTasks.choose(request, scenario, vendor, operation);
        String key = request.userKey();
        String owner = key == null ? "" : key;
        ObjectNode values = Json.object();
        if (vendor != null) {
            List<String> submits = request.engine().submits(vendor);
            String submit = operation != null && submits.contains(operation) ? operation : submits.get(0);
            Phase phase = phase(parameter(request, "phase"));
            Job job = request.engine().createFixedJob(vendor, submit, phase, scenario, request.base(), owner);
            values.put("jobId", job.id());
            values.put("resultId", job.resultId());
        }
        values.put("token", state.tokens().issue(key == null ? "provider-state" : key));
        values.put("expiredToken", state.tokens().expired());
        values.put("mediaId", file(state, true, owner));
        values.put("uploadedMediaId", file(state, false, owner));
        return Response.json(200, values);
    }

    private static String file(SimulatorState state, boolean finalized, String owner) {
        StoredFile file = StoredFile.complete(state.ids().cuid(), "image.png", "image/png", FILE);
        StoredFile stored =
                finalized ? file : StoredFile.announced(file.id(), file.name(), file.contentType(), FILE.length);
        state.files().put((finalized ? stored : stored.with(FILE)).of(owner));
        return file.id();
    }

    /** Returns a parameter from {@code params} or, as some verifiers send it, from the same level as the state. */
    private static @Nullable String parameter(ControlRequest request, String name) {
        JsonNode parameters = request.body().path("params");
        String nested = request.optional(parameters, name);
        return nested == null ? request.optional(request.body(), name) : nested;
    }

    private static @Nullable Phase phase(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return Phase.of(value);
        } catch (IllegalArgumentException e) {
            throw ControlException.badField(
                    "/params/phase",
                    "Unknown phase '" + value + "'. Valid phases: queued, running, succeeded, failed, rejected.");
        }
    }
}
