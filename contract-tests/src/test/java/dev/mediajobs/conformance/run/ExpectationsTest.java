package dev.mediajobs.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that violations of documents and contradictions are findings, and everything else is at most a note. */
class ExpectationsTest {

    @Test
    void aConformingServer_hasNoNotes() {
        assertThat(PosterServer.check((request, right) -> right)).isEmpty();
    }

    @Test
    void anyCodeOfARange_isAccepted() {
        assertThat(PosterServer.check((request, right) -> right.status() == 202 ? right.with(207) : right))
                .isEmpty();
        assertThat(PosterServer.check((request, right) -> right.status() == 422 ? right.with(418) : right))
                .isEmpty();
        assertThat(PosterServer.check((request, right) -> right.status() == 404 ? right.with(400) : right))
                .isEmpty();
    }

    @Test
    void aDocumentedCode_isRequired() {
        assertThat(findings(PosterServer.check((request, right) -> right.status() == 401 ? right.with(404) : right)))
                .isNotEmpty()
                .allMatch(each -> each.rule() == Rule.CREDENTIALS);
        assertThat(findings(PosterServer.check(
                        yaml -> yaml.replace("2XX:", "200:")
                                .replace("{kind: inferred, place: no code", "{kind: vendor, place: a code"),
                        (request, right) -> right)))
                .extracting(Finding::rule)
                .contains(Rule.STATUS);
    }

    @Test
    void anUnknownValue_isANote() {
        List<Finding> notes =
                PosterServer.check((request, right) -> requestsPoster(request) ? right.with("mood", "unknown") : right);

        assertThat(notes).isNotEmpty().allMatch(Finding::note);
        assertThat(notes).anyMatch(each -> each.where().equals("/mood"));
        assertThat(findings(PosterServer.check(
                        (request, right) -> requestsPoster(request) ? right.with("mood", 7) : right)))
                .anyMatch(each -> each.where().equals("/mood"));
    }

    @Test
    void anUnknownStatus_leavesTheJobOpen() {
        assertThat(notesOnly(
                        (request, right) -> right.hasStatus("working") ? right.with("status", "upscaling") : right))
                .extracting(Finding::rule)
                .contains(Rule.STATUS_VALUES);
        assertThat(notesOnly(
                        (request, right) -> right.hasStatus("complete") ? right.with("status", "finished") : right))
                .extracting(Finding::rule)
                .contains(Rule.STATUS_VALUES, Rule.PHASES);
    }

    @Test
    void aStatusThatNeverBecomesTerminal_isReported() {
        assertThat(findings(PosterServer.check(
                        (request, right) -> right.hasStatus("complete") ? right.with("status", "working") : right)))
                .extracting(Finding::rule)
                .contains(Rule.PHASES);
    }

    @Test
    void aReturnToTheQueue_andDecreasingProgress_areNotes() {
        Map<String, Integer> polls = new HashMap<>();
        assertThat(notesOnly((request, right) -> {
                    boolean second = right.hasStatus("working")
                            && polls.merge(request.uri().getPath(), 1, Integer::sum) == 2;
                    return second ? right.with("status", "waiting") : right;
                }))
                .extracting(Finding::rule)
                .containsOnly(Rule.PHASES);
        Map<String, Integer> progressPolls = new HashMap<>();
        assertThat(notesOnly((request, right) -> right.hasStatus("working")
                        ? right.with(
                                "progress",
                                90 - 10 * progressPolls.merge(request.uri().getPath(), 1, Integer::sum))
                        : right))
                .extracting(Finding::rule)
                .containsOnly(Rule.PROGRESS);
    }

    @Test
    void aFailureWithoutAReason_isANote() {
        assertThat(notesOnly((request, right) -> right.hasStatus("complete") ? right.with("status", "failed") : right))
                .extracting(Finding::rule)
                .containsOnly(Rule.FAILURE);
    }

    @Test
    void anUnknownId_mustBeRejectedOnlyIfDocumented() {
        PosterServer.Change lenient = (request, right) -> requestsPoster(request) && right.status() == 404
                ? new PosterServer.FakeResponse(200, right.body().objectNode().put("id", "any"))
                : right;
        assertThat(notesOnly(lenient)).extracting(Finding::rule).contains(Rule.UNKNOWN_ID);
        assertThat(findings(PosterServer.check(
                        yaml -> yaml.replace(
                                "401: {$ref", "404: {$ref: '#/components/responses/Failed'}\n        401: {$ref"),
                        lenient)))
                .extracting(Finding::rule)
                .contains(Rule.UNKNOWN_ID);
    }

    @Test
    void aBodyUnderAnotherMediaType_mayBeAccepted() {
        assertThat(notesOnly((request, right) -> {
                    boolean text = request.header("content-type").orElse("").equals("text/plain");
                    return text && right.status() == 422
                            ? new PosterServer.FakeResponse(
                                    202, right.body().objectNode().put("jobId", "job1"))
                            : right;
                }))
                .extracting(Finding::rule)
                .containsOnly(Rule.MEDIA_TYPE);
    }

    @Test
    void aDocumentedCondition_isTested() {
        assertThat(findings(PosterServer.check((request, right) -> {
                    boolean custom =
                            request.text().contains("custom") && !request.text().contains("prompt");
                    return custom && right.status() == 422
                            ? new PosterServer.FakeResponse(
                                    202, right.body().objectNode().put("jobId", "job1"))
                            : right;
                })))
                .extracting(Finding::rule)
                .containsOnly(Rule.REQUIRED);
    }

    @Test
    void aSuccessWithAFailureInTheBody_isAFinding() {
        assertThat(findings(PosterServer.check(
                        (request, right) -> right.status() == 202 ? right.with("result", "failure") : right)))
                .extracting(Finding::rule)
                .contains(Rule.OUTCOME);
    }

    @Test
    void anErrorOnlyInTheBody_isANoteIfNoCodeIsDocumented() {
        assertThat(notesOnly((request, right) -> right.status() == 422 ? right.with(200) : right))
                .isNotEmpty();
        assertThat(findings(PosterServer.check((request, right) -> right.status() == 401 ? right.with(200) : right)))
                .isNotEmpty();
    }

    @Test
    void aResult_isRequestedByItsOwnId() {
        // A server that requires the id of the job does not conform.
        assertThat(findings(PosterServer.check((request, right) ->
                        requestsPoster(request) && request.uri().getPath().contains("poster1")
                                ? PosterServer.error(404, "Not found")
                                : right)))
                .extracting(Finding::operation)
                .contains("getPoster");
        // A server that accepts both ids conforms.
        assertThat(PosterServer.check((request, right) ->
                        requestsPoster(request) && request.uri().getPath().contains("/job1") && right.status() == 404
                                ? new PosterServer.FakeResponse(
                                        200, right.body().objectNode().put("id", "poster1"))
                                : right))
                .isEmpty();
    }

    @Test
    void aChangingResultId_andASharedOne_areReported() {
        Map<String, Integer> ends = new HashMap<>();
        assertThat(findings(PosterServer.check((request, right) ->
                        right.hasStatus("complete") && ends.merge(request.uri().getPath(), 1, Integer::sum) > 2
                                ? right.with("posterId", "poster10")
                                : right)))
                .extracting(Finding::rule)
                .contains(Rule.STABILITY);
        assertThat(findings(PosterServer.check(
                        (request, right) -> right.hasStatus("complete") ? right.with("posterId", "poster10") : right)))
                .extracting(Finding::actual)
                .contains("the result of another job");
    }

    @Test
    void aDeadLink_isReported_andAMissingOneByItsEvidence() {
        assertThat(findings(PosterServer.check((request, right) ->
                        right.body().has("link") ? right.with("link", "http://127.0.0.1:1/files/none") : right)))
                .extracting(Finding::rule)
                .contains(Rule.RESULT);
        PosterServer.Change empty = (request, right) -> right.body().has("link") ? right.with("link", "") : right;
        assertThat(findings(PosterServer.check(empty)))
                .extracting(Finding::rule)
                .contains(Rule.RESULT);
        assertThat(PosterServer.check(
                        yaml -> yaml.replace("description: The image.", "x-evidence: {kind: inferred, place: p}"),
                        empty))
                .isNotEmpty()
                .allMatch(Finding::note);
    }

    @Test
    void anInferredSample_mayBeRejected() {
        PosterServer.Change strict = (request, right) ->
                request.method().equals("POST") && !request.text().contains("custom") && right.status() == 202
                        ? PosterServer.error(400, "Not known")
                        : right;
        assertThat(findings(PosterServer.check(strict)))
                .extracting(Finding::rule)
                .contains(Rule.STATUS);
        assertThat(PosterServer.check(
                        yaml -> yaml.replace(
                                "documented: {value", "guess: {x-evidence: {kind: inferred, place: p}, value"),
                        strict))
                .filteredOn(each -> each.title().startsWith("submit"))
                .isNotEmpty()
                .allMatch(Finding::note);
    }

    private static boolean requestsPoster(Request request) {
        return request.method().equals("GET") && !request.uri().getPath().endsWith("/state");
    }

    private static List<Finding> notesOnly(PosterServer.Change change) {
        List<Finding> all = PosterServer.check(change);
        assertThat(findings(all)).isEmpty();
        return all;
    }

    private static List<Finding> findings(List<Finding> all) {
        return all.stream().filter(each -> !each.note()).toList();
    }
}
