package dev.mediajobs.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no document states is a note at most; what a document states, and what contradicts itself, is a finding. */
class ExpectationsTest {

    @Test
    void aRightServer_givesNoNote() {
        assertThat(PosterServer.judge((request, right) -> right)).isEmpty();
    }

    @Test
    void anyCodeOfARange_isRight() {
        assertThat(PosterServer.judge((request, right) -> right.status() == 202 ? right.with(207) : right))
                .isEmpty();
        assertThat(PosterServer.judge((request, right) -> right.status() == 422 ? right.with(418) : right))
                .isEmpty();
        assertThat(PosterServer.judge((request, right) -> right.status() == 404 ? right.with(400) : right))
                .isEmpty();
    }

    @Test
    void aDocumentedCode_isAsStrictAsItWas() {
        assertThat(findings(PosterServer.judge((request, right) -> right.status() == 401 ? right.with(404) : right)))
                .isNotEmpty()
                .allMatch(each -> each.rule() == Rule.CREDENTIALS);
        assertThat(findings(PosterServer.judge(
                        yaml -> yaml.replace("2XX:", "200:")
                                .replace("{kind: inferred, place: no code", "{kind: vendor, place: a code"),
                        (request, right) -> right)))
                .extracting(Finding::rule)
                .contains(Rule.STATUS);
    }

    @Test
    void anUnknownValue_isANote() {
        List<Finding> notes =
                PosterServer.judge((request, right) -> asksForPoster(request) ? right.with("mood", "odd") : right);

        assertThat(notes).isNotEmpty().allMatch(Finding::note);
        assertThat(notes).anyMatch(each -> each.where().equals("/mood"));
        assertThat(findings(
                        PosterServer.judge((request, right) -> asksForPoster(request) ? right.with("mood", 7) : right)))
                .anyMatch(each -> each.where().equals("/mood"));
    }

    @Test
    void anUnknownStatus_leavesTheJobOpen() {
        assertThat(notesOnly((request, right) -> right.says("working") ? right.with("status", "upscaling") : right))
                .extracting(Finding::rule)
                .contains(Rule.STATUS_VALUES);
        assertThat(notesOnly((request, right) -> right.says("complete") ? right.with("status", "finished") : right))
                .extracting(Finding::rule)
                .contains(Rule.STATUS_VALUES, Rule.PHASES);
    }

    @Test
    void aStatusThatNeverBecomesATerminalOne_isFound() {
        assertThat(findings(PosterServer.judge(
                        (request, right) -> right.says("complete") ? right.with("status", "working") : right)))
                .extracting(Finding::rule)
                .contains(Rule.PHASES);
    }

    @Test
    void goingBackToTheQueue_andProgressThatFalls_areNotes() {
        Map<String, Integer> polls = new HashMap<>();
        assertThat(notesOnly((request, right) -> {
                    boolean second =
                            right.says("working") && polls.merge(request.uri().getPath(), 1, Integer::sum) == 2;
                    return second ? right.with("status", "waiting") : right;
                }))
                .extracting(Finding::rule)
                .containsOnly(Rule.PHASES);
        Map<String, Integer> looks = new HashMap<>();
        assertThat(notesOnly((request, right) -> right.says("working")
                        ? right.with(
                                "progress", 90 - 10 * looks.merge(request.uri().getPath(), 1, Integer::sum))
                        : right))
                .extracting(Finding::rule)
                .containsOnly(Rule.PROGRESS);
    }

    @Test
    void aFailureWithoutAReason_isANote() {
        assertThat(notesOnly((request, right) -> right.says("complete") ? right.with("status", "failed") : right))
                .extracting(Finding::rule)
                .containsOnly(Rule.FAILURE);
    }

    @Test
    void anIdThatNamesNothing_mustBeRefusedOnlyWhereADocumentSaysSo() {
        PosterServer.Change generous = (request, right) -> asksForPoster(request) && right.status() == 404
                ? new PosterServer.ResponseSpec(200, right.body().objectNode().put("id", "any"))
                : right;
        assertThat(notesOnly(generous)).extracting(Finding::rule).contains(Rule.UNKNOWN_ID);
        assertThat(findings(PosterServer.judge(
                        yaml -> yaml.replace(
                                "401: {$ref", "404: {$ref: '#/components/responses/Failed'}\n        401: {$ref"),
                        generous)))
                .extracting(Finding::rule)
                .contains(Rule.UNKNOWN_ID);
    }

    @Test
    void aBodyUnderAnotherMediaType_mayBeAccepted() {
        assertThat(notesOnly((request, right) -> {
                    boolean text = request.header("content-type").orElse("").equals("text/plain");
                    return text && right.status() == 422
                            ? new PosterServer.ResponseSpec(
                                    202, right.body().objectNode().put("jobId", "job1"))
                            : right;
                }))
                .extracting(Finding::rule)
                .containsOnly(Rule.MEDIA_TYPE);
    }

    @Test
    void aDocumentedCondition_isTried() {
        assertThat(findings(PosterServer.judge((request, right) -> {
                    boolean custom =
                            request.text().contains("custom") && !request.text().contains("prompt");
                    return custom && right.status() == 422
                            ? new PosterServer.ResponseSpec(
                                    202, right.body().objectNode().put("jobId", "job1"))
                            : right;
                })))
                .extracting(Finding::rule)
                .containsOnly(Rule.REQUIRED);
    }

    @Test
    void aSuccessThatSaysItIsNone_contradictsItself() {
        assertThat(findings(PosterServer.judge(
                        (request, right) -> right.status() == 202 ? right.with("result", "failure") : right)))
                .extracting(Finding::rule)
                .contains(Rule.OUTCOME);
    }

    @Test
    void aRefusalInWords_isANoteWhereNoCodeIsDocumented() {
        assertThat(notesOnly((request, right) -> right.status() == 422 ? right.with(200) : right))
                .isNotEmpty();
        assertThat(findings(PosterServer.judge((request, right) -> right.status() == 401 ? right.with(200) : right)))
                .isNotEmpty();
    }

    @Test
    void aResult_isAskedForByItsOwnId() {
        // A server that wants the id of the job for its result does not do what the document says.
        assertThat(findings(PosterServer.judge((request, right) ->
                        asksForPoster(request) && request.uri().getPath().contains("poster1")
                                ? PosterServer.refused(404, "Not found")
                                : right)))
                .extracting(Finding::operation)
                .contains("getPoster");
        // One that takes either id conforms.
        assertThat(PosterServer.judge((request, right) ->
                        asksForPoster(request) && request.uri().getPath().contains("/job1") && right.status() == 404
                                ? new PosterServer.ResponseSpec(
                                        200, right.body().objectNode().put("id", "poster1"))
                                : right))
                .isEmpty();
    }

    @Test
    void aResultIdThatChanges_andOneThatTwoJobsShare_areFound() {
        Map<String, Integer> ends = new HashMap<>();
        assertThat(findings(PosterServer.judge((request, right) ->
                        right.says("complete") && ends.merge(request.uri().getPath(), 1, Integer::sum) > 2
                                ? right.with("posterId", "poster10")
                                : right)))
                .extracting(Finding::rule)
                .contains(Rule.STABILITY);
        assertThat(findings(PosterServer.judge(
                        (request, right) -> right.says("complete") ? right.with("posterId", "poster10") : right)))
                .extracting(Finding::actual)
                .contains("the result of another job");
    }

    @Test
    void aLinkThatLeadsNowhere_isFound_andAMissingOneByItsEvidence() {
        assertThat(findings(PosterServer.judge((request, right) ->
                        right.body().has("link") ? right.with("link", "http://127.0.0.1:1/files/none") : right)))
                .extracting(Finding::rule)
                .contains(Rule.RESULT);
        PosterServer.Change empty = (request, right) -> right.body().has("link") ? right.with("link", "") : right;
        assertThat(findings(PosterServer.judge(empty)))
                .extracting(Finding::rule)
                .contains(Rule.RESULT);
        assertThat(PosterServer.judge(
                        yaml -> yaml.replace("description: The image.", "x-evidence: {kind: inferred, place: p}"),
                        empty))
                .isNotEmpty()
                .allMatch(Finding::note);
    }

    @Test
    void aSampleThatIsAGuess_mayBeRefused() {
        PosterServer.Change strict = (request, right) ->
                request.method().equals("POST") && !request.text().contains("custom") && right.status() == 202
                        ? PosterServer.refused(400, "Not known")
                        : right;
        assertThat(findings(PosterServer.judge(strict)))
                .extracting(Finding::rule)
                .contains(Rule.STATUS);
        assertThat(PosterServer.judge(
                        yaml -> yaml.replace(
                                "documented: {value", "guess: {x-evidence: {kind: inferred, place: p}, value"),
                        strict))
                .filteredOn(each -> each.title().startsWith("submit"))
                .isNotEmpty()
                .allMatch(Finding::note);
    }

    private static boolean asksForPoster(Request request) {
        return request.method().equals("GET") && !request.uri().getPath().endsWith("/state");
    }

    private static List<Finding> notesOnly(PosterServer.Change change) {
        List<Finding> all = PosterServer.judge(change);
        assertThat(findings(all)).isEmpty();
        return all;
    }

    private static List<Finding> findings(List<Finding> all) {
        return all.stream().filter(each -> !each.note()).toList();
    }
}
