package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.HttpCaller.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Lists contain the jobs of their account. */
class ListsTest extends FrozenSimulator {

    private Response miraflow(String path) {
        return caller.get(path, HttpCaller.MIRAFLOW);
    }

    private String submit(String path, String body) {
        Response response = caller.post(path, body, HttpCaller.MIRAFLOW);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return response.at("/jobId");
    }

    private String thumbnail(int number) {
        return submit("/api/thumbnail/generate", "{'prompt':'Epic','name':'Number " + number + "'}");
    }

    @Test
    void aVideo_isListedOnceItIsDone_onlyForItsAccount() {
        String id = Jobs.MIRAFLOW_VIDEO.id(caller);
        assertThat(miraflow("/api/videos").json().path("videos")).isEmpty();
        simulator.advanceClock(Duration.ofSeconds(100));
        Response list = miraflow("/api/videos");
        String video = Jobs.MIRAFLOW_VIDEO.poll(caller, id).at("/videoId");
        assertThat(list.at("/videos/0/id")).isEqualTo(video).isNotEqualTo(id);
        assertThat(list.at("/videos/0/name")).isEqualTo("Hello");
        assertThat(caller.get("/api/videos", "x-api-key", "another").json().path("videos"))
                .isEmpty();
        assertThat(miraflow("/api/video/" + video + "/download").header("Content-Type"))
                .isEqualTo("video/mp4");
        assertThat(miraflow("/api/video/" + id + "/download").status()).isEqualTo(404);
        assertThat(miraflow("/api/video/" + id).status()).isEqualTo(404);
    }

    @Test
    void aMockup_namesItsPictureImmediately_andServesItWhenItIsDone() {
        Response response = caller.post(
                "/api/mockup/generate",
                "{'productMediaId':'cm42ab3ou0008aggajj0jy5e1','instruction':'On the front'}",
                HttpCaller.MIRAFLOW);
        String link = response.at("/imageUrl");
        assertThat(link).isEqualTo("/api/media/" + response.at("/mediaId") + "/view");
        String status = "/api/mockup/" + response.at("/jobId") + "/status";
        assertThat(miraflow(status).at("/status")).isEqualTo("waiting");
        assertThat(miraflow(link).status()).isEqualTo(404);
        simulator.advanceClock(Duration.ofSeconds(100));
        assertThat(miraflow(status).at("/imageUrl")).isEqualTo(link);
        assertThat(miraflow(status).at("/progress")).isEqualTo("100");
        assertThat(miraflow(link).header("Content-Type")).isEqualTo("image/png");
        assertThat(miraflow("/api/mockup/list").at("/mockups/0/prompt")).isEqualTo("On the front");
    }

    @Test
    void anAdvertisementVideo_isListedFromTheBeginning_andHasItsLinkThere() {
        submit("/api/mockup/generate", "{'productMediaId':'cm42ab3ou0008aggajj0jy5e1','instruction':'On the front'}");
        simulator.advanceClock(Duration.ofSeconds(100));
        String mockup = miraflow("/api/mockup/list").at("/mockups/0/id");
        String id = submit(
                "/api/mockup/video",
                "{'mockupId':'" + mockup + "','animationStyle':'luxury_macro','aspectRatio':'16:9'}");
        JsonNode waiting = miraflow("/api/mockup/videos").json().at("/videos/0");
        assertThat(waiting.path("id").asText()).isNotEqualTo(id);
        assertThat(waiting.path("status").asText()).isEqualTo("waiting");
        assertThat(waiting.has("downloadUrl")).isFalse();
        assertThat(waiting.path("mockupImageUrl").asText()).startsWith("/api/media/");
        simulator.advanceClock(Duration.ofSeconds(100));
        Response done = miraflow("/api/mockup/videos");
        assertThat(done.at("/videos/0/name")).isEqualTo("Product Ad - luxury macro");
        assertThat(caller.get(done.at("/videos/0/downloadUrl")).header("Content-Type"))
                .isEqualTo("video/mp4");
        Response status = miraflow("/api/mockup/" + id + "/status");
        assertThat(status.json().has("imageUrl")).isFalse();
        assertThat(status.at("/videoId")).isEqualTo(done.at("/videos/0/id"));
    }

    @Test
    void aVideoWithoutALink_isListedWithoutOne() {
        simulator.scenario("done-without-url");
        submit("/api/mockup/video", "{'mockupId':'cm42ab3ou0008aggajj0jy5e1','animationStyle':'luxury_macro'}");
        simulator.advanceClock(Duration.ofSeconds(100));
        JsonNode video = miraflow("/api/mockup/videos").json().at("/videos/0");
        assertThat(video.path("status").asText()).isEqualTo("completed");
        assertThat(video.has("downloadUrl")).isFalse();
    }

    @Test
    void generatedAndEditedAssets_areListed() {
        submit("/api/mockup/asset/generate", "{'prompt':'A fox','type':'logo'}");
        submit(
                "/api/mockup/asset/edit",
                "{'imageMediaId':'cm42ab3ou0008aggajj0jy5e1','prompt':'Bluer','type':'product'}");
        simulator.advanceClock(Duration.ofSeconds(100));
        Response list = miraflow("/api/mockup/assets");
        assertThat(list.at("/assets/0/name")).isEqualTo("AI Generated product");
        assertThat(list.at("/assets/1/name")).isEqualTo("AI Generated logo");
        assertThat(miraflow(list.at("/assets/1/imageUrl")).status()).isEqualTo(200);
    }

    @Test
    void thumbnails_haveTwentyPerPage_newestFirst() {
        for (int i = 1; i <= 21; i++) {
            thumbnail(i);
            simulator.advanceClock(Duration.ofSeconds(1));
        }
        simulator.advanceClock(Duration.ofSeconds(100));
        Response first = miraflow("/api/thumbnail/list");
        assertThat(first.json().path("thumbnails")).hasSize(20);
        assertThat(first.at("/thumbnails/0/name")).isEqualTo("Number 21");
        assertThat(first.at("/totalPages")).isEqualTo("2");
        assertThat(first.at("/totalCount")).isEqualTo("21");
        Response second = miraflow("/api/thumbnail/list?page=2");
        assertThat(second.json().path("thumbnails")).hasSize(1);
        assertThat(second.at("/thumbnails/0/name")).isEqualTo("Number 1");
        assertThat(miraflow("/api/thumbnail/list?page=3").json().path("thumbnails"))
                .isEmpty();
    }

    @Test
    void aThumbnail_isReturnedOnceItIsDone() {
        String id = thumbnail(1);
        simulator.advanceClock(Duration.ofSeconds(45));
        assertThat(miraflow("/api/thumbnail/" + id).at("/status")).isEqualTo("started");
        assertThat(miraflow("/api/thumbnail/" + id).at("/progress")).isEqualTo("45");
        simulator.advanceClock(Duration.ofSeconds(55));
        Response done = miraflow("/api/thumbnail/" + id);
        assertThat(done.json().has("status")).isFalse();
        assertThat(done.at("/aspectRatio")).isEqualTo("16:9");
        assertThat(miraflow(done.at("/imageUrl")).status()).isEqualTo(200);
    }

    @Test
    void auroras_areFilteredAndSorted() {
        String first = Jobs.CREATIFY.id(caller);
        simulator.advanceClock(Duration.ofSeconds(50));
        String second = Jobs.CREATIFY.id(caller);
        assertThat(aurora("").findValuesAsText("id")).containsExactly(second, first);
        assertThat(aurora("?ordering=created_at").findValuesAsText("id")).containsExactly(first, second);
        assertThat(aurora("?ordering=-progress").findValuesAsText("id")).containsExactly(first, second);
        assertThat(aurora("?ids=" + first + ",other").findValuesAsText("id")).containsExactly(first);
    }

    private JsonNode aurora(String query) {
        return caller.get("/api/aurora/" + query, HttpCaller.CREATIFY).json();
    }

    @Test
    void credits_areFewerAfterAVideo() {
        String before = credits();
        Jobs.CREATIFY.id(caller);
        assertThat(credits()).isEqualTo(before).isEqualTo("1000.0");
        simulator.advanceClock(Duration.ofSeconds(100));
        assertThat(Double.parseDouble(credits())).isLessThan(1000);
    }

    private String credits() {
        return caller.get("/api/remaining_credits/", HttpCaller.CREATIFY).at("/remaining_credits");
    }

    @Test
    void voices_haveTheDocumentedOrTheCorrectedName() {
        assertThat(miraflow("/api/voices").at("/avatars/0/name")).startsWith("Belinda");
        SimulatorOptions options = SimulatorOptions.defaults();
        try (Simulator corrected = Simulator.start(options.quirk("spelling", "corrected"))) {
            Response response = new HttpCaller(corrected.baseUrl()).get("/api/voices", HttpCaller.MIRAFLOW);
            assertThat(response.at("/voices/0/name")).startsWith("Belinda");
        }
    }

    @Test
    void bothPathsOfMirrago_returnTheSame() {
        String id = Jobs.MIRRAGO.id(caller);
        Response other = caller.get("/v1/getJobStatus/" + id, Jobs.MIRRAGO.keys(caller));
        assertThat(other.json()).isEqualTo(Jobs.MIRRAGO.poll(caller, id).json());
    }
}
