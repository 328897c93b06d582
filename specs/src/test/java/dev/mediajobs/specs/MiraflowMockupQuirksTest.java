package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.SPEC;
import static dev.mediajobs.specs.Miraflow.problems;
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
        assertThat(problems("MockupRequest", MOCKUP + ",'layers':[{'x':50}]}")).isEmpty();
        assertThat(problems("MockupRequest", MOCKUP + ",'layers':[{'x':'50'}]}"))
                .isNotEmpty();
        Map<String, String> lists = Map.of(
                "MockupList", "mockups",
                "AssetList", "assets",
                "MockupVideoList", "videos",
                "ThumbnailList", "thumbnails");
        lists.forEach((schema, list) -> {
            assertThat(Miraflow.required(schema)).containsExactly(list);
            assertThat(problems(schema, "{'" + list + "':[{'id':'a'}]}")).isEmpty();
            assertThat(problems(schema, "{'" + list + "':[{'name':'no id'}]}")).isNotEmpty();
            assertThat(problems(schema, "{'items':[{'id':'a'}]}")).isNotEmpty();
        });
    }

    @Test
    @Quirk({"M-52", "M-53", "M-54"})
    void logosAndLayersAreOptionalAndWithoutBounds() {
        assertThat(Miraflow.required("MockupRequest")).containsExactly("productMediaId", "instruction");
        assertThat(Miraflow.required("LayerPlacement")).isEmpty();
        for (String accepted : List.of("", ",'logoMediaIds':['a','b']", ",'logoMediaIds':[],'layers':[{},{}]")) {
            assertThat(problems("MockupRequest", MOCKUP + accepted + "}"))
                    .as(accepted)
                    .isEmpty();
        }
        assertThat(problems("MockupRequest", MOCKUP + ",'logoMediaIds':'a'}")).isNotEmpty();
        assertThat(problems("LayerPlacement", "{'assetId':'string','x':-0.5,'y':1200,'scale':1.25,'rotation':-90}"))
                .isEmpty();
        assertThat(problems("LayerPlacement", "{'assetId':7}")).isNotEmpty();
        assertThat(Miraflow.property("LayerPlacement", "assetId")
                        .at("/x-evidence/place")
                        .asText())
                .isEqualTo("miraflow.txt L179; whether it is the id of an asset or of a file is not documented");
        for (String number : List.of("x", "y", "scale", "rotation")) {
            assertThat(problems("LayerPlacement", "{'" + number + "':'1'}"))
                    .as(number)
                    .isNotEmpty();
            assertThat(Miraflow.names(Miraflow.property("LayerPlacement", number)))
                    .containsExactly("type", "format", "description");
        }
    }

    @Test
    @Quirk("M-55")
    void aMockupIsAJobWhoseFirstResponseNamesTheImage() {
        assertThat(Miraflow.names(Miraflow.response("generateMockup"))).contains("jobId", "imageUrl", "mediaId");
        assertThat(problems("MockupSubmitted", "{'jobId':'j'}")).isEmpty();
        assertThat(problems("MockupSubmitted", "{'jobId':'j','imageUrl':null,'mediaId':null}"))
                .isEmpty();
        assertThat(problems("MockupSubmitted", "{'imageUrl':'/a','mediaId':'m'}"))
                .isNotEmpty();
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
                assertThat(problems(parts[0], parts[1] + url + "}"))
                        .as("%s %s", start, url)
                        .isEmpty();
            }
            for (String url : List.of("'not a link'", "5")) {
                assertThat(problems(parts[0], parts[1] + url + "}"))
                        .as("%s %s", start, url)
                        .isNotEmpty();
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
        assertThat(Miraflow.requestProblems("generateMockupVideo", "{'animationStyle':'nature_premium'}"))
                .isNotEmpty();
        assertThat(Miraflow.requestProblems("generateMockupVideo", "{'mockupId':7,'animationStyle':'nature_premium'}"))
                .isNotEmpty();
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
                    .isEmpty();
            for (String prompt : new String[] {"", ",'userPrompt':''"}) {
                assertThat(video("'animationStyle':'" + style + "'" + prompt).isEmpty())
                        .as(style + prompt)
                        .isEqualTo(!style.equals("custom"));
            }
        }
        assertThat(video("'animationStyle':'custom','userPrompt':null")).isNotEmpty();
        assertThat(video("'animationStyle':'custom','userPrompt':5")).isNotEmpty();
        assertThat(video("'animationStyle':'watercolour'")).isNotEmpty();
        assertThat(video("'userPrompt':'Slow pan'")).isNotEmpty();
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
                .isEmpty();
        assertThat(video("'animationStyle':'luxury_macro','aspectRatio':'1:1'")).isNotEmpty();
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
        assertThat(problems("MockupItem", "{'id':'m','prompt':5}")).isNotEmpty();
        assertThat(Miraflow.evidence(Miraflow.property("MockupRequest", "instruction")))
                .isEqualTo("inferred");
    }

    @Test
    @Quirk("M-73")
    void theUrlOfAnAdvertisementVideoIsInferredAndMayBeMissing() {
        assertThat(problems("MockupVideoItem", "{'id':'v','status':'completed'}"))
                .isEmpty();
        assertThat(problems("MockupVideoItem", "{'id':'v','status':'completed','downloadUrl':null}"))
                .isEmpty();
        assertThat(problems("MockupVideoItem", "{'id':'v','downloadUrl':'https://example.com/v.mp4'}"))
                .isEmpty();
        assertThat(problems("MockupVideoItem", "{'id':'v','downloadUrl':'/v.mp4'}"))
                .isNotEmpty();
        assertThat(problems("MockupVideoItem", "{'id':'v','downloadUrl':5}")).isNotEmpty();
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
        assertThat(problems("MockupStatus", "{'status':'completed','videoId':'v'}"))
                .isEmpty();
        for (String image : List.of("imageUrl", "mediaId")) {
            assertThat(Miraflow.evidence(Miraflow.property("MockupStatus", image)))
                    .as(image)
                    .isEqualTo("documented");
        }
        assertThat(Miraflow.property("MockupVideoItem", "id")
                        .at("/x-evidence/place")
                        .asText())
                .isEqualTo("miraflow.txt L262; how it relates to the id of the job is not documented");
        assertThat(problems("MockupStatus", "{'status':'completed','videoId':7}"))
                .isNotEmpty();
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
        assertThat(problems("MockupVideoList", "{'videos':[{'id':'v','status':'started','progress':10}]}"))
                .isEmpty();
        assertThat(problems("MockupVideoList", "{'videos':[{'id':'v','status':'inference_working'}]}"))
                .isNotEmpty();
        assertThat(Miraflow.properties("MockupVideoItem")).contains("status", "progress");
        assertThat(Miraflow.properties("VideoItem")).doesNotContain("status", "progress");
        assertThat(Miraflow.response("listVideos").has("result")).isFalse();
        assertThat(Miraflow.response("listMockupVideos").has("result")).isTrue();
    }

    private static List<String> video(String rest) {
        return Miraflow.requestProblems("generateMockupVideo", "{'mockupId':'m'," + rest + "}");
    }
}
