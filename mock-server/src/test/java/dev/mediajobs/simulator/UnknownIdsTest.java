package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import dev.mediajobs.simulator.validation.Violation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unknown ids in requests to Miraflow. */
class UnknownIdsTest extends FrozenSimulator {
    private static final String AVATAR = "cm2yaz9j10008l0qg9npyjgs3";

    UnknownIdsTest() {
        super(hundredSeconds().tolerating("violations"));
    }

    private Response post(String path, String body) {
        return caller.post(path, body, HttpCaller.MIRAFLOW);
    }

    private static String edit(String mediaId) {
        return "{'referenceImageMediaId':'" + mediaId + "','prompt':'p','name':'n'}";
    }

    private RecordedRequest last() {
        return Recorded.last(simulator);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/video/create | {'avatarId':'cm2yaz9j10008l0qg9npyjgs3','mediaId':'never-uploaded'}",
                "/api/image/edit | {'referenceImageMediaId':'never-uploaded','prompt':'p','name':'n'}",
                "/api/image/edit | {'referenceImageMediaIds':['never-uploaded'],'prompt':'p','name':'n'}",
                "/api/image/inpaint | {'originalImageMediaId':'never-uploaded','maskImageMediaId':'never-uploaded',"
                        + "'prompt':'p','name':'n'}",
                "/api/mockup/generate | {'productMediaId':'never-uploaded','instruction':'i'}",
                "/api/mockup/video | {'mockupId':'never-made','animationStyle':'luxury_macro'}",
                "/api/mockup/asset/edit | {'imageMediaId':'never-uploaded','prompt':'p','type':'logo'}",
                "/api/thumbnail/generate | {'prompt':'p','name':'n','referenceImageMediaIds':['never-uploaded']}",
            })
    void anUnknownMediaId_isRefusedAsNotFound_orAcceptedAndNoted(String row) {
        String[] call = row.split(" \\| ", 2);
        Response refused = post(call[0], call[1]);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.at("/result")).isEqualTo("failure");
        assertThat(refused.at("/error")).contains("never-");
        assertThat(last().violations()).extracting(Violation::rule).containsOnly("unknown");

        simulator.quirk("unknown-media", "accepted");
        assertThat(post(call[0], call[1]).status()).isEqualTo(200);
        assertThat(last().violations()).isEmpty();
        assertThat(last().notes()).extracting(Violation::rule).isNotEmpty().containsOnly("unknown");
    }

    @Test
    void anUnknownAvatarOrVoice_isAcceptedAndNoted_orRefused() {
        String body = "{'avatarId':'of-my-account','voiceId':'of-my-account','text':'Hello'}";
        assertThat(post("/api/video/create", body).status()).isEqualTo(200);
        assertThat(last().notes()).extracting(Violation::pointer).containsExactly("/avatarId", "/voiceId");

        simulator.quirk("unknown-avatars", "refused");
        assertThat(post("/api/video/create", body).status()).isEqualTo(404);
        assertThat(last().violations()).extracting(Violation::pointer).containsExactly("/avatarId", "/voiceId");
        assertThat(post("/api/video/create", "{'avatarId':'" + AVATAR + "','voiceId':'1','text':'Hello'}")
                        .status())
                .isEqualTo(200);
        assertThat(last().notes()).isEmpty();
    }

    @Test
    void aMissingAlternative_namesTheQuirkThatDecidesIt() {
        assertThat(post("/api/image/edit", "{'prompt':'p','name':'n'}").status())
                .isEqualTo(400);
        assertThat(last().violations()).flatExtracting(Violation::quirks).containsExactly("M-41");
        assertThat(post("/api/mockup/asset/edit", "{'prompt':'p','type':'logo'}")
                        .status())
                .isEqualTo(400);
        assertThat(last().violations()).flatExtracting(Violation::quirks).containsExactly("M-66");
    }

    @Test
    void everyListedAvatar_hasAListedVoice() {
        List<String> voices =
                caller.get("/api/voices", HttpCaller.MIRAFLOW).json().findValuesAsText("id");
        assertThat(voices)
                .containsAll(
                        caller.get("/api/avatars", HttpCaller.MIRAFLOW).json().findValuesAsText("voiceId"));
    }

    @Test
    void anUploadedFile_isKnownOnceItIsUploaded() {
        Response announced =
                post("/api/media/initialize", "{'fileName':'a.png','contentType':'image/png','fileSize':5}");
        String mediaId = announced.at("/mediaId");
        assertThat(post("/api/image/edit", edit(mediaId)).status()).isEqualTo(404);
        caller.send(
                "PUT",
                announced.at("/uploadUrl"),
                java.net.http.HttpRequest.BodyPublishers.ofString("bytes"),
                "Content-Type",
                "image/png");
        assertThat(post("/api/image/edit", edit(mediaId)).status()).isEqualTo(200);
        assertThat(caller.post("/api/image/edit", edit(mediaId), "x-api-key", "another")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aResult_isKnownByItsMediaId_andNotByTheIdsOfItsJobOrImage() {
        String job =
                post("/api/image/generate", "{'prompt':'A fox','name':'Fox'}").at("/jobId");
        simulator.advanceClock(Duration.ofSeconds(100));
        Response image = caller.get("/api/image/" + job, HttpCaller.MIRAFLOW);
        assertThat(List.of(job, image.at("/id"), image.at("/mediaId"))).doesNotHaveDuplicates();
        assertThat(post("/api/image/edit", edit(image.at("/mediaId"))).status()).isEqualTo(200);
        assertThat(post("/api/image/edit", edit(job)).status()).isEqualTo(404);
        assertThat(post("/api/image/edit", edit(image.at("/id"))).status()).isEqualTo(404);
    }

    @Test
    void aThumbnailOfTheList_hasAnotherIdThanItsJob() {
        String job =
                post("/api/thumbnail/generate", "{'prompt':'Epic','name':'n'}").at("/jobId");
        simulator.advanceClock(Duration.ofSeconds(100));
        String listed = caller.get("/api/thumbnail/list", HttpCaller.MIRAFLOW).at("/thumbnails/0/id");
        assertThat(listed).isNotEqualTo(job);
        assertThat(caller.get("/api/thumbnail/" + job, HttpCaller.MIRAFLOW).at("/id"))
                .isEqualTo(listed);
        assertThat(caller.get("/api/thumbnail/" + listed, HttpCaller.MIRAFLOW).status())
                .isEqualTo(404);
    }

    @Test
    void theControlApi_showsTheIdOfTheResult_andTheNotes() {
        String job = post("/api/video/create", "{'avatarId':'of-my-account','text':'Hello'}")
                .at("/jobId");
        simulator.advanceClock(Duration.ofSeconds(100));
        String video =
                caller.get("/api/video/" + job + "/status", HttpCaller.MIRAFLOW).at("/videoId");
        assertThat(caller.control("GET", "/jobs/" + job, "").at("/resultId")).isEqualTo(video);
        assertThat(caller.control("GET", "/requests", "").at("/requests/0/notes/0/pointer"))
                .isEqualTo("/avatarId");
    }
}
