package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.SPEC;
import static dev.mediajobs.specs.Miraflow.takes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Quirks of Miraflow's mockups and of the advertisement videos made of them. */
class MiraflowMockupQuirksTest {

    private static final String MOCKUP = "{'productMediaId':'p','instruction':'Put it on the front'";

    @Test
    @Quirk("M-51")
    void namesThatTheTablesLost_comeFromTheSamples() {
        assertThat(takes("MockupRequest", MOCKUP + ",'layers':[{'x':50}]}")).isTrue();
        assertThat(takes("MockupRequest", MOCKUP + ",'layers':[{'x':'50'}]}")).isFalse();
        assertThat(Miraflow.words(Miraflow.schema("MockupList").path("required")))
                .containsExactly("mockups");
        assertThat(Miraflow.words(Miraflow.schema("AssetList").path("required")))
                .containsExactly("assets");
        assertThat(Miraflow.words(Miraflow.schema("MockupVideoList").path("required")))
                .containsExactly("videos");
        assertThat(Miraflow.words(Miraflow.schema("ThumbnailList").path("required")))
                .containsExactly("thumbnails");
    }

    @Test
    @Quirk({"M-52", "M-53", "M-54"})
    void logosAndLayers_areOptionalAndWithoutBounds() {
        assertThat(takes("MockupRequest", MOCKUP + "}")).isTrue();
        assertThat(takes("MockupRequest", MOCKUP + ",'logoMediaIds':['a','b'],'layers':[{}]}"))
                .isTrue();
        assertThat(takes("MockupRequest", MOCKUP + ",'logoMediaIds':'a'}")).isFalse();
        assertThat(takes("LayerPlacement", "{'assetId':'string','x':-0.5,'y':1200,'scale':1.25,'rotation':-90}"))
                .isTrue();
        assertThat(takes("LayerPlacement", "{'assetId':7}")).isFalse();
        assertThat(takes("LayerPlacement", "{'rotation':'90deg'}")).isFalse();
    }

    @Test
    @Quirk("M-55")
    void aMockup_isAJobThatNamesItsPictureAtOnce() {
        assertThat(Miraflow.names(Miraflow.answer("generateMockup"))).contains("jobId", "imageUrl", "mediaId");
        assertThat(takes("MockupSubmitted", "{'jobId':'j'}")).isTrue();
        assertThat(takes("MockupSubmitted", "{'imageUrl':'/a','mediaId':'m'}")).isFalse();
        JsonNode poll = Miraflow.operation("generateMockup").at("/x-job/poll");
        assertThat(poll.path("operation").asText()).isEqualTo("getMockupStatus");
        assertThat(Miraflow.words(poll.path("links"))).containsExactly("/imageUrl");
    }

    @Test
    @Quirk("M-56")
    void aLinkToAPicture_mayLackItsHost() {
        for (String start : List.of(
                "MockupSubmitted {'jobId':'j','imageUrl':",
                "MockupStatus {'status':'completed','imageUrl':",
                "MockupItem {'id':'m','imageUrl':",
                "AssetItem {'id':'a','imageUrl':",
                "MockupVideoItem {'id':'v','mockupImageUrl':",
                "ThumbnailItem {'id':'t','imageUrl':")) {
            String[] parts = start.split(" ", -1);
            assertThat(takes(parts[0], parts[1] + "'/api/media/cm42ab3ou0008aggajj0jy5e3/view'}"))
                    .as(start)
                    .isTrue();
            assertThat(takes(parts[0], parts[1] + "'https://example.com/a.png'}"))
                    .as(start)
                    .isTrue();
            assertThat(takes(parts[0], parts[1] + "'not a link'}")).as(start).isFalse();
        }
    }

    @Test
    @Quirk("M-58")
    void theMockupOfAVideo_isNamedByItsIdInTheList() {
        for (String schema : List.of("PresetMockupVideo", "CustomMockupVideo")) {
            assertThat(Miraflow.property(schema, "mockupId").path("description").asText())
                    .contains("list of mockups");
        }
        assertThat(takes("MockupItem", "{'prompt':'no id'}")).isFalse();
        assertThat(Miraflow.requestTakes("generateMockupVideo", "{'animationStyle':'nature_premium'}"))
                .isFalse();
    }

    @Test
    @Quirk("M-59")
    void styles_areNineWords() {
        List<String> styles = new ArrayList<>(SPEC.words("AnimationStyle"));
        styles.addAll(SPEC.words("CustomAnimationStyle"));
        assertThat(styles)
                .containsExactly(
                        "luxury_macro",
                        "neo_noir_night",
                        "warm_lifestyle_sunset",
                        "futuristic_clean_studio",
                        "cyberpunk_showcase",
                        "film_35mm_editorial",
                        "high_fashion_runway",
                        "nature_premium",
                        "custom");
    }

    @Test
    @Quirk("M-60")
    void wordsOfYourOwn_areRequiredByTheStyleCustomAlone() {
        assertThat(video("'animationStyle':'luxury_macro'")).isTrue();
        assertThat(video("'animationStyle':'luxury_macro','userPrompt':'Focus on the logo'"))
                .isTrue();
        assertThat(video("'animationStyle':'custom','userPrompt':'Slow pan'")).isTrue();
        assertThat(video("'animationStyle':'custom'")).isFalse();
        assertThat(video("'animationStyle':'custom','userPrompt':''")).isFalse();
        assertThat(video("'animationStyle':'watercolour'")).isFalse();
        Map<String, String> shapes = new LinkedHashMap<>();
        Miraflow.schema("MockupVideoRequest")
                .at("/discriminator/mapping")
                .properties()
                .forEach(shape -> shapes.put(shape.getKey(), shape.getValue().asText()));
        assertThat(shapes).hasSize(9).containsEntry("custom", "#/components/schemas/CustomMockupVideo");
        for (String style : SPEC.words("AnimationStyle")) {
            assertThat(shapes).containsEntry(style, "#/components/schemas/PresetMockupVideo");
        }
    }

    @Test
    @Quirk("M-61")
    void anAdvertisementVideo_isUprightUnlessSaidOtherwise() {
        assertThat(SPEC.words("MockupVideoAspectRatio")).containsExactly("16:9", "9:16");
        assertThat(Miraflow.schema("MockupVideoAspectRatio").path("default").asText())
                .isEqualTo("9:16");
        assertThat(Miraflow.request("generateMockupVideo").path("aspectRatio").asText())
                .isEqualTo("16:9");
        assertThat(video("'animationStyle':'luxury_macro','aspectRatio':'1:1'")).isFalse();
    }

    @Test
    @Quirk("M-62")
    void threeReads_haveTheirDocumentedPathsAndAnInferredMethod() {
        assertThat(Miraflow.path("listMockupVideos")).isEqualTo("/api/mockup/videos");
        assertThat(Miraflow.path("listAssets")).isEqualTo("/api/mockup/assets");
        assertThat(Miraflow.path("getMockupStatus")).isEqualTo("/api/mockup/{jobId}/status");
        for (String read : List.of("listMockupVideos", "listAssets", "getMockupStatus")) {
            assertThat(Miraflow.method(read)).isEqualTo("get");
            assertThat(Miraflow.operation(read).at("/x-evidence/place").asText())
                    .startsWith("path miraflow.txt L")
                    .contains("method a guess");
        }
    }

    @Test
    @Quirk("M-71")
    void instruction_comesBackAsPromptAndWithoutAFileId() {
        assertThat(Miraflow.names(Miraflow.schema("MockupRequest").path("properties")))
                .contains("instruction")
                .doesNotContain("prompt");
        assertThat(Miraflow.names(Miraflow.schema("MockupItem").path("properties")))
                .contains("prompt")
                .doesNotContain("instruction", "mediaId");
        assertThat(Miraflow.names(Miraflow.schema("AssetItem").path("properties")))
                .contains("mediaId");
    }

    @Test
    @Quirk({"M-73", "M-78"})
    void theLinkOfAnAdvertisementVideo_isInferredAndStandsInTheList() {
        assertThat(takes("MockupVideoItem", "{'id':'v','status':'completed'}")).isTrue();
        assertThat(takes("MockupVideoItem", "{'id':'v','downloadUrl':5}")).isFalse();
        assertThat(Miraflow.evidence(Miraflow.property("MockupVideoItem", "downloadUrl")))
                .isEqualTo("inferred");
        assertThat(Miraflow.names(Miraflow.schema("MockupStatus").path("properties")))
                .doesNotContain("downloadUrl", "videoUrl");
        JsonNode result = Miraflow.operation("generateMockupVideo").at("/x-job/result");
        assertThat(result.path("operation").asText()).isEqualTo("listMockupVideos");
        JsonNode list = Miraflow.answer("listMockupVideos", "restored")
                .at(result.path("list").asText());
        assertThat(list.get(0).at(result.path("id").asText()).isTextual()).isTrue();
        assertThat(list.get(0).at(result.at("/links/0").asText()).isTextual()).isTrue();
    }

    @Test
    @Quirk({"M-74", "M-94"})
    void twoListsAreCalledVideos_andOnlyOneOfThemTellsStates() {
        String unfinished = "{'videos':[{'id':'v','status':'started','progress':10}]}";
        assertThat(takes("MockupVideoList", unfinished)).isTrue();
        assertThat(takes("MockupVideoList", "{'videos':[{'id':'v','status':'inference_working'}]}"))
                .isFalse();
        assertThat(Miraflow.names(Miraflow.schema("VideoItem").path("properties")))
                .doesNotContain("status", "progress");
        assertThat(Miraflow.answer("listVideos").has("result")).isFalse();
        assertThat(Miraflow.answer("listMockupVideos").has("result")).isTrue();
    }

    private static boolean video(String rest) {
        return Miraflow.requestTakes("generateMockupVideo", "{'mockupId':'m'," + rest + "}");
    }
}
