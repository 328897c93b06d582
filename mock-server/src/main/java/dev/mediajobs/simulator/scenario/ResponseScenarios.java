package dev.mediajobs.simulator.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.ScenarioContext.CallKind;
import java.time.Duration;
import java.util.List;

/** Scenarios in which a response is missing, late or does not match the spec. */
final class ResponseScenarios {

    private static final Duration SLOW = Duration.ofSeconds(2);

    private ResponseScenarios() {}

    static List<Scenario> all() {
        return List.of(
                ErrorScenarios.firstPolls(
                        2,
                        "empty-202",
                        "The first two polls return 202 without a body.",
                        (context, errorRenderer) -> Response.empty(202)),
                ErrorScenarios.firstPolls(
                        2,
                        "failure-inside-200",
                        "The first two polls return 200 with the body of an error.",
                        (context, errorRenderer) -> Response.of(
                                200,
                                "application/json",
                                errorRenderer
                                        .error(500, "INTERNAL_ERROR", "Internal server error")
                                        .body())),
                Scenario.named(
                                "progress-mixed",
                                "Every second poll returns the progress in another format: a string with a percent sign"
                                        + " instead of a number, or the reverse.")
                        .changingBody(ResponseScenarios::withOtherProgressFormat),
                Scenario.named("slow-responses", "Each poll takes two seconds of real time.")
                        .delivering((context, response) ->
                                context.kind() == CallKind.POLL ? response.withDelay(SLOW) : response));
    }

    private static void withOtherProgressFormat(ScenarioContext context, ObjectNode body) {
        String location = context.jobSpec().pollProgress().orElse("");
        if (context.kind() != CallKind.POLL || context.count() % 2 == 1 || location.isEmpty()) {
            return;
        }
        JsonPointer pointer = JsonPointer.compile(location);
        JsonNode progress = body.at(pointer);
        String name = pointer.last().getMatchingProperty();
        if (body.at(pointer.head()) instanceof ObjectNode parent) {
            if (progress.isTextual()) {
                parent.put(name, Integer.parseInt(progress.textValue().replace("%", "")));
            } else if (progress.isNumber()) {
                parent.put(name, Math.round(context.state().progress() * 100) + "%");
            }
        }
    }
}
