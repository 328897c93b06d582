package dev.mediajobs.specs.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.specs.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks that operations, parameters and response members that an {@code x-job} names exist. */
final class JobCheck implements Check {

    @Override
    public List<Finding> findings(SpecFolder folder) {
        List<Finding> findings = new ArrayList<>();
        for (Source source : folder.specs()) {
            for (Map.Entry<String, JsonNode> operation : SchemaWalker.operations(source.root())) {
                JsonNode job = operation.getValue().path("x-job");
                if (job.isObject()) {
                    new OneJob(source, operation.getKey(), findings).check(job);
                }
            }
        }
        return findings;
    }

    private record OneJob(Source source, String submit, List<Finding> findings) {

        void check(JsonNode job) {
            Spec spec = source.spec();
            JsonNode submitted = job.path("submitted");
            JsonNode response = SchemaPaths.response(spec, submit);
            members("/submitted", submitted, response, List.of("id"));
            status("/submitted", submitted, response);

            JsonNode poll = job.path("poll");
            JsonNode polled = operation("/poll", poll.path("operation").asText(), poll);
            members("/poll", poll, polled, List.of("id", "progress", "failure"));
            status("/poll", poll, polled);
            for (int i = 0; i < poll.path("variants").size(); i++) {
                String variant = poll.path("variants").get(i).asText();
                JsonNode same = operation("/poll/variants/" + i, variant, poll);
                if (!same.isMissingNode() && !same.equals(polled)) {
                    add(
                            "/poll/variants/" + i,
                            "The variant " + variant + " has another response.",
                            "give both one schema.");
                }
            }
            JsonNode result = job.path("result");
            if (result.isObject()) {
                JsonNode place = operation("/result", result.path("operation").asText(), result);
                if (result.has("list")) {
                    member("/result/list", result.path("list").asText(), place);
                    JsonNode list =
                            SchemaPaths.member(spec, place, result.path("list").asText());
                    place = spec.resolved(list.path("items"));
                }
                members("/result", result, place, List.of("id"));
            }
        }

        /** Returns the response of an operation that the job names. */
        private JsonNode operation(String part, String id, JsonNode holder) {
            for (Map.Entry<String, JsonNode> operation : SchemaWalker.operations(source.root())) {
                if (operation.getValue().path("operationId").asText().equals(id)) {
                    parameter(part, id, operation.getKey(), holder);
                    return SchemaPaths.response(source.spec(), operation.getKey());
                }
            }
            add(part, "No operation is called " + id + ".", "write the operationId of an operation of this file.");
            return MissingNode.getInstance();
        }

        private void parameter(String part, String id, String operationPointer, JsonNode holder) {
            String name = holder.path("parameter").asText();
            JsonNode parameters = source.root().at(operationPointer).path("parameters");
            boolean found = name.isEmpty();
            for (JsonNode parameter : parameters) {
                found |= source.spec().resolved(parameter).path("name").asText().equals(name);
            }
            if (!found) {
                add(
                        part,
                        "The operation " + id + " has no parameter " + name + ".",
                        "write the name of its path parameter.");
            }
        }

        private void members(String part, JsonNode holder, JsonNode response, List<String> names) {
            for (String name : names) {
                if (holder.has(name)) {
                    member(part + "/" + name, holder.path(name).asText(), response);
                }
            }
            for (String list : List.of("links", "resultIds")) {
                for (int i = 0; i < holder.path(list).size(); i++) {
                    member(part + "/" + list + "/" + i, holder.path(list).get(i).asText(), response);
                }
            }
        }

        private void member(String part, String pointer, JsonNode response) {
            if (!response.isMissingNode()
                    && SchemaPaths.member(source.spec(), response, pointer).isMissingNode()) {
                add(
                        part,
                        pointer + " points at nothing in the response.",
                        "write its location in the response's schema.");
            }
        }

        private void status(String part, JsonNode holder, JsonNode response) {
            if (!holder.has("status") || response.isMissingNode()) {
                return;
            }
            JsonNode status = SchemaPaths.member(
                    source.spec(), response, holder.path("status").asText());
            if (status.isMissingNode()) {
                member(part + "/status", holder.path("status").asText(), response);
            } else if (!status.has("x-job-phase")) {
                add(part + "/status", "The status there has no phases.", "add x-job-phase to its enum.");
            }
        }

        private void add(String part, String problem, String suggestion) {
            findings.add(source.finding(submit + "/x-job" + part, problem, suggestion));
        }
    }
}
