package dev.mediajobs.simulator.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.http.Response.Cut;
import dev.mediajobs.simulator.scenario.ScenarioContext.CallKind;
import java.time.Duration;
import java.util.List;

/** Scenarios in which answers are not what or how they should be. */
final class ResponseScenarios {

    private static final Duration SLOW = Duration.ofSeconds(2);

    private ResponseScenarios() {}

    static List<Scenario> all() {
        return List.of(
                ErrorScenarios.first(
                        2,
                        "empty-202",
                        "The first two polls are answered with 202 and no body.",
                        (moment, voice) -> Response.empty(202)),
                ErrorScenarios.first(
                        2,
                        "failure-inside-200",
                        "The first two polls are answered with 200, but the body is that of a failure.",
                        (moment, voice) -> Response.of(
                                200,
                                "application/json",
                                voice.error(500, "INTERNAL_ERROR", "Internal server error")
                                        .body())),
                Scenario.named(
                                "progress-mixed",
                                "Every second poll tells the progress in another form: a text with a percent sign"
                                        + " instead of a number, or the other way round.")
                        .changingBody(ResponseScenarios::otherForm),
                Scenario.named("slow-answers", "Each poll is answered two seconds late, by the machine's own clock.")
                        .delivering((moment, response) ->
                                moment.kind() == CallKind.POLL ? response.withDelay(SLOW) : response),
                Scenario.named("submit-answer-lost", "The job is taken, but the connection is cut without an answer.")
                        .overriding((moment, voice) ->
                                moment.kind() == CallKind.SUBMIT ? Response.fault(Cut.RESET) : null));
    }

    private static void otherForm(ScenarioContext context, ObjectNode body) {
        String place = context.jobSpec().pollProgress().orElse("");
        if (context.kind() != CallKind.POLL || context.count() % 2 == 1 || place.isEmpty()) {
            return;
        }
        JsonPointer pointer = JsonPointer.compile(place);
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
