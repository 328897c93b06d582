package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Quirks of Miraflow's logo and product assets. */
class MiraflowAssetQuirksTest {

    private static final String TEXTS = "'prompt':'Remove the background','type':'logo'";

    @Test
    @Quirk("M-66")
    void anEditTakesItsImageByIdInBase64OrAsAFile() {
        assertThat(Miraflow.names(Miraflow.operation("editAsset").at("/requestBody/content")))
                .containsExactly("application/json", "multipart/form-data");
        assertThat(Miraflow.required("AssetEditRequest")).containsExactly("prompt", "type");
        assertThat(Miraflow.names(Miraflow.schema("AssetEditRequest")))
                .doesNotContain("oneOf", "anyOf", "not", "maxProperties", "additionalProperties");
        assertThat(edit("'imageMediaId':'m',")).isEmpty();
        assertThat(edit("'imageBase64':'iVBORw0KGgo=',")).isEmpty();
        assertThat(edit("'imageBase64':'iVBORw0KGgo=','later':true,")).isEmpty();
        assertThat(edit("'imageMediaId':5,")).isNotEmpty();
        assertThat(edit("'imageBase64':[137,80],")).isNotEmpty();
        assertThat(Miraflow.requestProblems("editAsset", "{'imageMediaId':'m','prompt':'Remove the background'}"))
                .isNotEmpty();
        assertThat(Miraflow.properties("AssetEditRequest")).doesNotContain("image");
        assertThat(Miraflow.properties("AssetEditForm")).containsExactly("prompt", "type", "image");
        assertThat(Miraflow.required("AssetEditForm")).containsExactly("prompt", "type");
        assertThat(Miraflow.property("AssetEditForm", "image").path("format").asText())
                .isEqualTo("binary");
        assertThat(problems("AssetEditForm", "{" + TEXTS + ",'image':'bytes'}")).isEmpty();
        assertThat(problems("AssetEditForm", "{" + TEXTS + ",'image':['bytes']}"))
                .isNotEmpty();
        assertThat(problems("AssetEditForm", "{'prompt':'Remove it','image':'bytes'}"))
                .isNotEmpty();
    }

    @Test
    @Quirk("M-67")
    void theSampleThatGivesTheImageTwiceIsAccepted() {
        assertThat(Miraflow.names(Miraflow.request("editAsset"))).contains("imageMediaId", "imageBase64");
        assertThat(problems(Miraflow.requestSchema("editAsset"), Miraflow.request("editAsset")))
                .isEmpty();
        assertThat(Miraflow.schema("AssetEditRequest").path("description").asText())
                .endsWith(" If both are given, the media id is used.");
        assertThat(Miraflow.schema("AssetEditRequest").at("/x-evidence/place").asText())
                .endsWith("that the media id wins is inferred");
    }

    @Test
    @Quirk("M-68")
    void base64DataIsAnyTextPlainOrAsADataUrl() {
        for (String data : List.of("iVBORw0KGgo=", "data:image/png;base64,iVBORw0KGgo=", "string", "")) {
            assertThat(edit("'imageBase64':'" + data + "',")).as(data).isEmpty();
        }
        assertThat(edit("'imageBase64':null,")).isNotEmpty();
        assertThat(Miraflow.names(Miraflow.property("AssetEditRequest", "imageBase64")))
                .containsExactly("type", "description", "x-quirks");
    }

    @Test
    @Quirk("M-69")
    void anAssetGetsItsNameFromTheVendor() {
        for (String schema : List.of("AssetRequest", "AssetEditRequest", "AssetEditForm")) {
            assertThat(Miraflow.properties(schema)).as(schema).doesNotContain("name");
        }
        assertThat(Miraflow.response("listAssets").at("/assets/0/name").asText())
                .isEqualTo("AI Generated logo");
        assertThat(Miraflow.evidence(Miraflow.property("AssetItem", "name"))).isEqualTo("inferred");
        assertThat(Miraflow.SPEC.words("AssetType")).containsExactly("logo", "product");
        assertThat(Miraflow.required("AssetRequest")).containsExactly("prompt", "type");
        assertThat(problems("AssetItem", "{'id':'a','name':'AI Generated logo'}"))
                .isEmpty();
        assertThat(problems("AssetItem", "{'id':'a','name':5}")).isNotEmpty();
        assertThat(problems("AssetRequest", "{'prompt':'minimalist tech company logo','type':'logo'}"))
                .isEmpty();
        assertThat(problems("AssetRequest", "{'prompt':'minimalist tech company logo','type':'banner'}"))
                .isNotEmpty();
        assertThat(problems("AssetRequest", "{'prompt':'minimalist tech company logo'}"))
                .isNotEmpty();
    }

    @Test
    @Quirk("M-70")
    void threeListsHaveNoPages() {
        for (String list : List.of("listMockups", "listAssets", "listMockupVideos")) {
            assertThat(Miraflow.parameters(list)).as(list).isEmpty();
            assertThat(Miraflow.names(Miraflow.response(list))).as(list).doesNotContain("page", "totalPages");
        }
        for (String schema : List.of("MockupList", "AssetList", "MockupVideoList")) {
            assertThat(Miraflow.properties(schema)).as(schema).hasSize(2).contains("result");
        }
        assertThat(Miraflow.parameters("listThumbnails")).containsExactly("page");
    }

    @Test
    @Quirk("M-93")
    void anEditIsPolledLikeTheOtherMockupJobs() {
        assertThat(Miraflow.operation("editAsset").path("x-job"))
                .isEqualTo(Miraflow.operation("generateAsset").path("x-job"))
                .isEqualTo(Miraflow.operation("generateMockup").path("x-job"));
        assertThat(Miraflow.operation("editAsset").at("/x-job/poll/operation").asText())
                .isEqualTo("getMockupStatus");
    }

    private static List<String> edit(String image) {
        return Miraflow.requestProblems("editAsset", "{" + image + TEXTS + "}");
    }
}
