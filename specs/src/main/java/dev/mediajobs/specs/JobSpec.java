package dev.mediajobs.specs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code x-job} says about the job that an operation submits. Pointers are JSON pointers into responses. */
public final class JobSpec {

    private final SpecNode node;
    private final Optional<StatusValues> statusValues;

    JobSpec(VendorSpec vendor, SpecNode node) {
        this.node = node;
        this.statusValues = vendor.operation(pollOperation())
                .flatMap(Operation::success)
                .flatMap(response ->
                        StatusValues.at(response.schema(), pollStatus().orElse("")));
    }

    /** Returns the location of {@code x-job}. */
    public SpecNode node() {
        return node;
    }

    /** Returns the pointer of the job id in the response to the submit. */
    public String submittedId() {
        return node.at("submitted", "id").text();
    }

    /** Returns the pointer of the status in the response to the submit. */
    public Optional<String> submittedStatus() {
        return optional("submitted", "status");
    }

    /** Returns the operation that polls the job. */
    public String pollOperation() {
        return node.at("poll", "operation").text();
    }

    /** Returns the parameter of that operation that takes the job id. */
    public String pollParameter() {
        return node.at("poll", "parameter").text();
    }

    /** Returns other operations that respond like the poll. */
    public List<String> pollVariants() {
        return node.at("poll", "variants").texts();
    }

    /** Returns all operations that poll the job, the default one first. */
    public List<String> pollOperations() {
        List<String> operations = new ArrayList<>(List.of(pollOperation()));
        operations.addAll(pollVariants());
        return operations;
    }

    /** Returns the pointer of the job id in the response to the poll. */
    public Optional<String> pollId() {
        return optional("poll", "id");
    }

    /** Returns the pointer of the status in the response to the poll. */
    public Optional<String> pollStatus() {
        return optional("poll", "status");
    }

    /** Returns the values of that status. */
    public Optional<StatusValues> statusValues() {
        return statusValues;
    }

    /** Returns whether a response without a status is the finished result. */
    public boolean resultHasNoStatus() {
        return node.at("poll", "statusAbsent").text().equals("succeeded");
    }

    /** Returns the pointer of the progress in the response to the poll. */
    public Optional<String> pollProgress() {
        return optional("poll", "progress");
    }

    /** Returns the pointers of result links in the response to the poll. */
    public List<String> pollLinks() {
        return node.at("poll", "links").texts();
    }

    /** Returns the pointers of the result id in the response to the poll; the first that leads to text counts. */
    public List<String> pollResultIds() {
        return node.at("poll", "resultIds").texts();
    }

    /** Returns the pointer of the failure reason in the response to the poll. */
    public Optional<String> pollFailure() {
        return optional("poll", "failure");
    }

    /** Returns the operation that has the result, if it is not the poll. */
    public Optional<String> resultOperation() {
        return optional("result", "operation");
    }

    /** Returns the parameter of the result operation that takes the result id, if it takes one. */
    public Optional<String> resultParameter() {
        return optional("result", "parameter");
    }

    /** Returns the pointer of the list of results in the response of the result operation, if it has one. */
    public Optional<String> resultList() {
        return optional("result", "list");
    }

    /** Returns the pointer of the result id in an item of that list. */
    public Optional<String> resultItemId() {
        return optional("result", "id");
    }

    /** Returns the pointers of result links in the response of the result operation, or in an item of its list. */
    public List<String> resultLinks() {
        return node.at("result", "links").texts();
    }

    private Optional<String> optional(String step, String name) {
        SpecNode location = node.at(step, name);
        return location.exists() ? Optional.of(location.text()) : Optional.empty();
    }
}
