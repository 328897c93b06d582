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
 * Pact's state changes. A state is a scenario; the parameters say for which vendor and operation and in which phase a job
 * is to stand. The answer holds what a verification needs to put into its requests.
 */
final class ChangeProviderState {

    private static final byte[] FILE = "a small file".getBytes(StandardCharsets.UTF_8);

    private ChangeProviderState() {}

    static Response run(ControlRequest request) {
        SimulatorState world = request.world();
        if ("teardown".equals(request.optional(request.body(), "action"))) {
            request.change().scenarios().reset();
            return Response.json(200, Json.object());
        }
        String state = request.text("state");
        if (state.isEmpty()) {
            // A verifier's way to say that an interaction needs no state.
            return Response.json(200, Json.object());
        }
        Scenario scenario = Scenarios.named(state);
        String vendor = parameter(request, "vendor");
        String operation = parameter(request, "operation");
        ScenarioTasks.choose(request, scenario, vendor, operation);
        String key = request.namespace();
        String owner = key == null ? "" : key;
        ObjectNode values = Json.object();
        if (vendor != null) {
            List<String> submits = request.engine().submits(vendor);
            Phase phase = phase(parameter(request, "phase"));
            Job job = request.engine()
                    .createFixedJob(
                            vendor,
                            operation == null ? submits.get(0) : operation,
                            phase,
                            scenario,
                            request.base(),
                            owner);
            values.put("jobId", job.id());
            values.put("resultId", job.resultId());
        }
        values.put("token", world.tokens().issue(key == null ? "provider-state" : key));
        values.put("expiredToken", world.tokens().expired());
        values.put("mediaId", file(world, true, owner));
        values.put("uploadedMediaId", file(world, false, owner));
        return Response.json(200, values);
    }

    private static String file(SimulatorState state, boolean usable, String owner) {
        StoredFile file = StoredFile.complete(state.ids().cuid(), "image.png", "image/png", FILE);
        StoredFile kept = usable ? file : StoredFile.announced(file.id(), file.name(), file.contentType(), FILE.length);
        state.files().put((usable ? kept : kept.with(FILE)).of(owner));
        return file.id();
    }

    /** A parameter stands under {@code params} or, as some verifiers send it, beside the state. */
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
                    "There is no phase '" + value + "'. There are: queued, running, succeeded, failed, rejected.");
        }
    }
}
