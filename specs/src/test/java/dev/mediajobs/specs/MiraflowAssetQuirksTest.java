package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.takes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Quirks of Miraflow's logos and products. */
class MiraflowAssetQuirksTest {

    private static final String WORDS = "'prompt':'Remove the background','type':'logo'";

    @Test
    @Quirk("M-66")
    void anEdit_namesItsPictureInOneOfThreeWays() {
        assertThat(edit("'imageMediaId':'m',")).isTrue();
        assertThat(edit("'imageBase64':'iVBORw0KGgo=',")).isTrue();
        assertThat(edit("")).isFalse();
        assertThat(takes("AssetEditByData", "{'imageMediaId':'m','imageBase64':'iVBORw0KGgo='," + WORDS + "}"))
                .isFalse();
        assertThat(takes("AssetEditForm", "{" + WORDS + ",'image':'bytes'}")).isTrue();
        assertThat(takes("AssetEditForm", "{" + WORDS + ",'imageMediaId':'m'}")).isFalse();
        assertThat(Miraflow.names(Miraflow.operation("editAsset").at("/requestBody/content")))
                .containsExactly("application/json", "multipart/form-data");
    }

    @Test
    @Quirk("M-67")
    void theSampleWithTwoPictures_isTakenAsTheOneById() {
        assertThat(Miraflow.names(Miraflow.request("editAsset"))).contains("imageMediaId", "imageBase64");
        assertThat(Miraflow.requestTakes("editAsset", Miraflow.request("editAsset")))
                .isTrue();
        assertThat(takes("AssetEditByMedia", Miraflow.request("editAsset").toString()))
                .isTrue();
    }

    @Test
    @Quirk("M-68")
    void dataInTheRequest_isTakenBareAndAsALink() {
        assertThat(edit("'imageBase64':'iVBORw0KGgo=',")).isTrue();
        assertThat(edit("'imageBase64':'data:image/png;base64,iVBORw0KGgo=',")).isTrue();
        assertThat(edit("'imageBase64':'',")).isFalse();
        assertThat(Miraflow.property("AssetEditByData", "imageBase64").has("format"))
                .isFalse();
    }

    @Test
    @Quirk("M-69")
    void anAsset_isNamedByTheVendor() {
        for (String schema : List.of("AssetRequest", "AssetEditByMedia", "AssetEditByData", "AssetEditForm")) {
            assertThat(Miraflow.names(Miraflow.schema(schema).path("properties")))
                    .as(schema)
                    .doesNotContain("name");
        }
        assertThat(Miraflow.answer("listAssets").at("/assets/0/name").asText()).isEqualTo("AI Generated logo");
        assertThat(takes("AssetRequest", "{'prompt':'minimalist tech company logo','type':'logo'}"))
                .isTrue();
        assertThat(takes("AssetRequest", "{'prompt':'minimalist tech company logo','type':'banner'}"))
                .isFalse();
        assertThat(takes("AssetRequest", "{'prompt':'minimalist tech company logo'}"))
                .isFalse();
    }

    @Test
    @Quirk("M-70")
    void threeLists_haveNoPages() {
        for (String list : List.of("listMockups", "listAssets", "listMockupVideos")) {
            assertThat(Miraflow.parameters(list)).as(list).isEmpty();
            assertThat(Miraflow.names(Miraflow.answer(list))).as(list).doesNotContain("page", "totalPages");
        }
        assertThat(Miraflow.parameters("listThumbnails")).containsExactly("page");
    }

    @Test
    @Quirk("M-93")
    void anEdit_isReadLikeTheOtherMockupJobs() {
        assertThat(Miraflow.operation("editAsset").path("x-job"))
                .isEqualTo(Miraflow.operation("generateAsset").path("x-job"));
        assertThat(Miraflow.operation("editAsset").at("/x-job/poll/operation").asText())
                .isEqualTo("getMockupStatus");
    }

    private static boolean edit(String picture) {
        return Miraflow.requestTakes("editAsset", "{" + picture + WORDS + "}");
    }
}
