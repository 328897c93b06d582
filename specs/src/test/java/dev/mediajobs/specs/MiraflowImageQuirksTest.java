package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.SPEC;
import static dev.mediajobs.specs.Miraflow.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Quirks of Miraflow's images. */
class MiraflowImageQuirksTest {

    private static final String TEXTS = "'prompt':'Turn it blue','name':'Mine'";

    @Test
    @Quirk("M-07")
    void aUrlMayBeMissingFromAnyResponse() {
        assertThat(Miraflow.response("getImage").has("downloadUrl")).isTrue();
        JsonNode bare = Miraflow.response("getImage", "documentedBare");
        assertThat(bare.has("downloadUrl")).isFalse();
        assertThat(Miraflow.problems(Miraflow.responseSchema("getImage"), bare)).isEmpty();
        assertThat(problems("ImageJob", "{'id':'i','mediaId':'m','downloadUrl':5}"))
                .isNotEmpty();
        for (String schema : Miraflow.responseSchemas()) {
            assertThat(Miraflow.required(schema)).as(schema).noneMatch(name -> name.endsWith("Url"));
        }
        assertThat(Miraflow.evidence(Miraflow.property("MockupVideoItem", "downloadUrl")))
                .isEqualTo("inferred");
    }

    @Test
    @Quirk("M-38")
    void theStatusOfAnImageJobIsReadAtTheDocumentedPath() {
        assertThat(Miraflow.method("getImage")).isEqualTo("get");
        assertThat(Miraflow.path("getImage")).isEqualTo("/api/image/{jobId}");
        assertThat(Miraflow.evidence(Miraflow.operation("getImage"))).isEqualTo("documented");
    }

    @Test
    @Quirk("M-39")
    void imagesHaveFiveAspectRatiosAndNoDefault() {
        assertThat(SPEC.words("AspectRatio")).containsExactly("1:1", "16:9", "9:16", "4:3", "3:4");
        assertThat(Miraflow.schema("AspectRatio").has("default")).isFalse();
        assertThat(problems("ImageRequest", "{" + TEXTS + ",'aspectRatio':'3:4'}"))
                .isEmpty();
        assertThat(problems("ImageRequest", "{" + TEXTS + ",'aspectRatio':'2:1'}"))
                .isNotEmpty();
    }

    @Test
    @Quirk("M-40")
    void aSeedIsAny64BitInteger() {
        JsonNode schemas = SPEC.node("/components/schemas");
        assertThat(Miraflow.names(schemas))
                .filteredOn(schema -> Miraflow.properties(schema).contains("seed"))
                .hasSize(6)
                .allSatisfy(schema -> {
                    JsonNode seed = Miraflow.property(schema, "seed");
                    assertThat(Miraflow.names(seed)).isSubsetOf("type", "format", "description", "x-quirks");
                    assertThat(seed.path("type").asText()).isEqualTo("integer");
                    assertThat(seed.path("format").asText()).isEqualTo("int64");
                });
        for (String schema : List.of("ImageRequest", "ThumbnailRequest")) {
            for (String seed : List.of("-9000000000", "0", "9000000000")) {
                assertThat(problems(schema, "{" + TEXTS + ",'seed':" + seed + "}"))
                        .isEmpty();
            }
            assertThat(problems(schema, "{" + TEXTS + ",'seed':1.5}")).isNotEmpty();
            assertThat(problems(schema, "{" + TEXTS + ",'seed':'12345'}")).isNotEmpty();
        }
    }

    @Test
    @Quirk("M-41")
    void anEditTakesOneReferenceImageSeveralOrBothMembersAtOnce() {
        assertThat(edit("'referenceImageMediaId':'a',")).isEmpty();
        assertThat(edit("'referenceImageMediaIds':['a','b'],")).isEmpty();
        assertThat(edit("'referenceImageMediaId':'a','referenceImageMediaIds':['b'],"))
                .isEmpty();
        assertThat(edit("'referenceImageMediaId':['a'],")).isNotEmpty();
        assertThat(edit("'referenceImageMediaIds':'a',")).isNotEmpty();
        assertThat(Miraflow.required("ImageEditRequest")).containsExactly("prompt", "name");
        assertThat(Miraflow.schema("ImageEditRequest").has("oneOf")).isFalse();
        assertThat(Miraflow.evidence(Miraflow.property("ImageEditRequest", "referenceImageMediaIds")))
                .isEqualTo("client");
    }

    @Test
    @Quirk("M-42")
    void anEditAndAnInpaintingTakeJsonOrAFormWithInferredNames() {
        for (String operation : List.of("editImage", "inpaintImage")) {
            JsonNode content = Miraflow.operation(operation).at("/requestBody/content");
            assertThat(Miraflow.names(content))
                    .as(operation)
                    .containsExactly("application/json", "multipart/form-data");
        }
        for (String form : List.of("ImageEditForm", "InpaintForm")) {
            assertThat(Miraflow.evidence(Miraflow.schema(form))).as(form).isEqualTo("inferred");
            assertThat(problems(form, "{'prompt':'Turn it blue'}")).as(form).isNotEmpty();
        }
        assertThat(Miraflow.properties("ImageEditForm"))
                .containsExactly("prompt", "name", "aspectRatio", "negativePrompt", "seed", "referenceImage");
        assertThat(Miraflow.properties("InpaintForm"))
                .containsExactly(
                        "prompt", "name", "aspectRatio", "negativePrompt", "seed", "originalImage", "maskImage");
        for (String member : List.of("prompt", "name", "aspectRatio", "negativePrompt", "seed")) {
            assertThat(Miraflow.property("ImageEditForm", member))
                    .isEqualTo(Miraflow.property("ImageEditRequest", member));
            assertThat(Miraflow.property("InpaintForm", member)).isEqualTo(Miraflow.property("InpaintRequest", member));
        }
        assertThat(problems("ImageEditForm", "{" + TEXTS + ",'referenceImage':['bytes','bytes']}"))
                .isEmpty();
        assertThat(problems("ImageEditForm", "{" + TEXTS + ",'referenceImage':'bytes'}"))
                .isNotEmpty();
        assertThat(Miraflow.property("ImageEditForm", "referenceImage")
                        .at("/items/format")
                        .asText())
                .isEqualTo("binary");
        for (String file : List.of("originalImage", "maskImage")) {
            assertThat(Miraflow.property("InpaintForm", file).path("format").asText())
                    .as(file)
                    .isEqualTo("binary");
            assertThat(problems("InpaintForm", "{" + TEXTS + ",'" + file + "':'bytes'}"))
                    .isEmpty();
            assertThat(problems("InpaintForm", "{" + TEXTS + ",'" + file + "':['bytes']}"))
                    .isNotEmpty();
        }
    }

    @Test
    @Quirk("M-43")
    void mediaIdsAreRequiredInJsonWithoutAnAlternativeAndUnknownToForms() {
        assertThat(Miraflow.required("InpaintRequest"))
                .containsExactly("originalImageMediaId", "maskImageMediaId", "prompt", "name");
        assertThat(problems("InpaintRequest", "{" + TEXTS + ",'originalImageMediaId':'a','maskImageMediaId':'b'}"))
                .isEmpty();
        assertThat(problems("InpaintRequest", "{" + TEXTS + ",'originalImageMediaId':'a'}"))
                .isNotEmpty();
        assertThat(problems("InpaintRequest", "{" + TEXTS + ",'maskImageMediaId':'b'}"))
                .isNotEmpty();
        for (String form : List.of("ImageEditForm", "InpaintForm")) {
            assertThat(Miraflow.properties(form)).as(form).noneMatch(name -> name.contains("MediaId"));
            assertThat(Miraflow.required(form)).as(form).containsExactly("prompt", "name");
        }
    }

    @Test
    @Quirk("M-45")
    void aMaskHasARuleOfColoursAndNoRuleOfSize() {
        assertThat(Miraflow.required("InpaintRequest")).contains("maskImageMediaId");
        assertThat(List.of(
                        Miraflow.property("InpaintRequest", "maskImageMediaId"),
                        Miraflow.property("InpaintForm", "maskImage")))
                .allSatisfy(mask -> {
                    assertThat(mask.path("description").asText())
                            .endsWith(" White areas are replaced and black areas are kept.");
                    assertThat(Miraflow.names(mask)).isSubsetOf("type", "format", "description", "x-quirks");
                });
    }

    @Test
    @Quirk("M-47")
    void theStatusOfAnyJobIsUsedForImageJobsOnly() {
        for (String submit : Miraflow.SUBMITS) {
            assertThat(Miraflow.operation(submit)
                            .at("/x-job/poll/operation")
                            .asText()
                            .equals("getImage"))
                    .as(submit)
                    .isEqualTo(submit.endsWith("Image"));
        }
        assertThat(Miraflow.operations().values())
                .filteredOn(
                        operation -> Miraflow.texts(operation.path("x-quirks")).contains("M-47"))
                .containsExactly(Miraflow.operation("getImage"));
    }

    @Test
    @Quirk("M-48")
    void anImageJobIsOneObjectAndACompletedImageWithoutAStatus() {
        JsonNode job = Miraflow.schema("ImageJob");
        assertThat(Miraflow.names(job)).doesNotContain("oneOf", "anyOf", "allOf", "not", "required");
        for (String accepted : List.of(
                "{'status':'inference_failed'}",
                "{'id':'i','mediaId':'m'}",
                "{'id':'i'}",
                "{'downloadUrl':'https://example.com/i.png'}",
                "{'result':'success','status':'inference_complete','id':'i','mediaId':'m'}",
                "{'status':'failed','reason':'The prompt is refused.'}")) {
            assertThat(Miraflow.responseProblems("getImage", accepted))
                    .as(accepted)
                    .isEmpty();
        }
        for (String refused : List.of("{'status':'inference_paused'}", "{'status':5}", "{'id':7}", "[]", "null")) {
            assertThat(Miraflow.responseProblems("getImage", refused))
                    .as(refused)
                    .isNotEmpty();
        }
        assertThat(Miraflow.response("getImage").has("status")).isFalse();
        for (String inferred : List.of("imageUrl", "error", "reason")) {
            assertThat(Miraflow.evidence(Miraflow.property("ImageJob", inferred)))
                    .as(inferred)
                    .isEqualTo("inferred");
        }
        for (String submit : List.of("generateImage", "editImage", "inpaintImage")) {
            JsonNode poll = Miraflow.operation(submit).at("/x-job/poll");
            assertThat(poll.path("statusAbsent").asText()).as(submit).isEqualTo("succeeded");
            assertThat(Miraflow.texts(poll.path("links"))).as(submit).containsExactly("/downloadUrl", "/imageUrl");
        }
    }

    @Test
    @Quirk("M-49")
    void anImageJobTakesTheStatusValuesOfBothVocabularies() {
        List<String> both = new ArrayList<>(SPEC.words("InferenceStatus"));
        both.addAll(SPEC.words("TaskStatus"));
        assertThat(SPEC.words("ImageStatus")).containsExactlyElementsOf(both);
        assertThat(Miraflow.evidence(Miraflow.schema("ImageStatus"))).isEqualTo("inferred");
        Map<String, String> phases = new LinkedHashMap<>(Miraflow.phases("TaskStatus"));
        phases.putAll(Miraflow.phases("InferenceStatus"));
        assertThat(Miraflow.phases("ImageStatus")).isEqualTo(phases);
        for (String status : both) {
            assertThat(problems("ImageJob", "{'result':'success','status':'" + status + "'}"))
                    .as(status)
                    .isEmpty();
        }
        assertThat(problems("ImageJob", "{'status':'inference_complete','downloadUrl':'https://example.com/i.png'}"))
                .isEmpty();
        assertThat(problems("ImageJob", "{'status':'done'}")).isNotEmpty();
    }

    @Test
    @Quirk("M-50")
    void anImageHasAnIdAndAMediaIdAndBothAreOptional() {
        JsonNode image = Miraflow.response("getImage");
        assertThat(image.path("id")).isNotEqualTo(image.path("mediaId"));
        for (String accepted :
                List.of("{'id':'i','mediaId':'m'}", "{'id':'i'}", "{'mediaId':'m'}", "{'id':null,'mediaId':null}")) {
            assertThat(problems("ImageJob", accepted)).as(accepted).isEmpty();
        }
        assertThat(Miraflow.property("ImageJob", "id").at("/x-evidence/place").asText())
                .isEqualTo("miraflow.txt L151; which id it is, is not documented");
        assertThat(problems("ImageJob", "{'id':1,'mediaId':'m'}")).isNotEmpty();
        assertThat(problems("ImageJob", "{'id':'i','mediaId':2}")).isNotEmpty();
    }

    private static List<String> edit(String images) {
        return Miraflow.requestProblems("editImage", "{" + images + TEXTS + "}");
    }
}
