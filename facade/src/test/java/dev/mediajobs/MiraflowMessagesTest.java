package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.mediajobs.WireServer.Script;
import dev.mediajobs.miraflow.AvatarVideoRequest;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that Miraflow may send or receive according to its documents are accepted. */
class MiraflowMessagesTest {
    private static final URI LINK = URI.create("https://cdn.example.com/video.mp4");

    private static final String LONG_ID = "a1=".repeat(100);

    private final ManualTime time = new ManualTime();

    /** Starts a vendor with one completed video that returns 404 for everything else. */
    private static WireServer vendor(String status, String path, String body) {
        Script script = (request, out) -> {
            String response =
                    request.path().endsWith("/status") ? status : request.path().equals(path) ? body : null;
            if (response == null) {
                WireServer.json(404, "{\"result\":\"failure\",\"error\":\"Not found\"}")
                        .response(request, out);
            } else {
                WireServer.json(200, response.replace('\'', '"')).response(request, out);
            }
        };
        return WireServer.start(script);
    }

    private Media await(MediaJobs media, String reference) {
        CompletableFuture<Media> result = media.resume(reference).awaitAsync().thenApply(Media.class::cast);
        return time.drive(result);
    }

    @Test
    void aVideo_isReadByItsOwnId_andNotByThatOfItsJob() {
        String status = "{'result':'success','status':'inference_complete','videoId':'cm73-0009-qj'}";
        try (WireServer wire = vendor(
                        status, "/api/video/cm73-0009-qj", "{'id':'cm73-0009-qj','downloadUrl':'" + LINK + "'}");
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(await(media, "miraflow:video:cm73-0008-qi").link()).isEqualTo(LINK);
            assertThat(wire.seen()).noneMatch(request -> request.path().equals("/api/video/cm73-0008-qi"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'result':'success','status':'inference_complete'}",
                "{'result':'success','status':'inference_complete','videoId':null}",
                "{'status':'inference_complete','videoId':' ','progress':null}"
            })
    void aVideoWithoutAnId_isReadByThatOfItsJob(String status) {
        try (WireServer wire = vendor(
                        status,
                        "/api/video/mine",
                        "{'id':'mine','createdAt':'2025-01-07','downloadUrl':'" + LINK + "'}");
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(await(media, "miraflow:video:mine").link()).isEqualTo(LINK);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'status':'completed','videoId':'v1'} | {'id':'v1'",
                "{'status':'completed','mediaId':'v1'} | {'id':'v1'",
                "{'status':'completed','mediaId':'m1'} | {'id':'v1','mediaId':'m1'",
                "{'status':'completed','mediaId':null} | {'id':'v1','jobId':'mine'",
                "{'status':'completed'} | {'id':'mine'",
                "{'status':'completed','videoId':'v1','imageUrl':null,'reason':null} | {'id':'v1','createdAt':'2025-01-07T23:17:06.601Z'"
            })
    void anAdvertisementVideo_isFoundByWhateverNamesIt(String status, String item) {
        String other = "{'id':'other','downloadUrl':'https://cdn.example.com/other.mp4'}";
        String list = "{'videos':[" + other + "," + item + ",'downloadUrl':'" + LINK + "'}]}";
        try (WireServer wire = vendor(status, "/api/mockup/videos", list);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(await(media, "miraflow:mockup-video:mine").link()).isEqualTo(LINK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'a','downloadUrl':'https://cdn.example.com/video.mp4','mediaId':'m'}",
                "{'result':'success','status':'inference_complete','downloadUrl':'https://cdn.example.com/video.mp4','mediaId':'m','id':'a'}",
                "{'status':'completed','progress':100,'downloadUrl':'https://cdn.example.com/video.mp4'}",
                "{'status':'completed','progress':'100%','imageUrl':'https://cdn.example.com/video.mp4'}",
                "{'downloadUrl':'https://cdn.example.com/video.mp4'}",
                "{'id':null,'name':null,'prompt':null,'createdAt':null,'mediaId':null,'error':null,"
                        + "'downloadUrl':'https://cdn.example.com/video.mp4'}"
            })
    void anImage_isCompletedWithOrWithoutAStatus(String body) {
        try (WireServer wire = vendor("", "/api/image/mine", body);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(await(media, "miraflow:image:mine").link()).isEqualTo(LINK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'a','imageUrl':'https://cdn.example.com/video.mp4'}",
                "{'result':'success','status':'completed','imageUrl':'https://cdn.example.com/video.mp4','id':'a','mediaId':'m'}",
                "{'status':'inference_complete','progress':'45%','imageUrl':'https://cdn.example.com/video.mp4'}"
            })
    void aThumbnail_isCompletedWithOrWithoutAStatus(String body) {
        try (WireServer wire = vendor("", "/api/thumbnail/mine", body);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(await(media, "miraflow:thumbnail:mine").link()).isEqualTo(LINK);
        }
    }

    @ParameterizedTest
    @CsvSource({"image, error", "image, reason", "thumbnail, error", "thumbnail, reason"})
    void theReasonOfAFailure_mayHaveEitherName(String kind, String member) {
        String body = "{'result':'success','status':'failed','" + member + "':'nothing to see'}";
        try (WireServer wire = vendor("", "/api/" + kind + "/mine", body);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(CallStyle.BLOCKING.failedWait(media.resume("miraflow:" + kind + ":mine"), time))
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageContaining("nothing to see");
        }
    }

    @Test
    void aText_isSpokenInTheAvatarsOwnVoice_howeverLongItIs() {
        String text = "word ".repeat(40_000);
        try (WireServer wire = WireServer.start(
                        WireServer.json(201, "{\"result\":\"success\",\"jobId\":\"" + LONG_ID + "\"}"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Job<Video> job = media.miraflow()
                    .submit(AvatarVideoRequest.ofAvatar("avatar").withText(text));
            assertThat(job.id()).isEqualTo(LONG_ID);
            assertThat(media.resume(job.reference()).id()).isEqualTo(LONG_ID);
            assertThat(wire.seen().get(0).text())
                    .contains("\"avatarId\":\"avatar\"", "\"text\":\"word ")
                    .doesNotContain("voiceId", "name", "im2vid_full");
        }
    }

    @Test
    void anIdThatWouldLeadElsewhere_isRefused() {
        try (MediaJobs media =
                Requests.at(URI.create("http://127.0.0.1:1"), time).build()) {
            assertThatThrownBy(() -> media.miraflow().video(".."))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("video id");
            assertThat(catchThrowable(() -> media.resume("miraflow:video:a\u001b[31mb")))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }
}
