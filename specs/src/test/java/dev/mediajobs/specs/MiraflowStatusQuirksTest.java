package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.takes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Quirks of the states of Miraflow's jobs. */
class MiraflowStatusQuirksTest {

    @Test
    @Quirk({"M-29", "M-30"})
    void inferenceWords_haveTheirLostMeaningsAsPhases() {
        assertThat(Miraflow.phases("InferenceStatus"))
                .isEqualTo(Map.of(
                        "inference_started", "queued",
                        "inference_working", "running",
                        "inference_complete", "succeeded",
                        "inference_failed", "failed",
                        "inference_error", "failed"));
        assertThat(Miraflow.words(Miraflow.schema("InferenceStatus").path("enum")))
                .containsExactlyElementsOf(Miraflow.phases("InferenceStatus").keySet());
        assertThat(Miraflow.names(Miraflow.schema("VideoStatus").path("properties")))
                .doesNotContain("reason", "error");
        assertThat(Miraflow.operation("createVideo").at("/x-job/poll").has("failure"))
                .isFalse();
        assertThat(takes("VideoStatus", "{'status':'inference_paused'}")).isFalse();
    }

    @Test
    @Quirk("M-31")
    void aFailedJob_standsBesideASuccessfulCall() {
        assertThat(takes("VideoStatus", "{'result':'success','status':'inference_failed'}"))
                .isTrue();
        assertThat(takes("VideoStatus", "{'result':'success','status':'inference_error'}"))
                .isTrue();
        assertThat(takes("VideoStatus", "{'result':'success'}")).isFalse();
    }

    @Test
    @Quirk({"M-32", "M-95"})
    void progress_isTextInTheInferenceWordsAndANumberInTheOthers() {
        assertThat(takes("VideoStatus", "{'status':'inference_working','progress':'45%'}"))
                .isTrue();
        assertThat(takes("VideoStatus", "{'status':'inference_working'}")).isTrue();
        assertThat(takes("VideoStatus", "{'status':'inference_working','progress':45}"))
                .isFalse();
        assertThat(takes("ImageStatus", "{'status':'inference_working','progress':45}"))
                .isFalse();
        for (String schema : List.of("MockupStatus", "ThumbnailStatus")) {
            assertThat(takes(schema, "{'status':'started','progress':45}")).isTrue();
            assertThat(takes(schema, "{'status':'started','progress':'45%'}")).isFalse();
        }
    }

    @Test
    @Quirk("M-33")
    void theIdOfAJob_isCalledJobIdWhereverThePathsSaySo() {
        for (String operation : List.of("getImage", "getMockupStatus", "getThumbnail")) {
            assertThat(Miraflow.parameters(operation)).as(operation).containsExactly("jobId");
        }
        assertThat(Miraflow.parameters("getVideoStatus")).containsExactly("id");
        for (String submit : Miraflow.SUBMITS) {
            var poll = Miraflow.operation(submit).at("/x-job/poll");
            assertThat(Miraflow.parameters(poll.path("operation").asText()))
                    .as(submit)
                    .containsExactly(poll.path("parameter").asText());
        }
    }

    @Test
    @Quirk("M-72")
    void aFinishedJob_mayHaveStoppedCounting() {
        var item = Miraflow.answer("listMockupVideos").at("/videos/0");
        assertThat(item.path("status").asText()).isEqualTo("completed");
        assertThat(item.path("progress").asInt()).isEqualTo(75);
        assertThat(takes("MockupVideoItem", item.toString())).isTrue();
        assertThat(Miraflow.phases("TaskStatus")).containsEntry("completed", "succeeded");
    }

    @Test
    @Quirk("M-75")
    void bothVocabularies_meetInTheirPhases() {
        assertThat(Miraflow.phases("TaskStatus"))
                .isEqualTo(Map.of(
                        "waiting", "queued", "started", "running", "completed", "succeeded", "failed", "failed"));
        assertThat(takes("MockupStatus", "{'status':'failed'}")).isTrue();
        assertThat(takes("MockupStatus", "{'status':'inference_failed'}")).isFalse();
        assertThat(takes("VideoStatus", "{'status':'completed'}")).isFalse();
    }

    @Test
    @Quirk("M-76")
    void progress_isAnyNumber() {
        for (String progress : List.of("0", "45", "45.5", "100", "0.45")) {
            assertThat(takes("MockupStatus", "{'status':'started','progress':" + progress + "}"))
                    .as(progress)
                    .isTrue();
            assertThat(takes("MockupVideoItem", "{'id':'v','progress':" + progress + "}"))
                    .as(progress)
                    .isTrue();
        }
        assertThat(takes("MockupVideoItem", "{'id':'v','progress':'75'}")).isFalse();
    }

    @Test
    @Quirk("M-77")
    void everyFieldAtOnce_isTakenAndEveryFieldButTheStateMayBeMissing() {
        assertThat(Miraflow.answerTakes("getMockupStatus", Miraflow.answer("getMockupStatus")))
                .isTrue();
        assertThat(Miraflow.names(Miraflow.answer("getMockupStatus")))
                .containsExactlyElementsOf(
                        Miraflow.names(Miraflow.schema("MockupStatus").path("properties")));
        assertThat(takes("MockupStatus", "{'status':'waiting'}")).isTrue();
        assertThat(takes("MockupStatus", "{'status':'failed','reason':'No product'}"))
                .isTrue();
        assertThat(takes("MockupStatus", "{'reason':'No product'}")).isFalse();
    }

    @Test
    @Quirk("M-79")
    void whyAJobFailed_isCalledReasonAndWhyACallFailedError() {
        for (String submit : List.of("generateMockup", "generateMockupVideo", "generateAsset", "editAsset")) {
            assertThat(Miraflow.operation(submit).at("/x-job/poll/failure").asText())
                    .as(submit)
                    .isEqualTo("/reason");
        }
        assertThat(takes("MockupStatus", "{'status':'failed','reason':{}}")).isFalse();
        assertThat(takes("Failure", "{'reason':'No product'}")).isFalse();
    }
}
