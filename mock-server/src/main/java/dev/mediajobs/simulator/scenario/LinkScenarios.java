package dev.mediajobs.simulator.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.scenario.ScenarioContext.CallKind;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.List;

/** Scenarios in which a job that is done has no link worth the name. */
final class LinkScenarios {

    private LinkScenarios() {}

    /** Changes one link in the object that holds it; the spec may want its name to be there. */
    private interface Change {
        void change(ObjectNode parent, String name, boolean required);
    }

    static List<Scenario> all() {
        return List.of(
                // Links go where the spec lets them be absent, and are null where the spec wants the name to be there.
                each("done-without-url", "The job succeeds, but its answer has no link.", (parent, name, required) -> {
                    if (required) {
                        parent.putNull(name);
                    } else {
                        parent.remove(name);
                    }
                }),
                each(
                        "link-null",
                        "The job succeeds, but its links are null.",
                        (parent, name, required) -> parent.putNull(name)),
                each(
                        "link-empty",
                        "The job succeeds, but its links are empty texts.",
                        (parent, name, required) -> parent.put(name, "")));
    }

    private static Scenario each(String name, String summary, Change change) {
        return Scenario.named(name, summary).changingBody((context, body) -> each(context, body, change));
    }

    private static void each(ScenarioContext context, ObjectNode body, Change change) {
        if (context.state().phase() != Phase.SUCCEEDED || context.kind() == CallKind.SUBMIT) {
            return;
        }
        List<String> links = context.kind() == CallKind.RESULT
                ? context.jobSpec().resultLinks()
                : context.jobSpec().pollLinks();
        for (String place : links) {
            JsonPointer link = JsonPointer.compile(place);
            String name = link.last().getMatchingProperty();
            if (body.at(link.head()) instanceof ObjectNode parent && parent.has(name)) {
                SpecNode response = context.response();
                boolean required = response != null
                        && Schemas.find(response, link.head().toString()).stream()
                                .anyMatch(schema ->
                                        schema.child("required").texts().contains(name));
                change.change(parent, name, required);
            }
        }
    }
}
