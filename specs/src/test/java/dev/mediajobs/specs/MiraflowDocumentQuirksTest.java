package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.SPEC;
import static dev.mediajobs.specs.Miraflow.SUBMITS;
import static dev.mediajobs.specs.Miraflow.takes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Quirks of the document as a whole: what its rendering lost, key, errors, envelopes, paths. */
class MiraflowDocumentQuirksTest {

    @Test
    @Quirk("M-01")
    void everyOperation_saysOnWhatItStands() {
        Map<String, JsonNode> operations = Miraflow.operations();
        assertThat(operations).hasSize(25);
        assertThat(SPEC.node("/info/description").asText()).contains("lost methods, paths and status codes");
        operations.forEach((id, operation) -> {
            assertThat(Miraflow.evidence(operation)).as(id).isIn("documented", "client", "inferred");
            assertThat(operation.path("x-evidence").path("place").asText())
                    .as(id)
                    .isNotBlank();
        });
        for (String guess : List.of(
                "generateMockupVideo", "generateAsset", "editAsset", "listMockups", "listThumbnails", "getImage")) {
            assertThat(Miraflow.operation(guess).path("description").asText())
                    .as("the other candidates of %s", guess)
                    .containsPattern("candidates?( for any job)?: *`/api/");
        }
    }

    @Test
    @Quirk("M-02")
    void theKey_goesIntoOneLowerCaseHeader() {
        JsonNode key = SPEC.node("/components/securitySchemes/apiKey");
        assertThat(key.path("type").asText()).isEqualTo("apiKey");
        assertThat(key.path("in").asText()).isEqualTo("header");
        assertThat(key.path("name").asText()).isEqualTo("x-api-key");
        assertThat(SPEC.node("/security/0").has("apiKey")).isTrue();
        assertThat(SPEC.node("/servers/0/url").asText() + Miraflow.path("listAvatars"))
                .isEqualTo("https://miraflow.ai/api/avatars");
        assertThat(Miraflow.evidence(Miraflow.operation("listAvatars"))).isEqualTo("documented");
    }

    @Test
    @Quirk("M-03")
    void aMissingKey_isRefusedByEveryOperationWithAFailure() {
        for (String id : Miraflow.operations().keySet()) {
            String answer = SPEC.operationPointer(id) + "/responses/401";
            assertThat(SPEC.node(answer)).as(id).isEqualTo(SPEC.node("/components/responses/Unauthorized"));
        }
        JsonNode refusal = SPEC.node("/components/responses/Unauthorized");
        assertThat(Miraflow.evidence(refusal)).isEqualTo("client");
        assertThat(SPEC.problems("Failure", refusal.at("/content/application~1json/examples/key/value")))
                .isEmpty();
    }

    @Test
    @Quirk("M-04")
    void everySample_standsAsAnExampleThatIsTaken() {
        assertThat(SPEC.node("/info/description").asText()).contains("samples are restored to JSON");
        Miraflow.operations().forEach((id, operation) -> {
            if (operation.at("/requestBody/content").has("application/json")) {
                assertThat(SPEC.problems(Miraflow.requestSchema(id), Miraflow.request(id)))
                        .as("request of %s", id)
                        .isEmpty();
            }
            if (SPEC.has(Miraflow.answerSchema(id))) {
                assertThat(SPEC.problems(Miraflow.answerSchema(id), Miraflow.answer(id)))
                        .as("answer of %s", id)
                        .isEmpty();
            }
        });
    }

    @Test
    @Quirk("M-10")
    void anAnswer_requiresNoMoreThanItSaysNothingWithout() {
        assertThat(SPEC.node("/info/description").asText()).contains("No answer marks a field as required");
        assertThat(takes("Video", "{'id':'v'}")).isTrue();
        assertThat(takes("Video", "{'name':'no id'}")).isFalse();
        assertThat(takes("MockupStatus", "{'status':'waiting'}")).isTrue();
        assertThat(takes("MockupStatus", "{'progress':45}")).isFalse();
        assertThat(takes("AssetList", "{'assets':[]}")).isTrue();
        assertThat(takes("AssetList", "{'result':'success'}")).isFalse();
    }

    @Test
    @Quirk("M-37")
    void anId_isAnyText() {
        assertThat(takes("JobSubmitted", "{'jobId':'1'}")).isTrue();
        assertThat(takes("JobSubmitted", "{'jobId':'cm42ab3ou0008aggajj0jy5e2'}"))
                .isTrue();
        assertThat(takes("JobSubmitted", "{'jobId':1}")).isFalse();
        SPEC.root().at("/components/schemas").forEach(schema -> {
            for (String id : List.of("id", "jobId", "mediaId", "avatarId", "mockupId", "assetId")) {
                JsonNode property = schema.path("properties").path(id);
                assertThat(property.has("format") || property.has("pattern")).isFalse();
            }
        });
    }

    @Test
    @Quirk("M-46")
    void freeText_keepsTheNameThatEachOperationGivesIt() {
        assertThat(Miraflow.words(Miraflow.schema("VideoRequest").path("required")))
                .contains("text");
        assertThat(Miraflow.words(Miraflow.schema("ImageRequest").path("required")))
                .contains("prompt");
        assertThat(Miraflow.words(Miraflow.schema("MockupRequest").path("required")))
                .contains("instruction");
        assertThat(Miraflow.words(Miraflow.schema("CustomMockupVideo").path("required")))
                .contains("userPrompt");
        assertThat(takes("MockupRequest", "{'productMediaId':'m','prompt':'Place the logo'}"))
                .isFalse();
        for (String place : List.of(
                "VideoRequest text",
                "ImageRequest prompt",
                "MockupRequest instruction",
                "PresetMockupVideo userPrompt",
                "CustomMockupVideo userPrompt")) {
            String[] names = place.split(" ", -1);
            assertThat(Miraflow.property(names[0], names[1]).path("type").asText())
                    .as(place)
                    .isEqualTo("string");
        }
    }

    @Test
    @Quirk({"M-63", "M-65"})
    void aFailure_isA400WithOneTextAndNoSuccessWithoutAJob() {
        for (String id : SUBMITS) {
            assertThat(SPEC.node(SPEC.operationPointer(id) + "/responses/400"))
                    .as(id)
                    .isEqualTo(SPEC.node("/components/responses/Refused"));
            assertThat(Miraflow.answerTakes(id, "{'result':'failure','error':'string'}"))
                    .as(id)
                    .isFalse();
        }
        assertThat(SPEC.node("/components/responses/Refused/content/application~1json/examples/documented/value")
                        .toString())
                .isEqualTo("{\"result\":\"failure\",\"error\":\"string\"}");
        assertThat(takes("Failure", "{'result':'failure','error':'string'}")).isTrue();
        assertThat(takes("Failure", "{'result':'failure','error':{'code':'NO_CREDITS'}}"))
                .isFalse();
        assertThat(takes("Failure", "{'result':'failure'}")).isFalse();
    }

    @Test
    @Quirk("M-64")
    void result_isSuccessOrFailureInEveryAnswer() {
        assertThat(SPEC.words("Outcome")).containsExactly("success", "failure");
        SPEC.root().at("/components/schemas").forEach(schema -> {
            JsonNode result = schema.path("properties").path("result");
            assertThat(result.isMissingNode() || result.path("$ref").asText().endsWith("/Outcome"))
                    .isTrue();
        });
    }

    @Test
    @Quirk("M-88")
    void nothingIsMadeUp_thatTheDocumentDoesNotKnow() {
        Miraflow.operations().forEach((id, operation) -> {
            assertThat(Miraflow.method(id)).as(id).isIn("get", "post");
            assertThat(operation.has("callbacks")).as(id).isFalse();
            assertThat(Miraflow.parameters(id)).as(id).isSubsetOf("id", "jobId", "mediaId", "page");
            assertThat(operation.path("responses").has("402")).as(id).isFalse();
        });
        assertThat(Miraflow.evidence(SPEC.node("/components/responses/TooManyRequests")))
                .isEqualTo("inferred");
    }

    @Test
    @Quirk({"M-89", "M-91"})
    void aTakenJob_isOneAnswerAndResultMayBeMissingFromIt() {
        for (String id : SUBMITS) {
            assertThat(Miraflow.names(Miraflow.operation(id).path("responses")).stream()
                            .filter(status -> status.startsWith("2")))
                    .as(id)
                    .containsExactly("200");
            assertThat(Miraflow.answerTakes(id, "{'jobId':'j'}")).as(id).isTrue();
            assertThat(Miraflow.answerTakes(id, "{'result':'success','jobId':'j'}"))
                    .as(id)
                    .isTrue();
            assertThat(Miraflow.answerTakes(id, "{'result':'success'}")).as(id).isFalse();
        }
        assertThat(takes("ImageResult", Miraflow.answer("getImage").toString())).isTrue();
        assertThat(Miraflow.answer("getImage").has("result")).isFalse();
    }

    @Test
    @Quirk("M-92")
    void paths_stayAsUnevenAsTheyAre() {
        assertThat(Miraflow.path("getImage")).isEqualTo("/api/image/{jobId}");
        assertThat(Miraflow.path("getThumbnail")).isEqualTo("/api/thumbnail/{jobId}");
        assertThat(Miraflow.path("getMockupStatus")).isEqualTo("/api/mockup/{jobId}/status");
        assertThat(Miraflow.path("getVideoStatus")).isEqualTo("/api/video/{id}/status");
        assertThat(Miraflow.path("listVideos")).isEqualTo("/api/videos");
    }

    @Test
    @Quirk("M-96")
    void negativePromptAndSeed_standWithPicturesAndThumbnailsAlone() {
        SPEC.root().at("/components/schemas").properties().forEach(schema -> {
            JsonNode properties = schema.getValue().path("properties");
            boolean paints = schema.getKey().matches(".*(Image|Inpaint|Thumbnail)(Request|Edit|EditForm|Form)");
            assertThat(properties.has("negativePrompt"))
                    .as(schema.getKey())
                    .isEqualTo(paints && !union(schema.getValue()));
            assertThat(properties.has("seed")).as(schema.getKey()).isEqualTo(paints && !union(schema.getValue()));
        });
    }

    private static boolean union(JsonNode schema) {
        return schema.has("oneOf");
    }
}
