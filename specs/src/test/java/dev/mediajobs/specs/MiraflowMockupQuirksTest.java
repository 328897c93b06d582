package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.SPEC;
import static dev.mediajobs.specs.Miraflow.accepts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Quirks of Miraflow's mockups and of the advertisement videos made from them. */
class MiraflowMockupQuirksTest {

    private static final String MOCKUP = "{'productMediaId':'p','instruction':'Put it on the front'";

    @Test
    @Quirk("M-51")
    void namesThatTheTablesLostComeFromTheSamples() {
        assertThat(accepts("MockupRequest", MOCKUP + ",'layers':[{'x':50}]}")).isTrue();
        assertThat(accepts("MockupRequest", MOCKUP + ",'layers':[{'x':'50'}]}")).isFalse();
        Map<String, String> lists = Map.of(
                "MockupList", "mockups",
                "AssetList", "assets",
                "MockupVideoList", "videos",
                "ThumbnailList", "thumbnails");
        lists.forEach((schema, list) -> {
            assertThat(Miraflow.required(schema)).containsExactly(list);
            assertThat(accepts(schema, "{'" + list + "':[{'id':'a'}]}")).isTrue();
            assertThat(accepts(schema, "{'" + list + "':[{'name':'no id'}]}")).isFalse();
            assertThat(accepts(schema, "{'items':[{'id':'a'}]}")).isFalse();
        });
    }

    @Test
    @Quirk({"M-52", "M-53", "M-54"})
    void logosAndLayersAreOptionalAndWithoutBounds() {
        assertThat(Miraflow.required("MockupRequest")).containsExactly("productMediaId", "instruction");
        assertThat(Miraflow.required("LayerPlacement")).isEmpty();
        for (String accepted : List.of("", ",'logoMediaIds':['a','b']", ",'logoMediaIds':[],'layers':[{},{}]")) {
            assertThat(accepts("MockupRequest", MOCKUP + accepted + "}"))
                    .as(accepted)
                    .isTrue();
        }
        assertThat(accepts("MockupRequest", MOCKUP + ",'logoMediaIds':'a'}")).isFalse();
        assertThat(accepts("LayerPlacement", "{'assetId':'string','x':-0.5,'y':1200,'scale':1.25,'rotation':-90}"))
                .isTrue();
        assertThat(accepts("LayerPlacement", "{'assetId':7}")).isFalse();
        assertThat(Miraflow.property("LayerPlacement", "assetId")
                        .at("/x-evidence/place")
                        .asText())
                .isEqualTo("miraflow.txt L179; whether it is the id of an asset or of a file is not documented");
        for (String number : List.of("x", "y", "scale", "rotation")) {
            assertThat(accepts("LayerPlacement", "{'" + number + "':'1'}"))
                    .as(number)
                    .isFalse();
            assertThat(Miraflow.names(Miraflow.property("LayerPlacement", number)))
                    .containsExactly("type", "format", "description");
        }
    }

    @Test
    @Quirk("M-55")
    void aMockupIsAJobWhoseFirstResponseNamesTheImage() {
        assertThat(Miraflow.names(Miraflow.response("generateMockup"))).contains("jobId", "imageUrl", "mediaId");
        assertThat(accepts("MockupSubmitted", "{'jobId':'j'}")).isTrue();
        assertThat(accepts("MockupSubmitted", "{'jobId':'j','imageUrl':null,'mediaId':null}"))
                .isTrue();
        assertThat(accepts("MockupSubmitted", "{'imageUrl':'/a','mediaId':'m'}"))
                .isFalse();
        JsonNode poll = Miraflow.operation("generateMockup").at("/x-job/poll");
        assertThat(poll.path("operation").asText()).isEqualTo("getMockupStatus");
        assertThat(Miraflow.texts(poll.path("links"))).containsExactly("/imageUrl");
    }

    @Test
    @Quirk("M-56")
    void aUrlOfAnImageMayLackItsHost() {
        for (String start : List.of(
                "MockupSubmitted {'jobId':'j','imageUrl':",
                "MockupStatus {'status':'completed','imageUrl':",
                "MockupItem {'id':'m','imageUrl':",
                "AssetItem {'id':'a','imageUrl':",
                "MockupVideoItem {'id':'v','mockupImageUrl':",
                "ThumbnailItem {'id':'t','imageUrl':",
                "ImageJob {'id':'i','imageUrl':",
                "ThumbnailJob {'id':'t','imageUrl':")) {
            String[] parts = start.split(" ", -1);
            for (String url :
                    List.of("'/api/media/cm42ab3ou0008aggajj0jy5e3/view'", "'https://example.com/a.png'", "null")) {
                assertThat(accepts(parts[0], parts[1] + url + "}"))
                        .as("%s %s", start, url)
                        .isTrue();
            }
            for (String url : List.of("'not a link'", "5")) {
                assertThat(accepts(parts[0], parts[1] + url + "}"))
                        .as("%s %s", start, url)
                        .isFalse();
            }
        }
    }

    @Test
    @Quirk("M-58")
    void theMockupOfAVideoIsNamedByItsIdInTheList() {
        assertThat(Miraflow.required("MockupVideoRequest")).contains("mockupId");
        assertThat(Miraflow.required("MockupItem")).containsExactly("id");
        assertThat(Miraflow.properties("MockupSubmitted")).doesNotContain("mockupId", "id");
        assertThat(Miraflow.property("MockupVideoRequest", "mockupId")
                        .at("/x-evidence/place")
                        .asText())
                .isEqualTo("miraflow.txt L193; that it is the id of the list is inferred");
        assertThat(Miraflow.request("generateMockupVideo").path("mockupId"))
                .isEqualTo(Miraflow.response("listMockupVideos").at("/videos/0/mockupId"));
        assertThat(Miraflow.requestAccepts("generateMockupVideo", "{'animationStyle':'nature_premium'}"))
                .isFalse();
        assertThat(Miraflow.requestAccepts("generateMockupVideo", "{'mockupId':7,'animationStyle':'nature_premium'}"))
                .isFalse();
    }

    @Test
    @Quirk("M-59")
    void stylesAreNineValuesEachWithTheDescriptionOfTheVendor() {
        Map<String, String> styles = new LinkedHashMap<>();
        styles.put("luxury_macro", "luxury macro studio film");
        styles.put("neo_noir_night", "neo-noir night street set");
        styles.put("warm_lifestyle_sunset", "golden-hour lifestyle, cinematic");
        styles.put("futuristic_clean_studio", "ultra-clean futuristic studio");
        styles.put("cyberpunk_showcase", "cyberpunk display pedestal");
        styles.put("film_35mm_editorial", "35 mm film editorial look");
        styles.put("high_fashion_runway", "high-fashion spotlight stage");
        styles.put("nature_premium", "premium nature set");
        styles.put("custom", "the custom prompt only");
        assertThat(SPEC.words("AnimationStyle")).containsExactlyElementsOf(styles.keySet());
        String description =
                Miraflow.schema("AnimationStyle").path("description").asText();
        styles.forEach((style, meaning) -> assertThat(description).contains("`" + style + "`: " + meaning + "."));
    }

    @Test
    @Quirk("M-60")
    void theStyleCustomRequiresAPrompt() {
        for (String style : SPEC.words("AnimationStyle")) {
            assertThat(video("'animationStyle':'" + style + "','userPrompt':'Slow pan'"))
                    .as(style)
                    .isTrue();
            assertThat(video("'animationStyle':'" + style + "'")).as(style).isEqualTo(!style.equals("custom"));
            assertThat(video("'animationStyle':'" + style + "','userPrompt':''"))
                    .as(style)
                    .isEqualTo(!style.equals("custom"));
        }
        assertThat(video("'animationStyle':'custom','userPrompt':null")).isFalse();
        assertThat(video("'animationStyle':'custom','userPrompt':5")).isFalse();
        assertThat(video("'animationStyle':'watercolour'")).isFalse();
        assertThat(video("'userPrompt':'Slow pan'")).isFalse();
        assertThat(Miraflow.evidence(Miraflow.property("MockupVideoRequest", "userPrompt")))
                .isEqualTo("documented");
        assertThat(Miraflow.names(Miraflow.schema("MockupVideoRequest")))
                .doesNotContain("oneOf", "anyOf", "discriminator");
    }

    @Test
    @Quirk("M-61")
    void anAdvertisementVideoIsUprightByDefault() {
        assertThat(SPEC.words("MockupVideoAspectRatio")).containsExactly("16:9", "9:16");
        assertThat(Miraflow.schema("MockupVideoAspectRatio").path("default").asText())
                .isEqualTo("9:16");
        assertThat(Miraflow.request("generateMockupVideo").path("aspectRatio").asText())
                .isEqualTo("16:9");
        assertThat(video("'animationStyle':'luxury_macro','aspectRatio':'16:9'"))
                .isTrue();
        assertThat(video("'animationStyle':'luxury_macro','aspectRatio':'1:1'")).isFalse();
    }

    @Test
    @Quirk("M-62")
    void threeOperationsHaveTheirDocumentedPathsAndAnInferredMethod() {
        assertThat(Miraflow.path("listMockupVideos")).isEqualTo("/api/mockup/videos");
        assertThat(Miraflow.path("listAssets")).isEqualTo("/api/mockup/assets");
        assertThat(Miraflow.path("getMockupStatus")).isEqualTo("/api/mockup/{jobId}/status");
        for (String operation : List.of("listMockupVideos", "listAssets", "getMockupStatus")) {
            assertThat(Miraflow.method(operation)).isEqualTo("get");
            assertThat(Miraflow.evidence(Miraflow.operation(operation))).isEqualTo("inferred");
            assertThat(Miraflow.operation(operation).at("/x-evidence/place").asText())
                    .startsWith("path miraflow.txt L")
                    .contains("method a guess");
        }
    }

    @Test
    @Quirk("M-71")
    void anInstructionIsReturnedAsPromptAndWithoutAMediaId() {
        assertThat(Miraflow.properties("MockupRequest")).contains("instruction").doesNotContain("prompt");
        assertThat(Miraflow.properties("MockupItem")).containsExactly("id", "imageUrl", "prompt", "createdAt");
        assertThat(Miraflow.properties("AssetItem")).contains("mediaId");
        assertThat(accepts("MockupItem", "{'id':'m','prompt':5}")).isFalse();
        assertThat(Miraflow.evidence(Miraflow.property("MockupRequest", "instruction")))
                .isEqualTo("inferred");
    }

    @Test
    @Quirk("M-73")
    void theUrlOfAnAdvertisementVideoIsInferredAndMayBeMissing() {
        assertThat(accepts("MockupVideoItem", "{'id':'v','status':'completed'}"))
                .isTrue();
        assertThat(accepts("MockupVideoItem", "{'id':'v','status':'completed','downloadUrl':null}"))
                .isTrue();
        assertThat(accepts("MockupVideoItem", "{'id':'v','downloadUrl':'https://example.com/v.mp4'}"))
                .isTrue();
        assertThat(accepts("MockupVideoItem", "{'id':'v','downloadUrl':'/v.mp4'}"))
                .isFalse();
        assertThat(accepts("MockupVideoItem", "{'id':'v','downloadUrl':5}")).isFalse();
        assertThat(Miraflow.evidence(Miraflow.property("MockupVideoItem", "downloadUrl")))
                .isEqualTo("inferred");
        assertThat(Miraflow.response("listMockupVideos").at("/videos/0").has("downloadUrl"))
                .isFalse();
    }

    @Test
    @Quirk("M-78")
    void anAdvertisementVideoIsFoundInTheListByTheIdThatTheStatusNames() {
        assertThat(Miraflow.properties("MockupStatus")).doesNotContain("downloadUrl", "videoUrl");
        JsonNode job = Miraflow.operation("generateMockupVideo").path("x-job");
        assertThat(Miraflow.texts(job.at("/poll/resultIds"))).containsExactly("/videoId", "/mediaId");
        assertThat(Miraflow.evidence(Miraflow.property("MockupStatus", "videoId")))
                .isEqualTo("inferred");
        assertThat(accepts("MockupStatus", "{'status':'completed','videoId':'v'}"))
                .isTrue();
        for (String image : List.of("imageUrl", "mediaId")) {
            assertThat(Miraflow.evidence(Miraflow.property("MockupStatus", image)))
                    .as(image)
                    .isEqualTo("documented");
        }
        assertThat(Miraflow.property("MockupVideoItem", "id")
                        .at("/x-evidence/place")
                        .asText())
                .isEqualTo("miraflow.txt L262; how it relates to the id of the job is not documented");
        assertThat(accepts("MockupStatus", "{'status':'completed','videoId':7}"))
                .isFalse();
        JsonNode result = job.path("result");
        assertThat(result.path("operation").asText()).isEqualTo("listMockupVideos");
        JsonNode list = Miraflow.response("listMockupVideos", "restored")
                .at(result.path("list").asText());
        assertThat(list.get(0).at(result.path("id").asText()).asText()).isEqualTo("cm42ab3ou0008aggajj0jy5e2");
        assertThat(list.get(0).at(result.at("/links/0").asText()).asText()).isEqualTo("https://example.com/video.mp4");
        for (String other : List.of("generateMockup", "generateAsset", "editAsset")) {
            assertThat(Miraflow.operation(other).path("x-job").has("result"))
                    .as("%s has its image in the status", other)
                    .isFalse();
        }
    }

    @Test
    @Quirk({"M-74", "M-94"})
    void twoListsAreCalledVideosAndOnlyAdvertisementVideosHaveAStatus() {
        assertThat(Miraflow.required("VideoList")).containsExactly("videos");
        assertThat(Miraflow.required("MockupVideoList")).containsExactly("videos");
        assertThat(accepts("MockupVideoList", "{'videos':[{'id':'v','status':'started','progress':10}]}"))
                .isTrue();
        assertThat(accepts("MockupVideoList", "{'videos':[{'id':'v','status':'inference_working'}]}"))
                .isFalse();
        assertThat(Miraflow.properties("MockupVideoItem")).contains("status", "progress");
        assertThat(Miraflow.properties("VideoItem")).doesNotContain("status", "progress");
        assertThat(Miraflow.response("listVideos").has("result")).isFalse();
        assertThat(Miraflow.response("listMockupVideos").has("result")).isTrue();
    }

    private static boolean video(String rest) {
        return Miraflow.requestAccepts("generateMockupVideo", "{'mockupId':'m'," + rest + "}");
    }
}
