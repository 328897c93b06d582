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
 * A named course of events. It may refuse a submission, change what a job goes through, the state that is told, the vendor's
 * answer and its delivery, or answer in place of the vendor. It is not changed once it is made, and keeps no state: what
 * differs from call to call follows from the job.
 */
public final class Scenario {

    private String name;
    private final String summary;
    private Function<ErrorRenderer, @Nullable Response> refusal = voice -> null;
    private BiFunction<JobTimeline, StatusValues, JobTimeline> withTimeline = (planned, words) -> planned;
    private BiFunction<ScenarioContext, ErrorRenderer, @Nullable Response> override = (moment, voice) -> null;
    private BiConsumer<ScenarioContext, ObjectNode> bodyChange = (moment, body) -> {};
    private BiFunction<JobState, StatusValues, JobState> visibleState = (state, words) -> state;
    private BiFunction<ScenarioContext, Response, Response> deliver = (moment, response) -> response;
    private List<WebhookTiming> webhookTimings = List.of(WebhookTiming.ON_COMPLETION);
    private @Nullable Parameter parameter;
    private IntFunction<Scenario> variant = number -> this;

    private Scenario(String name, String summary) {
        this.name = name;
        this.summary = summary;
    }

    /** One webhook of a job, where the submission asked for it. */
    public enum WebhookTiming {
        /** When the job has ended, of its end. */
        ON_COMPLETION,
        /** When half of its time is over, of its end. */
        EARLY,
        /** When the job has ended, of the state before its end. */
        STALE
    }

    /**
     * A number that may follow the name after {@code @}.
     *
     * @param meaning what it says
     * @param defaultValue what it is where none is given
     */
    public record Parameter(String meaning, int defaultValue) {}

    static Scenario named(String name, String summary) {
        return new Scenario(name, summary);
    }

    Scenario refusing(Function<ErrorRenderer, @Nullable Response> by) {
        refusal = by;
        return this;
    }

    Scenario withTimeline(BiFunction<JobTimeline, StatusValues, JobTimeline> change) {
        withTimeline = change;
        return this;
    }

    /** Answers in place of the vendor, unless the answer is null. */
    Scenario overriding(BiFunction<ScenarioContext, ErrorRenderer, @Nullable Response> by) {
        override = by;
        return this;
    }

    /** Changes the vendor's answer in place. */
    Scenario changingBody(BiConsumer<ScenarioContext, ObjectNode> change) {
        bodyChange = change;
        return this;
    }

    /** Tells another state than the job's own, to callers alone. */
    Scenario showingState(BiFunction<JobState, StatusValues, JobState> change) {
        visibleState = change;
        return this;
    }

    Scenario withWebhookTimings(WebhookTiming... webhooksOfIt) {
        webhookTimings = List.of(webhooksOfIt);
        return this;
    }

    /** Changes how the vendor's answer, or the file, is delivered. */
    Scenario delivering(BiFunction<ScenarioContext, Response, Response> change) {
        deliver = change;
        return this;
    }

    /** A scenario that may take a number, made anew for each. */
    static Scenario withParameter(String meaning, int usual, IntFunction<Scenario> by) {
        Scenario scenario = by.apply(usual);
        scenario.parameter = new Parameter(meaning, usual);
        scenario.variant = by;
        return scenario;
    }

    Scenario at(int number) {
        Scenario other = variant.apply(number);
        other.name = name + '@' + number;
        return other;
    }

    /** {@return the number that may follow its name, or null} */
    public @Nullable Parameter parameter() {
        return parameter;
    }

    /** {@return its name, which is also a Pact provider state} */
    public String name() {
        return name;
    }

    /** {@return what happens, in one sentence} */
    public String summary() {
        return summary;
    }

    /** {@return what a submission is answered that is not taken, or null to take it} */
    public @Nullable Response refusal(ErrorRenderer errorRenderer) {
        return refusal.apply(errorRenderer);
    }

    /** {@return what a job goes through} */
    public JobTimeline withTimeline(JobTimeline planned, StatusValues values) {
        return withTimeline.apply(planned, values);
    }

    /** {@return what is answered in place of the vendor, or null} */
    public @Nullable Response override(ScenarioContext context, ErrorRenderer errorRenderer) {
        return override.apply(context, errorRenderer);
    }

    /** {@return the state that callers are told} */
    public JobState visibleState(JobState state, StatusValues values) {
        return visibleState.apply(state, values);
    }

    /** {@return the webhooks of its job, in the order in which they are sent} */
    public List<WebhookTiming> webhookTimings() {
        return webhookTimings;
    }

    /** {@return what is sent in the end} */
    public Response deliver(ScenarioContext context, Response response) {
        return deliver.apply(context, response);
    }

    /** Changes the vendor's answer in place. */
    public void changeBody(ScenarioContext context, ObjectNode body) {
        bodyChange.accept(context, body);
    }
}
