package dev.mediajobs.specs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The job that an operation submits, as {@code x-job} describes it. Ids, statuses, progress, failures and links are
 * JSON pointers into the response of the step (submit, poll or result).
 *
 * @param node location of {@code x-job}
 * @param statusValues values of the status in the response to the poll, if its schema lists them
 */
public record JobSpec(SpecNode node, Optional<StatusValues> statusValues) {

    static JobSpec of(VendorSpec vendor, SpecNode node) {
        String status = node.at("poll", "status").text();
        return new JobSpec(
                node,
                vendor.operation(node.at("poll", "operation").text())
                        .flatMap(Operation::success)
                        .flatMap(response -> StatusValues.at(response.schema(), status)));
    }

    public String submittedId() {
        return node.at("submitted", "id").text();
    }

    public Optional<String> submittedStatus() {
        return optional("submitted", "status");
    }

    public String pollOperation() {
        return node.at("poll", "operation").text();
    }

    /** Returns the parameter of the poll operation that takes the job id. */
    public String pollParameter() {
        return node.at("poll", "parameter").text();
    }

    /** Returns the ids of other operations that respond like the poll. */
    public List<String> pollVariants() {
        return node.at("poll", "variants").texts();
    }

    /** Returns the ids of all operations that poll the job, the default one first. */
    public List<String> pollOperations() {
        return Stream.concat(Stream.of(pollOperation()), pollVariants().stream())
                .toList();
    }

    /** Returns whether an operation polls the job. */
    public boolean isPolledBy(String operation) {
        return pollOperation().equals(operation) || pollVariants().contains(operation);
    }

    public Optional<String> pollId() {
        return optional("poll", "id");
    }

    public Optional<String> pollStatus() {
        return optional("poll", "status");
    }

    /** Returns whether a response without a status is the finished result. */
    public boolean resultHasNoStatus() {
        return node.at("poll", "statusAbsent").text().equals("succeeded");
    }

    public Optional<String> pollProgress() {
        return optional("poll", "progress");
    }

    public List<String> pollLinks() {
        return node.at("poll", "links").texts();
    }

    /** Returns the pointers of the result id in the response to the poll; the first one with a text is used. */
    public List<String> pollResultIds() {
        return node.at("poll", "resultIds").texts();
    }

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
        return Optional.of(node.at(step, name)).filter(SpecNode::exists).map(SpecNode::text);
    }
}
