package dev.mediajobs.simulator.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.simulator.job.JobTimeline;
import dev.mediajobs.specs.StatusValues;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A named behaviour of jobs, or the failure of requests. It can change the timeline of a job, the visible state, the
 * response body and its delivery, or replace the response. It is stateless: everything that varies between requests is
 * derived from the job; the engine counts failed requests.
 */
public final class Scenario {

    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,3})([kM]?)");

    private String name;
    private final String summary;
    private @Nullable RequestFailure failure;
    private BiFunction<JobTimeline, StatusValues, JobTimeline> withTimeline = (timeline, values) -> timeline;
    private BiFunction<ScenarioContext, ErrorRenderer, @Nullable Response> override = (context, errorRenderer) -> null;
    private BiConsumer<ScenarioContext, ObjectNode> bodyChange = (context, body) -> {};
    private BiFunction<JobState, StatusValues, JobState> visibleState = (state, values) -> state;
    private BiFunction<ScenarioContext, Response, Response> deliver = (context, response) -> response;
    private List<WebhookTiming> webhookTimings = List.of(WebhookTiming.ON_COMPLETION);
    private @Nullable Parameter parameter;
    private IntFunction<Scenario> variant = number -> this;

    private Scenario(String name, String summary) {
        this.name = name;
        this.summary = summary;
    }

    /** Time and content of a webhook. */
    public enum WebhookTiming {
        /** Sent when the job has finished, with its final state. */
        ON_COMPLETION,
        /** Sent after half of the job time, with the final state. */
        EARLY,
        /** Sent when the job has finished, with the state before the final one. */
        STALE
    }

    /**
     * A number that may follow the name after {@code @}.
     *
     * @param meaning description of the number
     * @param scalable whether a suffix {@code k} or {@code M} multiplies it by 1024 or 1024 times 1024
     */
    public record Parameter(String meaning, int defaultValue, boolean scalable) {}

    static Scenario named(String name, String summary) {
        return new Scenario(name, summary);
    }

    Scenario failing(RequestFailure newFailure) {
        failure = newFailure;
        return this;
    }

    Scenario withTimeline(BiFunction<JobTimeline, StatusValues, JobTimeline> change) {
        withTimeline = change;
        return this;
    }

    Scenario overriding(BiFunction<ScenarioContext, ErrorRenderer, @Nullable Response> newOverride) {
        override = newOverride;
        return this;
    }

    Scenario changingBody(BiConsumer<ScenarioContext, ObjectNode> change) {
        bodyChange = change;
        return this;
    }

    Scenario showingState(BiFunction<JobState, StatusValues, JobState> change) {
        visibleState = change;
        return this;
    }

    Scenario withWebhookTimings(WebhookTiming... timings) {
        webhookTimings = List.of(timings);
        return this;
    }

    Scenario delivering(BiFunction<ScenarioContext, Response, Response> change) {
        deliver = change;
        return this;
    }

    /** Returns a scenario that takes a parameter. */
    static Scenario withParameter(String meaning, int defaultValue, IntFunction<Scenario> factory) {
        return withParameter(new Parameter(meaning, defaultValue, false), factory);
    }

    /** Returns a scenario that takes a parameter. */
    static Scenario withParameter(Parameter parameter, IntFunction<Scenario> factory) {
        Scenario scenario = factory.apply(parameter.defaultValue());
        scenario.parameter = parameter;
        scenario.variant = factory;
        return scenario;
    }

    /** Returns the scenario for a number as written after {@code @}, or null if the number is not valid. */
    @Nullable
    Scenario at(String number) {
        Matcher valid = NUMBER.matcher(number);
        if (parameter == null || !valid.matches() || (!valid.group(2).isEmpty() && !parameter.scalable())) {
            return null;
        }
        int scale =
                switch (valid.group(2)) {
                    case "k" -> 1 << 10;
                    case "M" -> 1 << 20;
                    default -> 1;
                };
        Scenario scenario = variant.apply((int) Math.min(Integer.MAX_VALUE, Long.parseLong(valid.group(1)) * scale));
        scenario.name = name + '@' + number;
        return scenario;
    }

    /** {@return the parameter, or null if the scenario takes none} */
    public @Nullable Parameter parameter() {
        return parameter;
    }

    /** {@return the name, which is also a Pact provider state} */
    public String name() {
        return name;
    }

    /** {@return a description in one sentence} */
    public String summary() {
        return summary;
    }

    /** {@return the requests that fail, or null if none do} */
    public @Nullable RequestFailure failure() {
        return failure;
    }

    /** {@return the timeline of a job in this scenario} */
    public JobTimeline withTimeline(JobTimeline timeline, StatusValues values) {
        return withTimeline.apply(timeline, values);
    }

    /** {@return the response that replaces the vendor's, or null} */
    public @Nullable Response override(ScenarioContext context, ErrorRenderer errorRenderer) {
        return override.apply(context, errorRenderer);
    }

    /** {@return the state that callers see} */
    public JobState visibleState(JobState state, StatusValues values) {
        return visibleState.apply(state, values);
    }

    /** {@return the webhooks of a job, in sending order} */
    public List<WebhookTiming> webhookTimings() {
        return webhookTimings;
    }

    /** {@return the response as it is delivered} */
    public Response deliver(ScenarioContext context, Response response) {
        return deliver.apply(context, response);
    }

    /** Changes the body of the vendor's response. */
    public void changeBody(ScenarioContext context, ObjectNode body) {
        bodyChange.accept(context, body);
    }
}
