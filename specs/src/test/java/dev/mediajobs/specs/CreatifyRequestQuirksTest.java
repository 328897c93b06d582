package dev.mediajobs.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quirks of the requests to Creatify. */
class CreatifyRequestQuirksTest {

    private static final String LEAST =
            "'audio':'https://example.com/voice.mp3','image':'https://example.com/face.png'";

    private final Vendor creatify = new Vendor("creatify");

    @Test
    @Quirk({"C-01", "C-02"})
    void everyPath_endsWithASlash() {
        assertThat(creatify.operations()).contains("POST /api/aurora/").allMatch(path -> path.endsWith("/"));
        assertThat(creatify.operation("createAurora").path("description").asText())
                .contains("The trailing slash is part of the path");
    }

    @Test
    @Quirk("C-03")
    void bothHeaders_areNeededTogether() {
        JsonNode security = creatify.spec().root().path("security");
        assertThat(security).hasSize(1);
        assertThat(security.get(0).fieldNames()).toIterable().containsExactly("X-API-ID", "X-API-KEY");
        assertThat(creatify.spec()
                        .node("/components/securitySchemes/X-API-ID/name")
                        .asText())
                .isEqualTo("X-API-ID");
        assertThat(creatify.spec()
                        .node("/components/securitySchemes/X-API-KEY/name")
                        .asText())
                .isEqualTo("X-API-KEY");
    }

    @Test
    @Quirk({"C-05", "C-07"})
    void nameAndWebhook_areAbsentNullOrShortEnough() {
        assertThat(requestProblems("")).isEmpty();
        assertThat(requestProblems(",'name':null,'webhook_url':null")).isEmpty();
        assertThat(requestProblems(",'name':'" + "n".repeat(255) + "'")).isEmpty();
        assertThat(requestProblems(",'name':'" + "n".repeat(256) + "'")).isNotEmpty();
        assertThat(requestProblems(",'webhook_url':'https://example.com/" + "h".repeat(180) + "'"))
                .isEmpty();
        assertThat(requestProblems(",'webhook_url':'https://example.com/" + "h".repeat(181) + "'"))
                .isNotEmpty();
        assertThat(requestProblems(",'webhook_url':'<string>'")).isNotEmpty();
        assertThat(creatify.problems("AuroraRequest", "{'name':'intro'}")).isNotEmpty();
        assertThat(creatify.problems("AuroraRequest", "{'audio':null,'image':null}"))
                .isNotEmpty();
    }

    @Test
    @Quirk("C-06")
    void limitsOfLaterPages_areDescribedAndNotValidated() {
        assertThat(creatify.property("AuroraRequest", "audio")
                        .path("description")
                        .asText())
                .contains("mp3 or wav", "5 minutes");
        assertThat(creatify.property("AuroraRequest", "image")
                        .path("description")
                        .asText())
                .contains("webp");
        assertThat(creatify.problems(
                        "AuroraRequest", "{'audio':'https://a.example/v.ogg','image':'https://a.example/'}"))
                .isEmpty();
    }

    @Test
    @Quirk("C-08")
    void theWebhook_isACallbackWithAnInferredBody() {
        JsonNode callback = creatify.below("createAurora", "callbacks/auroraEnded/{$request.body#~1webhook_url}/post");
        assertThat(creatify.evidence(callback)).isEqualTo("inferred");
        assertThat(callback.path("security")).isEmpty();
        assertThat(creatify.problems(
                        "AuroraNotification", "{'id':'3c90c3cc-0d44-4b50-8888-8dd25736052a','status':'done'}"))
                .isEmpty();
        assertThat(callback.path("responses").fieldNames()).toIterable().containsExactly("2XX", "4XX");
        assertThat(creatify.problems("AuroraNotification", "{'job_id':'1','status':'done'}"))
                .isNotEmpty();
        assertThat(creatify.properties("AuroraNotification")).contains("video_output", "failed_reason", "output");
    }

    @Test
    @Quirk("C-10")
    void jobsAreReadBack_byOperationsOfAnotherPage() {
        assertThat(creatify.evidence(creatify.operation("getAurora"))).isEqualTo("vendor");
        assertThat(creatify.evidence(creatify.operation("listAurora"))).isEqualTo("vendor");
        assertThat(creatify.evidence(creatify.below("getAurora", "responses/200")))
                .isEqualTo("vendor");
        assertThat(creatify.problems("AuroraVideos", "[]")).isEmpty();
        assertThat(creatify.problems("AuroraVideos", "{'results':[]}")).isNotEmpty();
        assertThat(creatify.operation("createAurora")
                        .at("/x-job/poll/operation")
                        .asText())
                .isEqualTo("getAurora");
    }

    @Test
    @Quirk("C-29")
    void create_isJson_andTheOtherTwoContentTypesAreDescribed() {
        JsonNode body = creatify.below("createAurora", "requestBody");
        assertThat(body.path("content").fieldNames()).toIterable().containsExactly("application/json");
        assertThat(body.path("description").asText())
                .contains("application/x-www-form-urlencoded", "multipart/form-data");
        assertThat(creatify.evidence(body)).isEqualTo("vendor");
    }

    @Test
    @Quirk("C-30")
    void laterFields_areThereAndMarked() {
        for (String schema : new String[] {"AuroraRequest", "AuroraVideo"}) {
            for (String name : new String[] {
                "text_prompt", "prompt_guidance_scale", "model_version", "ttl_days", "output_upload_url"
            }) {
                assertThat(creatify.evidence(creatify.property(schema, name))).isEqualTo("vendor");
                assertThat(creatify.required(schema)).doesNotContain(name);
                assertThat(creatify.property(schema, name).path("nullable").asBoolean())
                        .isTrue();
            }
        }
        assertThat(requestProblems(",'prompt_guidance_scale':10")).isEmpty();
        assertThat(requestProblems(",'prompt_guidance_scale':11")).isNotEmpty();
        assertThat(requestProblems(",'model_version':'aurora_v3'")).isEmpty();
        assertThat(requestProblems(",'ttl_days':0")).isEmpty();
        assertThat(requestProblems(",'ttl_days':1.5")).isNotEmpty();
        assertThat(requestProblems(",'of_tomorrow':1")).isEmpty();
    }

    @Test
    @Quirk("C-31")
    void fieldsOfTheAnswer_mayBeSentAlong() {
        assertThat(requestProblems(",'id':'3c90c3cc-0d44-4b50-8888-8dd25736052a','progress':0.5"))
                .isEmpty();
        assertThat(creatify.properties("AuroraRequest")).doesNotContain("id", "progress", "status");
    }

    @Test
    @Quirk("C-32")
    void eachCreate_startsAJob_andReadingUsesNoCredits() {
        assertThat(creatify.spec().node("AuroraRequest").path("description").asText())
                .contains("Each request creates a job of its own");
        for (String operation : new String[] {"getAurora", "listAurora"}) {
            assertThat(creatify.operation(operation).path("description").asText())
                    .contains("uses no credits");
            assertThat(creatify.evidence(creatify.operation(operation))).isEqualTo("vendor");
        }
        assertThat(creatify.problems("RemainingCredits", "{'remaining_credits':379.0}"))
                .isEmpty();
        assertThat(creatify.problems("RemainingCredits", "{'remaining_credits':-0.5}"))
                .isEmpty();
        assertThat(creatify.problems("RemainingCredits", "{'remaining_credits':'379'}"))
                .isNotEmpty();
    }

    private List<String> requestProblems(String more) {
        return creatify.problems("AuroraRequest", "{" + LEAST + more + "}");
    }
}
