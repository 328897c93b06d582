package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Quirks of the statuses of Miraflow's jobs. */
class MiraflowStatusQuirksTest {

    @Test
    @Quirk({"M-29", "M-30"})
    void inferenceValuesHaveTheMeaningsOfTheVendorAsPhases() {
        assertThat(Miraflow.phases("InferenceStatus"))
                .isEqualTo(Map.of(
                        "inference_started", "queued",
                        "inference_working", "running",
                        "inference_complete", "succeeded",
                        "inference_failed", "failed",
                        "inference_error", "failed"));
        assertThat(Miraflow.texts(Miraflow.schema("InferenceStatus").path("enum")))
                .containsExactlyElementsOf(Miraflow.phases("InferenceStatus").keySet());
        assertThat(Miraflow.evidence(Miraflow.schema("InferenceStatus"))).isEqualTo("vendor");
        assertThat(Miraflow.properties("VideoStatus")).containsExactly("result", "status", "progress", "videoId");
        assertThat(Miraflow.operation("createVideo").at("/x-job/poll").has("failure"))
                .isFalse();
        assertThat(problems("VideoStatus", "{'status':'inference_paused'}")).isNotEmpty();
    }

    @Test
    @Quirk("M-31")
    void aFailedJobComesWithASuccessfulCall() {
        for (String status : List.of("inference_failed", "inference_error")) {
            assertThat(problems("VideoStatus", "{'result':'success','status':'" + status + "'}"))
                    .as(status)
                    .isEmpty();
        }
        assertThat(problems("VideoStatus", "{'result':'success'}")).isNotEmpty();
        assertThat(problems("VideoStatus", "{'result':'inference_failed','status':'inference_failed'}"))
                .isNotEmpty();
        Miraflow.operations().keySet().stream()
                .filter(id -> Miraflow.SPEC.has(Miraflow.responseSchema(id)))
                .map(Miraflow::response)
                .filter(sample -> sample.has("result"))
                .forEach(sample -> assertThat(sample.path("result").asText())
                        .as("%s", sample)
                        .isEqualTo("success"));
    }

    @Test
    @Quirk("M-32")
    void theProgressOfAnAvatarVideoIsOptionalTextWithAPercentSign() {
        assertThat(Miraflow.response("getVideoStatus").path("progress").asText())
                .isEqualTo("45%");
        for (String accepted : List.of("'progress':'45%',", "'progress':null,", "")) {
            assertThat(problems("VideoStatus", "{" + accepted + "'status':'inference_working'}"))
                    .as(accepted)
                    .isEmpty();
        }
        assertThat(problems("VideoStatus", "{'status':'inference_working','progress':45}"))
                .isNotEmpty();
    }

    @Test
    @Quirk("M-33")
    void thePathParameterOfEveryStatusOperationIsJobId() {
        for (String operation : List.of("getVideoStatus", "getImage", "getMockupStatus", "getThumbnail")) {
            assertThat(Miraflow.parameters(operation)).as(operation).containsExactly("jobId");
            assertThat(Miraflow.path(operation)).as(operation).contains("/{jobId}");
        }
        for (String submit : Miraflow.SUBMITS) {
            var poll = Miraflow.operation(submit).at("/x-job/poll");
            assertThat(poll.path("parameter").asText()).as(submit).isEqualTo("jobId");
            assertThat(poll.path("status").asText()).as(submit).isEqualTo("/status");
            assertThat(poll.path("progress").asText()).as(submit).isEqualTo("/progress");
            assertThat(Miraflow.parameters(poll.path("operation").asText()))
                    .as(submit)
                    .containsExactly("jobId");
        }
    }

    @Test
    @Quirk("M-72")
    void aCompletedJobMayHaveAProgressBelow100() {
        var item = Miraflow.response("listMockupVideos").at("/videos/0");
        assertThat(item.path("status").asText()).isEqualTo("completed");
        assertThat(item.path("progress").asInt()).isEqualTo(75);
        assertThat(problems("MockupVideoItem", item)).isEmpty();
        assertThat(Miraflow.phases("TaskStatus")).containsEntry("completed", "succeeded");
        assertThat(problems("MockupVideoItem", "{'id':'v','status':'completed','progress':0}"))
                .isEmpty();
        assertThat(problems("MockupVideoItem", "{'id':'v','status':'completed','progress':null}"))
                .isEmpty();
        assertThat(Miraflow.evidence(Miraflow.property("MockupVideoItem", "progress")))
                .isEqualTo("documented");
        assertThat(problems("MockupVideoItem", "{'id':'v','status':'75'}")).isNotEmpty();
    }

    @Test
    @Quirk("M-75")
    void bothVocabulariesMeetInTheirPhases() {
        assertThat(Miraflow.phases("TaskStatus"))
                .isEqualTo(Map.of(
                        "waiting", "queued", "started", "running", "completed", "succeeded", "failed", "failed"));
        assertThat(Miraflow.phases("InferenceStatus").values())
                .containsAll(Miraflow.phases("TaskStatus").values());
        assertThat(problems("MockupStatus", "{'status':'failed'}")).isEmpty();
        assertThat(problems("MockupStatus", "{'status':'inference_failed'}")).isNotEmpty();
        assertThat(problems("VideoStatus", "{'status':'completed'}")).isNotEmpty();
    }

    @Test
    @Quirk("M-76")
    void theProgressOfAMockupJobIsANumberWithoutBounds() {
        for (String progress : List.of("-1", "0", "45", "45.5", "100", "0.45", "101")) {
            assertThat(problems("MockupStatus", "{'status':'started','progress':" + progress + "}"))
                    .as(progress)
                    .isEmpty();
            assertThat(problems("MockupVideoItem", "{'id':'v','progress':" + progress + "}"))
                    .as(progress)
                    .isEmpty();
        }
        assertThat(problems("MockupStatus", "{'status':'started','progress':'75'}"))
                .isNotEmpty();
        assertThat(problems("MockupVideoItem", "{'id':'v','progress':'75'}")).isNotEmpty();
    }

    @Test
    @Quirk("M-77")
    void everyMemberAtOnceIsAcceptedAndEveryMemberExceptTheStatusIsOptional() {
        var sample = Miraflow.response("getMockupStatus");
        assertThat(problems(Miraflow.responseSchema("getMockupStatus"), sample)).isEmpty();
        assertThat(Miraflow.names(sample))
                .containsExactly("result", "status", "progress", "imageUrl", "mediaId", "reason");
        assertThat(Miraflow.required("MockupStatus")).containsExactly("status");
        assertThat(problems("MockupStatus", "{'status':'waiting'}")).isEmpty();
        assertThat(problems(
                        "MockupStatus",
                        "{'status':'waiting','progress':null,'imageUrl':null,'mediaId':null,'reason':null}"))
                .isEmpty();
        assertThat(problems("MockupStatus", "{'status':'failed','reason':'No product'}"))
                .isEmpty();
        assertThat(problems("MockupStatus", "{'reason':'No product'}")).isNotEmpty();
        assertThat(problems("MockupStatus", "{'status':null}")).isNotEmpty();
    }

    @Test
    @Quirk("M-79")
    void theFailureOfAJobIsReasonAndTheFailureOfACallIsError() {
        for (String submit : Miraflow.SUBMITS) {
            assertThat(Miraflow.operation(submit).at("/x-job/poll/failure").asText())
                    .as(submit)
                    .isEqualTo(submit.equals("createVideo") ? "" : "/reason");
        }
        assertThat(Miraflow.evidence(Miraflow.property("MockupStatus", "reason")))
                .isEqualTo("documented");
        assertThat(problems("MockupStatus", "{'status':'failed','reason':{}}")).isNotEmpty();
        assertThat(problems("Failure", "{'error':'No product'}")).isEmpty();
        assertThat(problems("Failure", "{'reason':'No product'}")).isNotEmpty();
    }

    @Test
    @Quirk("M-95")
    void progressIsTextOrNumberOnlyWhereTheStatusIsInferred() {
        assertThat(problems("VideoStatus", "{'status':'inference_working','progress':45}"))
                .isNotEmpty();
        assertThat(problems("MockupStatus", "{'status':'started','progress':'45%'}"))
                .isNotEmpty();
        for (String schema : List.of("ImageJob", "ThumbnailJob")) {
            assertThat(Miraflow.property(schema, "progress").has("type"))
                    .as(schema)
                    .isFalse();
            for (String progress : List.of("45", "'45%'", "null", "0.45")) {
                assertThat(problems(schema, "{'status':'inference_working','progress':" + progress + "}"))
                        .as("%s of %s", progress, schema)
                        .isEmpty();
            }
            assertThat(Miraflow.evidence(Miraflow.property(schema, "progress")))
                    .as(schema)
                    .isEqualTo("inferred");
        }
    }
}
