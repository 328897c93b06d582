package dev.mediajobs.simulator.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.Course;
import dev.mediajobs.simulator.scenario.Moment.Kind;
import dev.mediajobs.simulator.spec.Phase;
import dev.mediajobs.simulator.spec.Schema;
import dev.mediajobs.simulator.spec.StatusWords;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All scenarios by name. */
public final class Scenarios {

    /** The scenario in which all goes well. */
    public static final String HAPPY = "happy";

    private static final Map<String, Scenario> ALL = new LinkedHashMap<>();

    static {
        List.of(
                        Scenario.named(HAPPY, "The job goes through all its states and ends with a file."),
                        Scenario.named("fails", "The job fails when its time is over and says why.")
                                .course((planned, words) -> ending(planned, words, Phase.FAILED)),
                        Scenario.named(
                                        "rejected",
                                        "The job ends as rejected; where the vendor has no such word, as failed.")
                                .course((planned, words) -> ending(planned, words, Phase.REJECTED)),
                        Scenario.named("stuck-running", "The job never ends.")
                                .course((planned, words) -> planned.neverEnding()),
                        Scenario.named("done-without-url", "The job succeeds, but its answer has no link.")
                                .answering(Scenarios::withoutLinks),
                        Scenario.named(
                                        "unknown-word",
                                        "In the second half of its time the job's state is a word that no document has.")
                                .course((planned, words) -> planned.passing("reticulating")),
                        Scenario.named("download-expired", "The job succeeds, but its link is answered with 410.")
                                .interrupted(Scenarios::expired),
                        Scenario.named(
                                        "rate-limited",
                                        "The first two polls of a job are refused as too many, with Retry-After: 1.")
                                .interrupted(Scenarios::rateLimited))
                .forEach(scenario -> ALL.put(scenario.name(), scenario));
    }

    private Scenarios() {}

    /** {@return all scenarios, the usual one first} */
    public static Collection<Scenario> all() {
        return ALL.values();
    }

    /** {@return all names, the usual one first} */
    public static Collection<String> names() {
        return ALL.keySet();
    }

    /** {@return the scenario of that name, or null} */
    public static @Nullable Scenario find(String name) {
        return ALL.get(name);
    }

    /**
     * {@return the scenario of that name}
     *
     * @throws IllegalArgumentException if there is none; its message names those that there are
     */
    public static Scenario named(String name) {
        Scenario scenario = ALL.get(name);
        if (scenario == null) {
            throw new IllegalArgumentException(
                    "There is no scenario '" + name + "'. There are: " + String.join(", ", ALL.keySet()) + ".");
        }
        return scenario;
    }

    private static Course ending(Course planned, StatusWords words, Phase wanted) {
        Phase phase = words.of(wanted).isEmpty() ? Phase.FAILED : wanted;
        String reason = wanted == Phase.REJECTED ? "The input was rejected." : "something went wrong";
        return planned.endingWith(words.of(phase).get(0), phase, reason);
    }

    /** Links go where the spec lets them be absent, and are null where the spec wants the name to be there. */
    private static void withoutLinks(Moment moment, ObjectNode body) {
        List<JsonPointer> links = moment.kind() == Kind.RESULT
                ? moment.story().resultLinks()
                : moment.story().pollLinks();
        if (moment.state().phase() != Phase.SUCCEEDED || moment.kind() == Kind.SUBMIT) {
            return;
        }
        for (JsonPointer link : links) {
            JsonNode parent = body.at(link.head());
            Schema schema = moment.answer() == null ? null : moment.answer().at(link.head());
            String name = link.last().getMatchingProperty();
            if (parent instanceof ObjectNode object && object.has(name)) {
                if (schema != null && schema.required().contains(name)) {
                    object.putNull(name);
                } else {
                    object.remove(name);
                }
            }
        }
    }

    private static @Nullable Response expired(Moment moment, Voice voice) {
        return moment.kind() == Kind.DOWNLOAD
                ? Response.text(410, "text/plain; charset=utf-8", "This link has expired.\n")
                : null;
    }

    private static @Nullable Response rateLimited(Moment moment, Voice voice) {
        return moment.kind() == Kind.POLL && moment.count() <= 2 ? voice.tooManyRequests("1") : null;
    }
}
