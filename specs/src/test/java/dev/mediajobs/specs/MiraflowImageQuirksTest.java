package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.SPEC;
import static dev.mediajobs.specs.Miraflow.takes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quirks of Miraflow's pictures. */
class MiraflowImageQuirksTest {

    private static final String WORDS = "'prompt':'Turn it blue','name':'Mine'";

    @Test
    @Quirk("M-07")
    void aPicture_isTakenWithAndWithoutTheLinkThatTheSampleLost() {
        assertThat(Miraflow.answer("getImage").has("downloadUrl")).isTrue();
        assertThat(Miraflow.answer("getImage", "documentedBare").has("downloadUrl"))
                .isFalse();
        assertThat(Miraflow.answerTakes("getImage", Miraflow.answer("getImage", "documentedBare")))
                .isTrue();
        assertThat(takes("ImageResult", "{'id':'i','mediaId':'m','downloadUrl':5}"))
                .isFalse();
    }

    @Test
    @Quirk("M-38")
    void theStateOfAPicture_isReadWhereTheDocumentSays() {
        assertThat(Miraflow.method("getImage")).isEqualTo("get");
        assertThat(Miraflow.path("getImage")).isEqualTo("/api/image/{jobId}");
        assertThat(Miraflow.evidence(Miraflow.operation("getImage"))).isEqualTo("documented");
    }

    @Test
    @Quirk("M-39")
    void pictures_haveFiveShapesAndNoDefault() {
        assertThat(SPEC.words("AspectRatio")).containsExactly("1:1", "16:9", "9:16", "4:3", "3:4");
        assertThat(Miraflow.schema("AspectRatio").has("default")).isFalse();
        assertThat(takes("ImageRequest", "{" + WORDS + ",'aspectRatio':'2:1'}")).isFalse();
    }

    @Test
    @Quirk("M-40")
    void aSeed_isAnyWholeNumberOfSixtyFourBits() {
        for (String schema : List.of("ImageRequest", "ThumbnailRequest")) {
            assertThat(Miraflow.property(schema, "seed").path("format").asText())
                    .isEqualTo("int64");
            assertThat(takes(schema, "{" + WORDS + ",'seed':-9000000000}")).isTrue();
            assertThat(takes(schema, "{" + WORDS + ",'seed':1.5}")).isFalse();
            assertThat(takes(schema, "{" + WORDS + ",'seed':'12345'}")).isFalse();
        }
    }

    @Test
    @Quirk("M-41")
    void anEdit_takesOnePictureOrSeveralAndNeverBothFields() {
        assertThat(edit("'referenceImageMediaId':'a',")).isTrue();
        assertThat(edit("'referenceImageMediaIds':['a','b'],")).isTrue();
        assertThat(edit("'referenceImageMediaId':'a','referenceImageMediaIds':['b'],"))
                .isFalse();
        assertThat(edit("'referenceImageMediaIds':[],")).isFalse();
        assertThat(edit("'referenceImageMediaId':['a'],")).isFalse();
        assertThat(Miraflow.evidence(Miraflow.schema("MultiImageEdit"))).isEqualTo("client");
    }

    @Test
    @Quirk("M-42")
    void filesMayComeAlong_underNamesThatAreInferred() {
        for (String operation : List.of("editImage", "inpaintImage")) {
            JsonNode content = Miraflow.operation(operation).at("/requestBody/content");
            assertThat(Miraflow.names(content))
                    .as(operation)
                    .containsExactly("application/json", "multipart/form-data");
        }
        for (String form : List.of("ImageEditForm", "InpaintForm")) {
            assertThat(Miraflow.evidence(Miraflow.schema(form))).as(form).isEqualTo("inferred");
        }
        assertThat(takes("ImageEditForm", "{" + WORDS + ",'referenceImage':['bytes','bytes']}"))
                .isTrue();
        assertThat(takes("ImageEditForm", "{" + WORDS + "}")).isFalse();
        assertThat(takes("InpaintForm", "{" + WORDS + ",'originalImage':'bytes','maskImage':'bytes'}"))
                .isTrue();
        assertThat(takes("InpaintForm", "{" + WORDS + ",'originalImage':'bytes'}"))
                .isFalse();
    }

    @Test
    @Quirk("M-43")
    void idsOfFiles_areRequiredInJsonAndUnknownToTheForm() {
        assertThat(edit("")).isFalse();
        assertThat(takes("InpaintRequest", "{" + WORDS + ",'originalImageMediaId':'a'}"))
                .isFalse();
        assertThat(takes("InpaintRequest", "{" + WORDS + ",'originalImageMediaId':'a','maskImageMediaId':'b'}"))
                .isTrue();
        for (String form : List.of("ImageEditForm", "InpaintForm")) {
            assertThat(Miraflow.names(Miraflow.schema(form).path("properties")))
                    .as(form)
                    .noneMatch(name -> name.contains("MediaId"));
        }
    }

    @Test
    @Quirk("M-45")
    void aMask_isWhiteWhereItIsPaintedAnewAndKnowsNoRuleOfSize() {
        assertThat(Miraflow.words(Miraflow.schema("InpaintRequest").path("required")))
                .contains("maskImageMediaId");
        assertThat(List.of(
                        Miraflow.property("InpaintRequest", "maskImageMediaId"),
                        Miraflow.property("InpaintForm", "maskImage")))
                .allSatisfy(mask -> {
                    assertThat(mask.path("description").asText()).contains("white", "black");
                    assertThat(mask.has("maxLength")).isFalse();
                });
    }

    @Test
    @Quirk("M-47")
    void theStateOfAnyJob_isThatOfPicturesAlone() {
        for (String submit : Miraflow.SUBMITS) {
            assertThat(Miraflow.operation(submit)
                            .at("/x-job/poll/operation")
                            .asText()
                            .equals("getImage"))
                    .as(submit)
                    .isEqualTo(submit.endsWith("Image"));
        }
        assertThat(Miraflow.operations().values().stream()
                        .filter(operation ->
                                operation.path("x-quirks").toString().contains("M-47")))
                .containsExactly(Miraflow.operation("getImage"));
        assertThat(Miraflow.operation("getImage").path("description").asText()).contains("the one for any job");
    }

    @Test
    @Quirk("M-48")
    void stateOrPicture_areToldApartByWhatTheyRequire() {
        assertThat(takes("ImageJob", "{'status':'inference_failed'}")).isTrue();
        assertThat(takes("ImageJob", "{'id':'i','mediaId':'m'}")).isTrue();
        assertThat(takes("ImageJob", "{'id':'i'}")).isFalse();
        assertThat(takes("ImageJob", "{'result':'success'}")).isFalse();
        JsonNode poll = Miraflow.operation("generateImage").at("/x-job/poll");
        assertThat(poll.path("statusAbsent").asText()).isEqualTo("succeeded");
        assertThat(Miraflow.words(poll.path("links"))).containsExactly("/downloadUrl");
    }

    @Test
    @Quirk("M-49")
    void theWordsOfAPicturesJob_areInferredFromThoseOfVideos() {
        assertThat(Miraflow.evidence(Miraflow.schema("ImageStatus"))).isEqualTo("inferred");
        assertThat(takes("ImageJob", "{'result':'success','status':'inference_working','progress':'45%'}"))
                .isTrue();
        assertThat(takes("ImageJob", "{'status':'inference_complete','downloadUrl':'https://example.com/i.png'}"))
                .isTrue();
        assertThat(takes("ImageJob", "{'status':'started'}")).isFalse();
    }

    @Test
    @Quirk("M-50")
    void aPicture_hasTheIdOfItsJobAndAnotherOfItsFile() {
        JsonNode picture = Miraflow.answer("getImage");
        assertThat(picture.path("id")).isNotEqualTo(picture.path("mediaId"));
        assertThat(takes("ImageResult", "{'id':'i'}")).isFalse();
        assertThat(takes("ImageResult", "{'mediaId':'m'}")).isFalse();
        assertThat(takes("ImageResult", "{'id':'i','mediaId':'m'}")).isTrue();
        assertThat(takes("ImageResult", "{'id':1,'mediaId':'m'}")).isFalse();
        assertThat(takes("ImageResult", "{'id':'i','mediaId':2}")).isFalse();
    }

    private static boolean edit(String pictures) {
        return Miraflow.requestTakes("editImage", "{" + pictures + WORDS + "}");
    }
}
