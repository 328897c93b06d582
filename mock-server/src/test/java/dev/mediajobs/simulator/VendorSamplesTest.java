package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples in the vendors' documents, with another base URL, key and file. */
class VendorSamplesTest extends FrozenSimulator {

    private static final String SOUND = "audio_file=@audio.mp3;audio/mpeg=sound";

    VendorSamplesTest() {
        super(SimulatorExtension.create());
    }

    /** The Python samples send a plain body, the JavaScript samples a chunked one. */
    @ParameterizedTest
    @CsvSource({"false, 30, auto", "true, 60, vertical"})
    void aSpeedPainting_withoutAndWithSound_isPolledToItsEnd(boolean chunked, String fps, String sequence) {
        String[] silent = {
            "fps=" + fps, "quality=hd", "sequence=" + sequence, "hand_style=1", "image=@image.jpg;image/jpeg=x"
        };
        String[] loud = {
            "fps=" + fps, "quality=hd", "sequence=" + sequence, "hand_style=1", "image=@image.jpg;image/jpeg=x", SOUND
        };
        for (String[] form : new String[][] {silent, loud}) {
            Response created = caller.form(chunked, "/api/v1/speed-painting/create", form, "X-API-Key", "YOUR_API_KEY");
            assertThat(created.json().path("success").asBoolean()).isTrue();
            String path = "/api/v1/speed-painting/jobs/" + created.at("/data/jobId");
            assertThat(caller.get(path, "X-API-Key", "YOUR_API_KEY").at("/data/status"))
                    .isEqualTo("PENDING");
            simulator.advanceClock(Duration.ofSeconds(2));
            Response result = caller.get(path, "X-API-Key", "YOUR_API_KEY");
            assertThat(result.at("/data/status")).isEqualTo("COMPLETED");
            assertThat(caller.get(result.at("/data/processedVideoUrl")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theStatusOfASpeedPainting_isAvailableAtTheShortPathToo() {
        String path = "/api/v1/speed-painting/25331fb2-d0b0-44f6fcc85e3e";
        Response response = caller.get(path, "X-API-Key", "YOUR_API_KEY");
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.json().path("success").asBoolean(true)).isFalse();
        String id = Jobs.MIRAGIC.id(caller);
        assertThat(caller.get("/api/v1/speed-painting/" + id, HttpCaller.MIRAGIC)
                        .at("/data/status"))
                .isEqualTo("PENDING");
    }

    @Test
    void anAurora_ofPlaceholders_isAccepted_andDone() {
        String[] keys = {"X-API-ID", "<api-key>", "X-API-KEY", "<api-key>"};
        String body = "{'name':'<string>','audio':'<string>','image':'<string>','webhook_url':'<string>'}";
        Response created = caller.post("/api/aurora/", body, keys);
        assertThat(created.status()).isEqualTo(201);
        simulator.advanceClock(Duration.ofSeconds(2));
        Response done = caller.get("/api/aurora/" + created.at("/id") + "/", keys);
        assertThat(done.at("/status")).isEqualTo("done");
        assertThat(caller.get(done.at("/video_output")).status()).isEqualTo(200);
    }

    @Test
    void avatars_areListed() {
        assertThat(caller.get("/api/avatars", "x-api-key", "API_KEY").at("/avatars/0/name"))
                .isEqualTo("Aerin");
    }

    @Test
    void aFile_isUploadedByItsLink_andUsed() {
        Response announced = caller.post(
                "/api/media/initialize",
                "{'fileName':'my-image.png','contentType':'image/png','fileSize':5}",
                HttpCaller.MIRAFLOW);
        Response put = caller.send(
                "PUT", announced.at("/uploadUrl"), BodyPublishers.ofString("image"), "Content-Type", "image/png");
        assertThat(put.status()).isEqualTo(200);
        String id = announced.at("/mediaId");
        assertThat(caller.post("/api/media/finalize", "{'mediaId':'" + id + "'}", HttpCaller.MIRAFLOW)
                        .at("/success"))
                .isEqualTo("true");
        assertThat(caller.get("/api/media/" + id + "/view", HttpCaller.MIRAFLOW).text())
                .isEqualTo("image");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'target_image':'https://cdn.yourbrand.com/models/model.jpg',"
                        + "'garment_image':'https://cdn.yourbrand.com/garments/shirt.png','backgroud':false}",
                "{'target_image_url':'https://cdn.yourbrand.com/models/model.jpg',"
                        + "'garment_image_url':'https://cdn.yourbrand.com/garments/shirt.png','backgroud':false}",
            })
    void aTryOn_isSubmittedWithAToken(String body) {
        String token = caller.post(
                        "/oauth/token",
                        "{'client_id':'YOUR_CLIENT_ID','client_secret':'YOUR_CLIENT_SECRET',"
                                + "'grant_type':'client_credentials'}")
                .at("/access_token");
        String[] keys = {"Authorization", "Bearer " + token};
        Response created = caller.post("/v1/mirrago/generate-image", body, keys);
        assertThat(created.at("/status")).isEqualTo("pending");
        simulator.advanceClock(Duration.ofSeconds(2));
        Response done = caller.get("/v1/mirrago/job/" + created.at("/job_id"), keys);
        assertThat(done.at("/status")).isEqualTo("completedc");
        assertThat(caller.get(done.at("/result_url")).header("Content-Type")).isEqualTo("image/png");
    }
}
