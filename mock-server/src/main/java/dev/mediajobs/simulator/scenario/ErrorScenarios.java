package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.scenario.ScenarioContext.CallKind;
import dev.mediajobs.specs.Phase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;

/** Scenarios in which a submission, or some polls of a job, are refused. */
final class ErrorScenarios {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private ErrorScenarios() {}

    static List<Scenario> all() {
        return List.of(
                first(
                        2,
                        "rate-limited",
                        "The first two polls of a job are refused as too many, with Retry-After: 1.",
                        (moment, voice) -> voice.tooManyRequests("1")),
                first(
                        2,
                        "retry-after-date",
                        "The first two polls are refused as too many; Retry-After is a date two seconds ahead.",
                        (moment, voice) -> voice.tooManyRequests(
                                HTTP_DATE.format(moment.now().plus(PAUSE)))),
                first(
                        2,
                        "retry-after-nonsense",
                        "The first two polls are refused as too many; Retry-After says 'soon'.",
                        (moment, voice) -> voice.tooManyRequests("soon")),
                first(
                        2,
                        "rate-limit-as-500",
                        "The first two polls are refused as too many, but with status 500 and no Retry-After.",
                        (moment, voice) -> voice.error(500, "RATE_LIMIT_EXCEEDED", "Rate limit exceeded")),
                first(
                        3,
                        "errors-then-fine",
                        "The first three polls are answered with 500.",
                        (moment, voice) -> voice.error(500, "INTERNAL_ERROR", "Internal server error")),
                first(
                        2,
                        "not-found-then-fine",
                        "The first two polls are answered with 404, as if the job were not known yet.",
                        (moment, voice) -> voice.error(404, "NOT_FOUND", "Not found")),
                Scenario.named("vanishes", "When half of its time is over the job is not found any more.")
                        .overriding(
                                (moment, voice) -> gone(moment) ? voice.error(404, "NOT_FOUND", "Not found") : null),
                Scenario.named(
                                "token-expires",
                                "A token that was issued before half of the job's time is refused after it; a new one"
                                        + " is taken. Vendors without tokens go on.")
                        .overriding((moment, voice) ->
                                stale(moment) ? voice.error(401, "UNAUTHORIZED", "Token has expired") : null),
                Scenario.named(
                                "no-credits",
                                "A submission is refused because the credits do not suffice; no job is made.")
                        .refusing(ErrorRenderer::insufficientCredits));
    }

    /** A scenario in which the first polls of a job are answered so. */
    static Scenario first(
            int polls, String name, String summary, BiFunction<ScenarioContext, ErrorRenderer, Response> response) {
        return Scenario.withParameter("how many polls", polls, number -> Scenario.named(name, summary)
                .overriding((context, errorRenderer) -> context.kind() == CallKind.POLL && context.count() <= number
                        ? response.apply(context, errorRenderer)
                        : null));
    }

    private static boolean gone(ScenarioContext context) {
        boolean read = context.kind() == CallKind.POLL || context.kind() == CallKind.RESULT;
        boolean late =
                !context.now().isBefore(context.halfway()) || context.state().phase() == Phase.SUCCEEDED;
        return read && late;
    }

    /** Tokens know milliseconds alone. */
    private static boolean stale(ScenarioContext context) {
        return context.kind() == CallKind.POLL
                && context.tokenIssued() != null
                && context.tokenIssued().isBefore(context.halfway().truncatedTo(ChronoUnit.MILLIS))
                && !context.now().isBefore(context.halfway());
    }
}
