package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lifecycle of a job from submit to download, for each vendor. */
class JobLifecycleTest extends FrozenSimulator {

    private static final Map<Jobs, List<String>> VALUES = Map.of(
            Jobs.CREATIFY, List.of("pending", "in_queue", "running", "done"),
            Jobs.MIRAGIC, List.of("PENDING", "COMPLETED"),
            Jobs.MIRRAGO, List.of("pending", "queued", "processing", "completedc"),
            Jobs.MIRAFLOW_IMAGE, List.of("inference_started", "inference_working", ""),
            Jobs.MIRAFLOW_VIDEO, List.of("inference_started", "inference_working", "inference_complete"));

    @ParameterizedTest
    @EnumSource
    void aJob_hasItsStatusValuesInOrder(Jobs job) {
        String id = job.id(caller);
        Set<String> values = new LinkedHashSet<>();
        for (int second = 0; second <= 110; second += 5) {
            values.add(job.status(job.poll(caller, id)));
            simulator.advanceClock(Duration.ofSeconds(5));
        }
        assertThat(values).containsExactlyElementsOf(VALUES.get(job));
    }

    @ParameterizedTest
    @EnumSource
    void aJob_endsWithADownloadableFile(Jobs job) {
        String id = job.id(caller);
        assertThat(job.link(job.result(caller, id))).isIn("", "null");
        simulator.advanceClock(Duration.ofSeconds(100));
        String link = job.link(job.result(caller, id));
        assertThat(link).startsWith(simulator.baseUrl().toString());

        Response file = caller.get(link);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo(job.video() ? "video/mp4" : "image/png");
        assertThat(file.text()).contains(job.video() ? "ftyp" : "PNG");
        assertThat(caller.get(link).response().body()).isEqualTo(file.response().body());
    }

    @ParameterizedTest
    @EnumSource
    void aFinishedJob_neverChanges(Jobs job) {
        String id = job.id(caller);
        String[] keys = job.keys(caller);
        simulator.advanceClock(Duration.ofSeconds(100));
        String path = "/__admin/simulator/jobs/" + id;
        String status = job.status(job.poll(caller, id));
        simulator.advanceClock(Duration.ofMinutes(10));
        assertThat(caller.get(path, keys).at("/phase")).isEqualTo("succeeded");
        assertThat(job.status(job.poll(caller, id))).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownJob_isNotFound(Jobs job) {
        assertThat(job.poll(caller, "3c90c3cc-0d44-4b50-8888-8dd25736052a").status())
                .isEqualTo(404);
    }

    @Test
    void aJobOfOneOperation_isNotFoundByThePollOfAnother() {
        String video = Jobs.MIRAFLOW_VIDEO.id(caller);
        assertThat(Jobs.MIRAFLOW_IMAGE.poll(caller, video).status()).isEqualTo(404);
    }

    @Test
    void progress_hasTheVendorsFormat() {
        String aurora = Jobs.CREATIFY.id(caller);
        String video = Jobs.MIRAFLOW_VIDEO.id(caller);
        assertThat(Jobs.MIRAFLOW_VIDEO.poll(caller, video).json().has("progress"))
                .isFalse();
        simulator.advanceClock(Duration.ofSeconds(45));
        assertThat(Jobs.CREATIFY.poll(caller, aurora).json().get("progress").doubleValue())
                .isEqualTo(0.45);
        assertThat(Jobs.MIRAFLOW_VIDEO.poll(caller, video).at("/progress")).isEqualTo("45%");
        simulator.advanceClock(Duration.ofSeconds(55));
        assertThat(Jobs.CREATIFY.poll(caller, aurora).json().get("progress").isInt())
                .isTrue();
    }

    @Test
    void theLinkOfAVideo_isNotFoundBeforeItIsFinished() {
        String id = Jobs.MIRAFLOW_VIDEO.id(caller);
        assertThat(Jobs.MIRAFLOW_VIDEO.result(caller, id).at("/result")).isEqualTo("failure");
    }

    @Test
    void bothPathsOfMiragic_returnTheSame() {
        String id = Jobs.MIRAGIC.id(caller);
        simulator.advanceClock(Duration.ofSeconds(100));
        Response other = caller.get("/api/v1/speed-painting/" + id, HttpCaller.MIRAGIC);
        assertThat(other.json()).isEqualTo(Jobs.MIRAGIC.poll(caller, id).json());
    }

    @Test
    void thePictureOfMiragic_isServedAsItWasSent() {
        Response receipt = Jobs.MIRAGIC.submit(caller);
        Response original = caller.get(receipt.at("/data/originalImageUrl"));
        assertThat(original.text()).isEqualTo("the bytes");
        assertThat(original.header("Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void links_useTheForwardedHost() {
        String id = Jobs.CREATIFY.id(caller);
        simulator.advanceClock(Duration.ofSeconds(100));
        String[] keys = {
            "X-API-ID", "id", "X-API-KEY", "key", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "sim.example"
        };
        assertThat(caller.get("/api/aurora/" + id + "/", keys).at("/video_output"))
                .startsWith("https://sim.example/files/results/" + id + ".mp4?");
    }

    @Test
    void aResultLink_expiresAfter24Hours_andCannotBeForged() {
        String id = Jobs.MIRAFLOW_IMAGE.id(caller);
        simulator.advanceClock(Duration.ofSeconds(100));
        Response done = Jobs.MIRAFLOW_IMAGE.poll(caller, id);
        String link = done.at("/downloadUrl");
        assertThat(caller.get("/api/media/" + done.at("/mediaId") + "/view", HttpCaller.MIRAFLOW)
                        .response()
                        .body())
                .isEqualTo(caller.get(link).response().body());
        assertThat(caller.get(link.replace("signature=", "signature=0")).status())
                .isEqualTo(403);
        simulator.advanceClock(Duration.ofHours(24));
        assertThat(caller.get(link).status()).isEqualTo(410);
    }
}
