package dev.mediajobs.specs;

import static dev.mediajobs.specs.Vendor.json;
import static dev.mediajobs.specs.Vendor.with;
import static dev.mediajobs.specs.Vendor.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Messages that Creatify or its clients have sent, and messages that no document forbids: each is valid. Ids and texts
 * are replaced. The counterexamples show that the schemas still find what a document does forbid.
 */
class CreatifyMessagesTest {

    private static final String RECORDED = """
            {
              'id': '3c90c3cc-0d44-4b50-8888-8dd25736052a',
              'created_at': '2026-10-03T13:42:43.964728-07:00',
              'updated_at': '2026-10-03T13:42:43.991201-07:00',
              'name': 'intro',
              'audio': 'https://cdn.creatify.ai/audios/1.mp3',
              'image': 'https://cdn.creatify.ai/images/1.png',
              'video_output': 'https://cdn.creatify.ai/videos/1.mp4',
              'credits_used': 2,
              'duration': 5.0,
              'progress': 1,
              'failed_reason': null,
              'status': 'done',
              'webhook_url': null
            }
            """;

    private final Vendor creatify = new Vendor("creatify");
    private final JsonNode recorded = json(RECORDED);
    private final JsonNode documented = creatify.response("createAurora", "201", "documented");

    @Test
    void theRecordedJobOfASibling_isValid_asOneAndInAList() {
        assertThat(recorded.fieldNames())
                .toIterable()
                .doesNotContain("media_job", "editor_url", "preview", "is_hidden");
        assertThat(videoProblems(recorded)).isEmpty();
        assertThat(creatify.problems("AuroraVideos", json("[" + RECORDED + "]")))
                .isEmpty();
    }

    @Test
    void theDocumentedVideo_isValid_withoutEachMemberThatTheSiblingLacks() {
        assertThat(videoProblems(documented)).isEmpty();
        for (String name : new String[] {"media_job", "editor_url", "preview", "is_hidden", "name", "webhook_url"}) {
            assertThat(videoProblems(without(documented, "/" + name))).as(name).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "created_at", "status", "video_output", "progress"})
    void aVideoWithoutWhatDocumentAndRecordingHave_isNotValid(String name) {
        assertThat(videoProblems(without(recorded, "/" + name))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"audio", "image", "video_output", "webhook_url", "preview", "editor_url", "output_upload_url"})
    void anEmptyLinkInAResponse_isValid_andANumberIsNot(String name) {
        assertThat(videoProblems(with(documented, "/" + name, "''"))).isEmpty();
        assertThat(videoProblems(with(documented, "/" + name, "'not a link'"))).isEmpty();
        assertThat(videoProblems(with(documented, "/" + name, "7"))).isNotEmpty();
    }

    @Test
    void limitsOfTheRequest_doNotApplyToResponses() {
        String name = "'" + "n".repeat(300) + "'";
        String webhook = "'https://example.com/" + "h".repeat(300) + "'";
        assertThat(videoProblems(with(recorded, "/name", name))).isEmpty();
        assertThat(videoProblems(with(recorded, "/webhook_url", webhook))).isEmpty();
        assertThat(videoProblems(with(recorded, "/prompt_guidance_scale", "11")))
                .isEmpty();
        assertThat(requestProblems(",'name':" + name)).isNotEmpty();
        assertThat(requestProblems(",'webhook_url':" + webhook)).isNotEmpty();
        assertThat(requestProblems(",'prompt_guidance_scale':11")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "null"})
    void daysToKeepAVideo_areAnyWholeNumber(String days) {
        assertThat(videoProblems(with(recorded, "/ttl_days", days))).isEmpty();
        assertThat(requestProblems(",'ttl_days':" + days)).isEmpty();
    }

    @Test
    void daysToKeepAVideo_areNoFractionAndNoText() {
        for (String days : new String[] {"1.5", "'7'"}) {
            assertThat(videoProblems(with(recorded, "/ttl_days", days))).isNotEmpty();
            assertThat(requestProblems(",'ttl_days':" + days)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "webhook_url",
                "text_prompt",
                "prompt_guidance_scale",
                "model_version",
                "ttl_days",
                "output_upload_url"
            })
    void optionalMembersOfARequest_mayBeNull(String name) {
        assertThat(requestProblems(",'" + name + "':null")).isEmpty();
        assertThat(videoProblems(with(recorded, "/" + name, "null"))).isEmpty();
    }

    @Test
    void aRequestWithoutItsLinks_isNotValid() {
        assertThat(creatify.problems("AuroraRequest", "{'image':'https://example.com/face.png'}"))
                .isNotEmpty();
        assertThat(creatify.problems("AuroraRequest", "{'audio':null,'image':'https://example.com/face.png'}"))
                .isNotEmpty();
        assertThat(requestProblems("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'non_field_errors':['A reference render takes no image_url']}",
                "{'error':'Insufficient credits'}",
                "{'error':{'code':'credits','message':'Insufficient credits'}}",
                "{'detail':'Not found.','code':'not_found'}",
                "{'detail':{'code':'not_found','message':'Not found.'}}",
                "{'detail':['Not found.']}",
                "{'detail':null}",
                "{'audio':['Enter a valid URL.']}",
                "{'audio':'Enter a valid URL.'}",
                "{'audio':{'url':['Enter a valid URL.']}}",
                "{'settings':{'0':{'voice':['This field is required.']}}}",
                "{'message':'Insufficient credits','status':402}",
                "{}"
            })
    void anErrorOfAnyShape_isValid(String body) {
        assertThat(creatify.problems("AuroraError", body)).isEmpty();
    }

    @Test
    void theCreditsThatClientsRead_areValid() {
        assertThat(creatify.problems("RemainingCredits", "{'remaining_credits':379.0}"))
                .isEmpty();
        assertThat(creatify.problems("RemainingCredits", "{'remaining_credits':-1}"))
                .isEmpty();
        assertThat(creatify.problems("RemainingCredits", "{}")).isNotEmpty();
    }

    @Test
    void bothKindsOfNotifications_areValid() {
        String start = "{'id':'3c90c3cc-0d44-4b50-8888-8dd25736052a','status':'done','failed_reason':'',";
        assertThat(creatify.problems("AuroraNotification", start + "'video_output':'https://example.com/1.mp4'}"))
                .isEmpty();
        assertThat(creatify.problems("AuroraNotification", start + "'output':'https://example.com/1.mp4'}"))
                .isEmpty();
        assertThat(creatify.problems("AuroraNotification", "{'status':'done'}")).isNotEmpty();
    }

    private List<String> videoProblems(JsonNode video) {
        return creatify.problems("AuroraVideo", video);
    }

    private List<String> requestProblems(String more) {
        return creatify.problems(
                "AuroraRequest",
                "{'audio':'https://example.com/voice.mp3','image':'https://example.com/face.png'" + more + "}");
    }
}
