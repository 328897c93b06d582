package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.accepts;
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
        assertThat(accepts("VideoStatus", "{'status':'inference_paused'}")).isFalse();
    }

    @Test
    @Quirk("M-31")
    void aFailedJobComesWithASuccessfulCall() {
        for (String status : List.of("inference_failed", "inference_error")) {
            assertThat(accepts("VideoStatus", "{'result':'success','status':'" + status + "'}"))
                    .as(status)
                    .isTrue();
        }
        assertThat(accepts("VideoStatus", "{'result':'success'}")).isFalse();
        assertThat(accepts("VideoStatus", "{'result':'inference_failed','status':'inference_failed'}"))
                .isFalse();
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
            assertThat(accepts("VideoStatus", "{" + accepted + "'status':'inference_working'}"))
                    .as(accepted)
                    .isTrue();
        }
        assertThat(accepts("VideoStatus", "{'status':'inference_working','progress':45}"))
                .isFalse();
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
        assertThat(accepts("MockupVideoItem", item)).isTrue();
        assertThat(Miraflow.phases("TaskStatus")).containsEntry("completed", "succeeded");
        assertThat(accepts("MockupVideoItem", "{'id':'v','status':'completed','progress':0}"))
                .isTrue();
        assertThat(accepts("MockupVideoItem", "{'id':'v','status':'completed','progress':null}"))
                .isTrue();
        assertThat(Miraflow.evidence(Miraflow.property("MockupVideoItem", "progress")))
                .isEqualTo("documented");
        assertThat(accepts("MockupVideoItem", "{'id':'v','status':'75'}")).isFalse();
    }

    @Test
    @Quirk("M-75")
    void bothVocabulariesMeetInTheirPhases() {
        assertThat(Miraflow.phases("TaskStatus"))
                .isEqualTo(Map.of(
                        "waiting", "queued", "started", "running", "completed", "succeeded", "failed", "failed"));
        assertThat(Miraflow.phases("InferenceStatus").values())
                .containsAll(Miraflow.phases("TaskStatus").values());
        assertThat(accepts("MockupStatus", "{'status':'failed'}")).isTrue();
        assertThat(accepts("MockupStatus", "{'status':'inference_failed'}")).isFalse();
        assertThat(accepts("VideoStatus", "{'status':'completed'}")).isFalse();
    }

    @Test
    @Quirk("M-76")
    void theProgressOfAMockupJobIsANumberWithoutBounds() {
        for (String progress : List.of("-1", "0", "45", "45.5", "100", "0.45", "101")) {
            assertThat(accepts("MockupStatus", "{'status':'started','progress':" + progress + "}"))
                    .as(progress)
                    .isTrue();
            assertThat(accepts("MockupVideoItem", "{'id':'v','progress':" + progress + "}"))
                    .as(progress)
                    .isTrue();
        }
        assertThat(accepts("MockupStatus", "{'status':'started','progress':'75'}"))
                .isFalse();
        assertThat(accepts("MockupVideoItem", "{'id':'v','progress':'75'}")).isFalse();
    }

    @Test
    @Quirk("M-77")
    void everyMemberAtOnceIsAcceptedAndEveryMemberExceptTheStatusIsOptional() {
        var sample = Miraflow.response("getMockupStatus");
        assertThat(accepts(Miraflow.responseSchema("getMockupStatus"), sample)).isTrue();
        assertThat(Miraflow.names(sample))
                .containsExactly("result", "status", "progress", "imageUrl", "mediaId", "reason");
        assertThat(Miraflow.required("MockupStatus")).containsExactly("status");
        assertThat(accepts("MockupStatus", "{'status':'waiting'}")).isTrue();
        assertThat(accepts(
                        "MockupStatus",
                        "{'status':'waiting','progress':null,'imageUrl':null,'mediaId':null,'reason':null}"))
                .isTrue();
        assertThat(accepts("MockupStatus", "{'status':'failed','reason':'No product'}"))
                .isTrue();
        assertThat(accepts("MockupStatus", "{'reason':'No product'}")).isFalse();
        assertThat(accepts("MockupStatus", "{'status':null}")).isFalse();
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
        assertThat(accepts("MockupStatus", "{'status':'failed','reason':{}}")).isFalse();
        assertThat(accepts("Failure", "{'error':'No product'}")).isTrue();
        assertThat(accepts("Failure", "{'reason':'No product'}")).isFalse();
    }

    @Test
    @Quirk("M-95")
    void progressIsTextOrNumberOnlyWhereTheStatusIsInferred() {
        assertThat(accepts("VideoStatus", "{'status':'inference_working','progress':45}"))
                .isFalse();
        assertThat(accepts("MockupStatus", "{'status':'started','progress':'45%'}"))
                .isFalse();
        for (String schema : List.of("ImageJob", "ThumbnailJob")) {
            assertThat(Miraflow.property(schema, "progress").has("type"))
                    .as(schema)
                    .isFalse();
            for (String progress : List.of("45", "'45%'", "null", "0.45")) {
                assertThat(accepts(schema, "{'status':'inference_working','progress':" + progress + "}"))
                        .as("%s of %s", progress, schema)
                        .isTrue();
            }
            assertThat(Miraflow.evidence(Miraflow.property(schema, "progress")))
                    .as(schema)
                    .isEqualTo("inferred");
        }
    }
}
