package dev.mediajobs.conformance.spec;

import java.util.List;
import java.util.Optional;

/** How the job that an operation starts is followed to its end; all places are JSON pointers into answers. */
public final class JobSpec {

    private final SpecNode node;

    JobSpec(SpecNode node) {
        this.node = node;
    }

    public SpecNode node() {
        return node;
    }

    /** Where the answer to the submit has the job's id. */
    public String submittedId() {
        return node.at("submitted", "id").text();
    }

    public Optional<String> submittedStatus() {
        return optional("submitted", "status");
    }

    /** The operation that tells how the job stands. */
    public String pollOperation() {
        return node.at("poll", "operation").text();
    }

    /** The parameter of that operation that takes the id. */
    public String pollParameter() {
        return node.at("poll", "parameter").text();
    }

    /** Other operations that answer the same to the same id. */
    public List<String> variants() {
        return node.at("poll", "variants").enumValues();
    }

    public Optional<String> pollId() {
        return optional("poll", "id");
    }

    public Optional<String> pollStatus() {
        return optional("poll", "status");
    }

    /** Whether an answer without status is the finished result. */
    public boolean resultHasNoStatus() {
        return node.at("poll", "statusAbsent").text().equals("succeeded");
    }

    public Optional<String> pollProgress() {
        return optional("poll", "progress");
    }

    public List<String> pollLinks() {
        return node.at("poll", "links").enumValues();
    }

    /** Where a finished job has the id of its result; the first that holds a text counts. */
    public List<String> pollResultIds() {
        return node.at("poll", "resultIds").enumValues();
    }

    public Optional<String> pollFailure() {
        return optional("poll", "failure");
    }

    /** The operation that has the result, where the poll has not. */
    public Optional<String> resultOperation() {
        return optional("result", "operation");
    }

    /** The parameter of the result's operation that takes the id of the result, if it takes one. */
    public Optional<String> resultParameter() {
        return optional("result", "parameter");
    }

    /** Where the result's operation has a list of results, if it has one. */
    public Optional<String> resultList() {
        return optional("result", "list");
    }

    /** Where an item of that list has the id of the result. */
    public Optional<String> resultItemId() {
        return optional("result", "id");
    }

    public List<String> resultLinks() {
        return node.at("result", "links").enumValues();
    }

    private Optional<String> optional(String step, String name) {
        SpecNode place = node.at(step, name);
        return place.exists() ? Optional.of(place.text()) : Optional.empty();
    }
}
