package dev.mediajobs.simulator.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.scenario.Moment.Kind;
import dev.mediajobs.simulator.spec.Phase;
import dev.mediajobs.simulator.spec.Schema;
import java.util.List;

/** Scenarios in which a job that is done has no link worth the name. */
final class LinkFaults {

    private LinkFaults() {}

    /** Changes one link in the object that holds it. */
    private interface Change {
        void change(Moment moment, JsonPointer link, ObjectNode parent, String name);
    }

    static List<Scenario> all() {
        return List.of(
                Scenario.named("done-without-url", "The job succeeds, but its answer has no link.")
                        .answering((moment, body) -> each(moment, body, LinkFaults::remove)),
                Scenario.named("link-null", "The job succeeds, but its links are null.")
                        .answering((moment, body) ->
                                each(moment, body, (same, link, parent, name) -> parent.putNull(name))),
                Scenario.named("link-empty", "The job succeeds, but its links are empty texts.")
                        .answering((moment, body) ->
                                each(moment, body, (same, link, parent, name) -> parent.put(name, ""))));
    }

    private static void each(Moment moment, ObjectNode body, Change change) {
        if (moment.state().phase() != Phase.SUCCEEDED || moment.kind() == Kind.SUBMIT) {
            return;
        }
        List<JsonPointer> links = moment.kind() == Kind.RESULT
                ? moment.story().resultLinks()
                : moment.story().pollLinks();
        for (JsonPointer link : links) {
            JsonNode parent = body.at(link.head());
            String name = link.last().getMatchingProperty();
            if (parent instanceof ObjectNode object && object.has(name)) {
                change.change(moment, link, object, name);
            }
        }
    }

    /** LinkFaults go where the spec lets them be absent, and are null where the spec wants the name to be there. */
    private static void remove(Moment moment, JsonPointer link, ObjectNode parent, String name) {
        Schema schema = moment.answer() == null ? null : moment.answer().at(link.head());
        if (schema != null && schema.required().contains(name)) {
            parent.putNull(name);
        } else {
            parent.remove(name);
        }
    }
}
