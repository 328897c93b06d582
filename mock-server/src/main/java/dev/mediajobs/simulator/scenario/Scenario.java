package dev.mediajobs.simulator.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.simulator.job.JobTimeline;
import dev.mediajobs.specs.StatusValues;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A named job behaviour. It can refuse the submit, change the timeline, the visible state, the response body and its
 * delivery, or replace the response. It is stateless: everything that varies between requests is derived from the job.
 */
public final class Scenario {

    private String name;
    private final String summary;
    private Function<ErrorRenderer, @Nullable Response> refusal = errorRenderer -> null;
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
     */
    public record Parameter(String meaning, int defaultValue) {}

    static Scenario named(String name, String summary) {
        return new Scenario(name, summary);
    }

    Scenario refusing(Function<ErrorRenderer, @Nullable Response> newRefusal) {
        refusal = newRefusal;
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
        Scenario scenario = factory.apply(defaultValue);
        scenario.parameter = new Parameter(meaning, defaultValue);
        scenario.variant = factory;
        return scenario;
    }

    Scenario at(int number) {
        Scenario scenario = variant.apply(number);
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

    /** {@return the response that refuses a submit, or null to accept it} */
    public @Nullable Response refusal(ErrorRenderer errorRenderer) {
        return refusal.apply(errorRenderer);
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
