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

/** Quirks of Miraflow's thumbnails. */
class MiraflowThumbnailQuirksTest {

    private static final String TEXTS = "{'prompt':'Epic moment','name':'Mine'";

    @Test
    @Quirk("M-12")
    void pageIsAQueryParameterAndAMemberOfTheResponse() {
        JsonNode page = SPEC.node(SPEC.operationPointer("listThumbnails") + "/parameters/0");
        assertThat(page.path("name").asText()).isEqualTo("page");
        assertThat(page.path("in").asText()).isEqualTo("query");
        assertThat(page.path("required").asBoolean()).isFalse();
        assertThat(page.at("/schema/default").asInt()).isEqualTo(1);
        assertThat(Miraflow.evidence(page)).isEqualTo("inferred");
        assertThat(problems("ThumbnailList", "{'thumbnails':[],'page':1}")).isEmpty();
        assertThat(problems("ThumbnailList", "{'thumbnails':[],'page':'1'}")).isNotEmpty();
    }

    @Test
    @Quirk("M-82")
    void aThumbnailIsWideByDefault() {
        assertThat(SPEC.words("ThumbnailAspectRatio")).containsExactly("16:9", "9:16");
        assertThat(Miraflow.schema("ThumbnailAspectRatio").path("default").asText())
                .isEqualTo("16:9");
        assertThat(problems("ThumbnailRequest", TEXTS + ",'aspectRatio':'9:16'}"))
                .isEmpty();
        assertThat(problems("ThumbnailRequest", TEXTS + ",'aspectRatio':'1:1'}"))
                .isNotEmpty();
    }

    @Test
    @Quirk("M-83")
    void referenceImagesAreAListForThumbnailsAndForSeveralImages() {
        assertThat(problems("ThumbnailRequest", TEXTS + ",'referenceImageMediaIds':['a']}"))
                .isEmpty();
        assertThat(problems("ThumbnailRequest", TEXTS + ",'referenceImageMediaIds':'a'}"))
                .isNotEmpty();
        assertThat(Miraflow.property("ImageEditRequest", "referenceImageMediaIds")
                        .path("items"))
                .isEqualTo(Miraflow.property("ThumbnailRequest", "referenceImageMediaIds")
                        .path("items"));
        assertThat(Miraflow.properties("ImageEditRequest")).contains("referenceImageMediaId");
        assertThat(Miraflow.properties("ThumbnailRequest")).doesNotContain("referenceImageMediaId");
    }

    @Test
    @Quirk("M-84")
    void pagesHaveNoSizeAndAnInferredPath() {
        assertThat(Miraflow.path("listThumbnails")).isEqualTo("/api/thumbnail/list");
        assertThat(Miraflow.evidence(Miraflow.operation("listThumbnails"))).isEqualTo("inferred");
        assertThat(Miraflow.parameters("listThumbnails")).containsExactly("page");
        assertThat(Miraflow.properties("ThumbnailList"))
                .containsExactly("result", "thumbnails", "page", "totalPages", "totalCount");
        assertThat(problems("ThumbnailList", "{'thumbnails':[],'totalPages':5,'totalCount':100}"))
                .isEmpty();
        assertThat(problems("ThumbnailList", "{'thumbnails':[],'page':7,'totalPages':5}"))
                .isEmpty();
        assertThat(problems("ThumbnailList", "{'thumbnails':[],'totalPages':2.5}"))
                .isNotEmpty();
    }

    @Test
    @Quirk("M-85")
    void aThumbnailHasAnIdOfItsOwn() {
        JsonNode poll = Miraflow.operation("generateThumbnail").at("/x-job/poll");
        assertThat(poll.has("id"))
                .as("the id of the thumbnail is that of the job")
                .isFalse();
        assertThat(Miraflow.texts(poll.path("resultIds"))).containsExactly("/id");
        assertThat(Miraflow.required("ThumbnailItem")).containsExactly("id");
        assertThat(problems("ThumbnailItem", "{'id':5}")).isNotEmpty();
        assertThat(Miraflow.property("ThumbnailItem", "id")
                        .at("/x-evidence/place")
                        .asText())
                .isEqualTo("miraflow.txt L321; how it relates to the id of the job is not documented");
        assertThat(problems("ThumbnailJob", "{'id':'t'}")).isEmpty();
        assertThat(problems("ThumbnailJob", "{'id':5}")).isNotEmpty();
    }

    @Test
    @Quirk("M-86")
    void aThumbnailJobIsOneObjectAndACompletedThumbnailWithoutAStatus() {
        assertThat(Miraflow.names(Miraflow.schema("ThumbnailJob")))
                .doesNotContain("oneOf", "anyOf", "allOf", "not", "required");
        assertThat(Miraflow.properties("ThumbnailJob")).containsAll(Miraflow.properties("ThumbnailItem"));
        for (String inferred : List.of("id", "name", "prompt", "imageUrl", "mediaId", "createdAt", "error", "reason")) {
            assertThat(Miraflow.evidence(Miraflow.property("ThumbnailJob", inferred)))
                    .as(inferred)
                    .isEqualTo("inferred");
        }
        for (String accepted : List.of(
                "{'result':'success','status':'started','progress':45}",
                "{'id':'t','imageUrl':'/api/media/m/view'}",
                "{'id':'t'}",
                "{'result':'success','status':'completed','id':'t','imageUrl':'/api/media/m/view'}",
                "{'status':'failed','reason':'The prompt is refused.'}")) {
            assertThat(Miraflow.responseProblems("getThumbnail", accepted))
                    .as(accepted)
                    .isEmpty();
        }
        for (String refused : List.of("{'status':'paused'}", "{'imageUrl':5}", "{'error':{}}", "[]")) {
            assertThat(Miraflow.responseProblems("getThumbnail", refused))
                    .as(refused)
                    .isNotEmpty();
        }
        assertThat(problems(
                        Miraflow.responseSchema("getThumbnail"),
                        Miraflow.response("listThumbnails").at("/thumbnails/0")))
                .isEmpty();
        assertThat(Miraflow.operation("generateThumbnail")
                        .at("/x-job/poll/statusAbsent")
                        .asText())
                .isEqualTo("succeeded");
        assertThat(Miraflow.texts(Miraflow.operation("generateThumbnail").at("/x-job/poll/links")))
                .containsExactly("/imageUrl");
    }

    @Test
    @Quirk("M-87")
    void aThumbnailJobTakesTheStatusValuesOfMockupsAndOfAvatarVideos() {
        List<String> both = new ArrayList<>(SPEC.words("TaskStatus"));
        both.addAll(SPEC.words("InferenceStatus"));
        assertThat(SPEC.words("ThumbnailStatus")).containsExactlyElementsOf(both);
        assertThat(Miraflow.evidence(Miraflow.schema("ThumbnailStatus"))).isEqualTo("inferred");
        Map<String, String> phases = new LinkedHashMap<>(Miraflow.phases("TaskStatus"));
        phases.putAll(Miraflow.phases("InferenceStatus"));
        assertThat(Miraflow.phases("ThumbnailStatus")).isEqualTo(phases);
        for (String status : both) {
            assertThat(problems("ThumbnailJob", "{'status':'" + status + "'}"))
                    .as(status)
                    .isEmpty();
        }
        assertThat(problems("ThumbnailJob", "{'status':'queued'}")).isNotEmpty();
    }
}
