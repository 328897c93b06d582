package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.SPEC;
import static dev.mediajobs.specs.Miraflow.takes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Quirks of Miraflow's thumbnails. */
class MiraflowThumbnailQuirksTest {

    private static final String WORDS = "{'prompt':'Epic moment','name':'Mine'";

    @Test
    @Quirk("M-12")
    void page_isAskedInTheQueryAndAnsweredAsAField() {
        JsonNode page = SPEC.node(SPEC.operationPointer("listThumbnails") + "/parameters/0");
        assertThat(page.path("name").asText()).isEqualTo("page");
        assertThat(page.path("in").asText()).isEqualTo("query");
        assertThat(page.at("/schema/default").asInt()).isEqualTo(1);
        assertThat(Miraflow.evidence(page)).isEqualTo("inferred");
        assertThat(takes("ThumbnailList", "{'thumbnails':[],'page':1}")).isTrue();
        assertThat(takes("ThumbnailList", "{'thumbnails':[],'page':'1'}")).isFalse();
    }

    @Test
    @Quirk("M-82")
    void aThumbnail_isWideUnlessSaidOtherwise() {
        assertThat(SPEC.words("ThumbnailAspectRatio")).containsExactly("16:9", "9:16");
        assertThat(Miraflow.schema("ThumbnailAspectRatio").path("default").asText())
                .isEqualTo("16:9");
        assertThat(takes("ThumbnailRequest", WORDS + ",'aspectRatio':'9:16'}")).isTrue();
        assertThat(takes("ThumbnailRequest", WORDS + ",'aspectRatio':'1:1'}")).isFalse();
    }

    @Test
    @Quirk("M-83")
    void picturesToGoBy_areAListHereAndForSeveralPictures() {
        assertThat(takes("ThumbnailRequest", WORDS + ",'referenceImageMediaIds':['a']}"))
                .isTrue();
        assertThat(takes("ThumbnailRequest", WORDS + ",'referenceImageMediaIds':'a'}"))
                .isFalse();
        assertThat(Miraflow.property("MultiImageEdit", "referenceImageMediaIds").path("items"))
                .isEqualTo(Miraflow.property("ThumbnailRequest", "referenceImageMediaIds")
                        .path("items"));
        assertThat(Miraflow.names(Miraflow.schema("ThumbnailRequest").path("properties")))
                .doesNotContain("referenceImageMediaId");
    }

    @Test
    @Quirk("M-84")
    void pages_haveNoSizeAndAnInferredPathThatWins() {
        assertThat(Miraflow.path("listThumbnails")).isEqualTo("/api/thumbnail/list");
        assertThat(Miraflow.evidence(Miraflow.operation("listThumbnails"))).isEqualTo("inferred");
        assertThat(Miraflow.operation("listThumbnails").path("description").asText())
                .contains("wins over the one with an id");
        assertThat(Miraflow.parameters("listThumbnails")).containsExactly("page");
        assertThat(takes("ThumbnailList", "{'thumbnails':[],'totalPages':5,'totalCount':100}"))
                .isTrue();
        assertThat(takes("ThumbnailList", "{'thumbnails':[],'totalPages':2.5}")).isFalse();
    }

    @Test
    @Quirk("M-85")
    void theIdOfAThumbnail_isTakenToBeThatOfItsJob() {
        JsonNode job = Miraflow.operation("generateThumbnail").path("x-job");
        assertThat(job.at("/poll/id").asText()).isEqualTo("/id");
        assertThat(Miraflow.property("ThumbnailItem", "id").path("description").asText())
                .contains("that of its job");
    }

    @Test
    @Quirk("M-86")
    void stateOrThumbnail_areToldApartByWhatTheyRequire() {
        assertThat(Miraflow.answerTakes("getThumbnail", "{'status':'started','progress':45}"))
                .isTrue();
        assertThat(Miraflow.answerTakes("getThumbnail", "{'id':'t','imageUrl':'/api/media/m/view'}"))
                .isTrue();
        assertThat(Miraflow.answerTakes("getThumbnail", "{'id':'t'}")).isFalse();
        assertThat(Miraflow.answerTakes("getThumbnail", "{'result':'success','progress':45}"))
                .isFalse();
        assertThat(Miraflow.answerTakes(
                        "getThumbnail", Miraflow.answer("listThumbnails").at("/thumbnails/0")))
                .isTrue();
        assertThat(Miraflow.evidence(Miraflow.schema("ThumbnailJob"))).isEqualTo("inferred");
        assertThat(Miraflow.operation("generateThumbnail")
                        .at("/x-job/poll/statusAbsent")
                        .asText())
                .isEqualTo("succeeded");
    }

    @Test
    @Quirk("M-87")
    void aThumbnailsJob_mayUseEveryWordOfAMockups() {
        assertThat(Miraflow.schema("ThumbnailStatus").at("/properties/status"))
                .isEqualTo(Miraflow.schema("MockupStatus").at("/properties/status"));
        assertThat(takes("ThumbnailStatus", "{'status':'waiting'}")).isTrue();
        assertThat(takes("ThumbnailStatus", "{'status':'failed','reason':'No words'}"))
                .isTrue();
        assertThat(takes("ThumbnailStatus", "{'status':'inference_working'}")).isFalse();
    }
}
