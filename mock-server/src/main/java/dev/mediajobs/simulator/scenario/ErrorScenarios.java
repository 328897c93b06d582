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

/** Scenarios in which the submit, or some polls, return an error. */
final class ErrorScenarios {

    private static final Duration RETRY_DELAY = Duration.ofSeconds(2);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private ErrorScenarios() {}

    static List<Scenario> all() {
        return List.of(
                firstPolls(
                        2,
                        "rate-limited",
                        "The first two polls return a rate-limit error with Retry-After: 1.",
                        (context, errorRenderer) -> errorRenderer.tooManyRequests("1")),
                firstPolls(
                        2,
                        "retry-after-date",
                        "The first two polls return a rate-limit error; Retry-After is a date two seconds ahead.",
                        (context, errorRenderer) -> errorRenderer.tooManyRequests(
                                HTTP_DATE.format(context.now().plus(RETRY_DELAY)))),
                firstPolls(
                        2,
                        "retry-after-nonsense",
                        "The first two polls return a rate-limit error with Retry-After: soon.",
                        (context, errorRenderer) -> errorRenderer.tooManyRequests("soon")),
                firstPolls(
                        2,
                        "rate-limit-as-500",
                        "The first two polls return a rate-limit error, but with status 500 and without Retry-After.",
                        (context, errorRenderer) ->
                                errorRenderer.error(500, "RATE_LIMIT_EXCEEDED", "Rate limit exceeded")),
                firstPolls(
                        3,
                        "errors-then-fine",
                        "The first three polls return 500.",
                        (context, errorRenderer) ->
                                errorRenderer.error(500, "INTERNAL_ERROR", "Internal server error")),
                firstPolls(
                        2,
                        "not-found-then-fine",
                        "The first two polls return 404, as if the job did not exist yet.",
                        (context, errorRenderer) -> errorRenderer.error(404, "NOT_FOUND", "Not found")),
                Scenario.named("job-disappears", "After half of the job time, polls return 404.")
                        .overriding((context, errorRenderer) ->
                                gone(context) ? errorRenderer.error(404, "NOT_FOUND", "Not found") : null),
                Scenario.named(
                                "token-expires",
                                "After half of the job time, polls reject access tokens issued before it and accept new"
                                        + " ones. Vendors without tokens are not affected.")
                        .overriding((context, errorRenderer) ->
                                stale(context) ? errorRenderer.error(401, "UNAUTHORIZED", "Token has expired") : null),
                Scenario.named(
                                "no-credits",
                                "The submit is refused because of insufficient credits; no job is created.")
                        .failing(new RequestFailure(
                                List.of(RequestKind.SUBMIT), RequestFailure.Type.INSUFFICIENT_CREDITS, 0)));
    }

    /** Returns a scenario that overrides the responses to the first polls of a job. */
    static Scenario firstPolls(
            int polls, String name, String summary, BiFunction<ScenarioContext, ErrorRenderer, Response> response) {
        return Scenario.withParameter("number of polls", polls, number -> Scenario.named(name, summary)
                .overriding((context, errorRenderer) -> context.kind() == CallKind.POLL && context.count() <= number
                        ? response.apply(context, errorRenderer)
                        : null));
    }

    private static boolean gone(ScenarioContext context) {
        boolean read = context.kind() == CallKind.POLL || context.kind() == CallKind.RESULT;
        boolean pastHalfway =
                !context.now().isBefore(context.halfway()) || context.state().phase() == Phase.SUCCEEDED;
        return read && pastHalfway;
    }

    /** Tokens have millisecond precision. */
    private static boolean stale(ScenarioContext context) {
        return context.kind() == CallKind.POLL
                && context.tokenIssued() != null
                && context.tokenIssued().isBefore(context.halfway().truncatedTo(ChronoUnit.MILLIS))
                && !context.now().isBefore(context.halfway());
    }
}
