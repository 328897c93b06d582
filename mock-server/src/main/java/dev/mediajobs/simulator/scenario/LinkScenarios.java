package dev.mediajobs.simulator.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.scenario.ScenarioContext.CallKind;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.List;

/** Scenarios in which a successful job has no usable download link. */
final class LinkScenarios {

    private LinkScenarios() {}

    /** Changes one link; {@code required} says whether the spec requires the property. */
    private interface Change {
        void change(ObjectNode parent, String name, boolean required);
    }

    static List<Scenario> all() {
        return List.of(
                // Optional links are removed, required ones are set to null.
                changingLinks("done-without-url", "The job succeeds, but without a link.", (parent, name, required) -> {
                    if (required) {
                        parent.putNull(name);
                    } else {
                        parent.remove(name);
                    }
                }),
                changingLinks(
                        "link-null",
                        "The job succeeds, but its links are null.",
                        (parent, name, required) -> parent.putNull(name)),
                changingLinks(
                        "link-empty",
                        "The job succeeds, but its links are empty strings.",
                        (parent, name, required) -> parent.put(name, "")));
    }

    private static Scenario changingLinks(String name, String summary, Change change) {
        return Scenario.named(name, summary).changingBody((context, body) -> changeLinks(context, body, change));
    }

    private static void changeLinks(ScenarioContext context, ObjectNode body, Change change) {
        if (context.state().phase() != Phase.SUCCEEDED || context.kind() == CallKind.SUBMIT) {
            return;
        }
        List<String> links = context.kind() == CallKind.RESULT
                ? context.jobSpec().resultLinks()
                : context.jobSpec().pollLinks();
        for (String pointer : links) {
            JsonPointer link = JsonPointer.compile(pointer);
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
