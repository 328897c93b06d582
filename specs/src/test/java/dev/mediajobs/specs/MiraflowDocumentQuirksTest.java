package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.SPEC;
import static dev.mediajobs.specs.Miraflow.SUBMITS;
import static dev.mediajobs.specs.Miraflow.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Quirks of the whole document: missing parts of the page, API key, failures, envelopes, paths. */
class MiraflowDocumentQuirksTest {

    /** The keywords that can refuse a value of the right type. */
    private static final Set<String> LIMITS = Set.of(
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "uniqueItems",
            "maxProperties",
            "multipleOf",
            "not");

    @Test
    @Quirk("M-01")
    void eachOperationStatesTheEvidenceOfItsPathAndMethod() {
        Map<String, List<String>> operations = new LinkedHashMap<>();
        Miraflow.operations().forEach((id, operation) -> {
            operations
                    .computeIfAbsent(Miraflow.evidence(operation), kind -> new ArrayList<>())
                    .add(id);
            assertThat(operation.path("x-evidence").path("place").asText())
                    .as(id)
                    .isNotBlank();
        });
        assertThat(operations)
                .isEqualTo(Map.of(
                        "documented", List.of("listAvatars", "getImage"),
                        "vendor", List.of("createVideo", "getVideoStatus", "downloadVideo", "generateThumbnail"),
                        "client",
                                List.of(
                                        "initializeMedia",
                                        "finalizeMedia",
                                        "listVoices",
                                        "listVideos",
                                        "getVideo",
                                        "generateImage",
                                        "editImage",
                                        "inpaintImage"),
                        "inferred",
                                List.of(
                                        "viewMedia",
                                        "generateMockup",
                                        "generateMockupVideo",
                                        "generateAsset",
                                        "editAsset",
                                        "listMockups",
                                        "listAssets",
                                        "listMockupVideos",
                                        "getMockupStatus",
                                        "listThumbnails",
                                        "getThumbnail")));
    }

    @Test
    @Quirk("M-02")
    void theApiKeyIsSentInOneLowerCaseHeader() {
        JsonNode schemes = SPEC.node("/components/securitySchemes");
        assertThat(Miraflow.names(schemes)).containsExactly("ApiKeyAuth");
        JsonNode key = schemes.path("ApiKeyAuth");
        assertThat(key.path("type").asText()).isEqualTo("apiKey");
        assertThat(key.path("in").asText()).isEqualTo("header");
        assertThat(key.path("name").asText()).isEqualTo("x-api-key");
        assertThat(SPEC.root().path("security").toString()).isEqualTo("[{\"ApiKeyAuth\":[]}]");
        Miraflow.operations()
                .forEach((id, operation) ->
                        assertThat(operation.has("security")).as(id).isFalse());
        assertThat(SPEC.node("/servers/0/url").asText() + Miraflow.path("listAvatars"))
                .isEqualTo("https://miraflow.ai/api/avatars");
        assertThat(Miraflow.evidence(Miraflow.operation("listAvatars"))).isEqualTo("documented");
    }

    @Test
    @Quirk("M-03")
    void everyOperationRespondsWith401ToAMissingOrInvalidKey() {
        JsonNode unauthorized = SPEC.node("/components/responses/Unauthorized");
        for (String id : Miraflow.operations().keySet()) {
            assertThat(Miraflow.responseAt(id, "401")).as(id).isEqualTo(unauthorized);
        }
        assertThat(Miraflow.evidence(unauthorized)).isEqualTo("vendor");
        assertThat(unauthorized.at("/content/application~1json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/Failure");
        assertThat(problems("Failure", unauthorized.at("/content/application~1json/examples/key/value")))
                .isEmpty();
    }

    @Test
    @Quirk("M-04")
    void everySampleIsAnExampleNamedDocumented() {
        List<String> samples = new ArrayList<>();
        Miraflow.operations().forEach((id, operation) -> {
            if (operation.at("/requestBody/content").has("application/json")) {
                assertThat(SPEC.exampleProblems(Miraflow.requestSchema(id), Miraflow.request(id)))
                        .as("request of %s", id)
                        .isEmpty();
                samples.add("request of " + id);
            }
            if (SPEC.has(Miraflow.responseSchema(id))) {
                assertThat(SPEC.exampleProblems(Miraflow.responseSchema(id), Miraflow.response(id)))
                        .as("response of %s", id)
                        .isEmpty();
                samples.add("response of " + id);
            }
        });
        assertThat(samples).hasSize(11 + 23);
        SPEC.root().path("paths").findValues("examples").forEach(examples -> examples.properties()
                .forEach(example -> assertThat(example.getValue().has("x-evidence"))
                        .as("%s has evidence of its own", example)
                        .isNotEqualTo(example.getKey().startsWith("documented"))));
    }

    @Test
    @Quirk("M-10")
    void aResponseRequiresOnlyIdsListsAndStatuses() {
        Map<String, List<String>> required = new LinkedHashMap<>();
        for (String schema : Miraflow.responseSchemas()) {
            if (!Miraflow.required(schema).isEmpty()) {
                required.put(schema, Miraflow.required(schema));
            }
            Set<String> limits = new TreeSet<>(Miraflow.names(Miraflow.schema(schema)));
            Miraflow.schema(schema).path("properties").forEach(property -> limits.addAll(Miraflow.names(property)));
            limits.retainAll(LIMITS);
            assertThat(limits).as("limits of %s", schema).isEmpty();
        }
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (String item :
                List.of("Avatar", "Voice", "Video", "VideoItem", "MockupItem", "AssetItem", "MockupVideoItem")) {
            expected.put(item, List.of("id"));
        }
        expected.put("ThumbnailItem", List.of("id"));
        expected.put("AvatarList", List.of("avatars"));
        expected.put("VideoList", List.of("videos"));
        expected.put("MockupList", List.of("mockups"));
        expected.put("AssetList", List.of("assets"));
        expected.put("MockupVideoList", List.of("videos"));
        expected.put("ThumbnailList", List.of("thumbnails"));
        expected.put("MediaUpload", List.of("mediaId"));
        expected.put("MediaFinalized", List.of("success"));
        expected.put("JobSubmitted", List.of("jobId"));
        expected.put("MockupSubmitted", List.of("jobId"));
        expected.put("VideoStatus", List.of("status"));
        expected.put("MockupStatus", List.of("status"));
        expected.put("Failure", List.of("error"));
        assertThat(required).isEqualTo(expected);
        assertThat(problems("Video", "{'id':'v'}")).isEmpty();
        assertThat(problems("Video", "{'name':'no id'}")).isNotEmpty();
        assertThat(problems("MockupStatus", "{'status':'waiting'}")).isEmpty();
        assertThat(problems("MockupStatus", "{'progress':45}")).isNotEmpty();
        assertThat(problems("AssetList", "{'assets':[]}")).isEmpty();
        assertThat(problems("AssetList", "{'result':'success'}")).isNotEmpty();
    }

    @Test
    @Quirk("M-37")
    void anIdIsAnyTextAndTheIdOfAResultGoesBeforeTheIdOfTheJob() {
        assertThat(problems("JobSubmitted", "{'jobId':'1'}")).isEmpty();
        assertThat(problems("JobSubmitted", "{'jobId':'" + "c".repeat(1000) + "'}"))
                .isEmpty();
        assertThat(problems("JobSubmitted", "{'jobId':1}")).isNotEmpty();
        SPEC.root().at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> {
                    if (property.getKey().matches("id|.*Id")) {
                        assertThat(Miraflow.names(property.getValue()))
                                .as("%s of %s", property.getKey(), schema.getKey())
                                .isSubsetOf("type", "nullable", "description", "x-evidence", "x-quirks");
                        assertThat(property.getValue().path("type").asText()).isEqualTo("string");
                    }
                }));
        assertThat(resultIds("createVideo")).containsExactly("/videoId");
        assertThat(resultIds("generateMockupVideo")).containsExactly("/videoId", "/mediaId");
        assertThat(resultIds("generateThumbnail")).containsExactly("/id");
        for (String id : SUBMITS) {
            assertThat(Miraflow.operation(id).at("/x-job/poll").has("id"))
                    .as("the poll of %s repeats the id of the job", id)
                    .isFalse();
        }
    }

    @Test
    @Quirk("M-46")
    void freeTextKeepsTheNameThatEachOperationGivesIt() {
        Map<String, String> texts = Map.of(
                "VideoRequest", "text",
                "ImageRequest", "prompt",
                "MockupRequest", "instruction",
                "MockupVideoRequest", "userPrompt");
        texts.forEach((schema, text) -> {
            assertThat(Miraflow.property(schema, text).path("type").asText())
                    .as(schema)
                    .isEqualTo("string");
            assertThat(Miraflow.properties(schema))
                    .as(schema)
                    .containsOnlyOnce(text)
                    .doesNotContainAnyElementsOf(texts.values().stream()
                            .filter(other -> !other.equals(text))
                            .toList());
        });
        assertThat(problems("ImageRequest", "{'name':'n','text':'A portrait'}")).isNotEmpty();
        assertThat(problems("MockupRequest", "{'productMediaId':'m','prompt':'Place the logo'}"))
                .isNotEmpty();
        assertThat(problems("VideoRequest", "{'avatarId':'a','text':5}")).isNotEmpty();
    }

    @Test
    @Quirk({"M-63", "M-65"})
    void aFailureIs400WithOneTextAndIsNoSuccessfulResponse() {
        JsonNode refused = SPEC.node("/components/responses/BadRequest");
        assertThat(Miraflow.evidence(refused)).isEqualTo("vendor");
        for (String id : SUBMITS) {
            assertThat(Miraflow.responseAt(id, "400")).as(id).isEqualTo(refused);
            assertThat(Miraflow.responseProblems(id, "{'result':'failure','error':'string'}"))
                    .as(id)
                    .isNotEmpty();
        }
        assertThat(refused.at("/content/application~1json/examples/documented/value")
                        .toString())
                .isEqualTo("{\"result\":\"failure\",\"error\":\"string\"}");
        Miraflow.operations()
                .keySet()
                .forEach(id -> Miraflow.names(Miraflow.operation(id).path("responses")).stream()
                        .filter(code -> !code.equals("2XX"))
                        .forEach(code -> assertThat(SPEC.node(Miraflow.responseSchema(id, code)))
                                .as("%s of %s", code, id)
                                .isEqualTo(Miraflow.schema("Failure"))));
        assertThat(problems("Failure", "{'result':'failure','error':'string'}")).isEmpty();
        assertThat(problems("Failure", "{'result':'failure','error':{'code':'NO_CREDITS'}}"))
                .isNotEmpty();
        assertThat(problems("Failure", "{'result':'failure'}")).isNotEmpty();
    }

    @Test
    @Quirk("M-64")
    void resultIsSuccessOrFailureInEveryResponse() {
        assertThat(SPEC.words("Outcome")).containsExactly("success", "failure");
        List<String> holders = new ArrayList<>();
        SPEC.root().at("/components/schemas").properties().forEach(schema -> {
            JsonNode result = schema.getValue().at("/properties/result");
            if (!result.isMissingNode()) {
                assertThat(result.path("$ref").asText()).as(schema.getKey()).isEqualTo("#/components/schemas/Outcome");
                holders.add(schema.getKey());
            }
        });
        assertThat(holders)
                .containsExactly(
                        "JobSubmitted",
                        "VideoStatus",
                        "ImageJob",
                        "MockupSubmitted",
                        "MockupList",
                        "AssetList",
                        "MockupVideoList",
                        "MockupStatus",
                        "ThumbnailList",
                        "ThumbnailJob",
                        "Failure");
        assertThat(problems("JobSubmitted", "{'result':'ok','jobId':'j'}")).isNotEmpty();
    }

    @Test
    @Quirk("M-88")
    void nothingIsInventedThatTheDocumentDoesNotHave() {
        JsonNode unexpected = SPEC.node("/components/responses/UnexpectedFailure");
        Miraflow.operations().forEach((id, operation) -> {
            assertThat(Miraflow.method(id)).as(id).isIn("get", "post");
            assertThat(operation.has("callbacks")).as(id).isFalse();
            assertThat(Miraflow.parameters(id)).as(id).isSubsetOf("id", "jobId", "mediaId", "page");
            assertThat(Miraflow.names(operation.path("responses")))
                    .as(id)
                    .isSubsetOf("2XX", "400", "401", "404", "500", "default")
                    .contains("2XX", "401", "500", "default");
            assertThat(operation.path("responses").has("400"))
                    .as("%s has a body that may be wrong", id)
                    .isEqualTo(operation.has("requestBody"));
            assertThat(operation.path("responses").has("404"))
                    .as("%s takes an id that may be unknown", id)
                    .isEqualTo(takesId(id));
            assertThat(Miraflow.responseAt(id, "default")).as(id).isEqualTo(unexpected);
        });
        assertThat(Miraflow.evidence(unexpected)).isEqualTo("inferred");
        assertThat(Miraflow.names(unexpected.path("headers"))).containsExactly("Retry-After");
        assertThat(Miraflow.evidence(unexpected.at("/headers/Retry-After"))).isEqualTo("inferred");
    }

    @Test
    @Quirk("M-89")
    void theCodeOfASuccessIsAny2xx() {
        Miraflow.operations().forEach((id, operation) -> {
            assertThat(Miraflow.names(operation.path("responses")))
                    .as(id)
                    .filteredOn(code -> code.startsWith("2"))
                    .containsExactly("2XX");
            assertThat(Miraflow.evidence(Miraflow.responseAt(id, "2XX")))
                    .as(id)
                    .isEqualTo(id.equals("downloadVideo") ? "vendor" : "inferred");
        });
        for (String id : SUBMITS) {
            if (!id.equals("generateMockup")) {
                assertThat(Miraflow.responseAt(id, "2XX"))
                        .as(id)
                        .isEqualTo(SPEC.node("/components/responses/Submitted"));
            }
            assertThat(Miraflow.responseProblems(id, "{'jobId':'j'}")).as(id).isEmpty();
            assertThat(Miraflow.responseProblems(id, "{'result':'success'}"))
                    .as(id)
                    .isNotEmpty();
        }
    }

    @Test
    @Quirk("M-91")
    void resultIsOptionalInEveryResponse() {
        for (String schema : Miraflow.responseSchemas()) {
            assertThat(Miraflow.required(schema)).as(schema).doesNotContain("result");
        }
        for (String id : SUBMITS) {
            assertThat(Miraflow.responseProblems(id, "{'jobId':'j'}")).as(id).isEmpty();
            assertThat(Miraflow.responseProblems(id, "{'result':'success','jobId':'j'}"))
                    .as(id)
                    .isEmpty();
        }
        assertThat(Miraflow.response("getImage").has("result")).isFalse();
        assertThat(Miraflow.responseProblems("getImage", "{'result':'success','id':'i'}"))
                .isEmpty();
        assertThat(Miraflow.responseProblems("getImage", "{'result':true,'id':'i'}"))
                .isNotEmpty();
    }

    @Test
    @Quirk("M-92")
    void pathsKeepTheirUnevenForms() {
        assertThat(Miraflow.path("getImage")).isEqualTo("/api/image/{jobId}");
        assertThat(Miraflow.path("getThumbnail")).isEqualTo("/api/thumbnail/{jobId}");
        assertThat(Miraflow.path("getMockupStatus")).isEqualTo("/api/mockup/{jobId}/status");
        assertThat(Miraflow.path("getVideoStatus")).isEqualTo("/api/video/{jobId}/status");
        assertThat(Miraflow.path("getVideo")).isEqualTo("/api/video/{id}");
        assertThat(Miraflow.path("listVideos")).isEqualTo("/api/videos");
    }

    @Test
    @Quirk("M-96")
    void negativePromptAndSeedExistForImagesAndThumbnailsOnly() {
        List<String> images =
                List.of("ImageRequest", "ImageEditRequest", "ImageEditForm", "InpaintRequest", "InpaintForm");
        SPEC.root().at("/components/schemas").properties().forEach(schema -> {
            boolean expected =
                    images.contains(schema.getKey()) || schema.getKey().equals("ThumbnailRequest");
            JsonNode properties = schema.getValue().path("properties");
            assertThat(properties.has("negativePrompt")).as(schema.getKey()).isEqualTo(expected);
            assertThat(properties.has("seed")).as(schema.getKey()).isEqualTo(expected);
        });
    }

    /** Returns whether the path or the JSON request of an operation has an id. */
    private static boolean takesId(String operation) {
        if (SPEC.has(Miraflow.requestSchema(operation))) {
            return Miraflow.names(SPEC.node(Miraflow.requestSchema(operation)).path("properties")).stream()
                    .anyMatch(member -> member.matches(".*Ids?"));
        }
        return Miraflow.path(operation).contains("{");
    }

    private static List<String> resultIds(String submit) {
        return Miraflow.texts(Miraflow.operation(submit).at("/x-job/poll/resultIds"));
    }
}
