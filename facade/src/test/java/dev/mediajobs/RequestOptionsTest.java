package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.creatify.AuroraRequest;
import dev.mediajobs.miragic.HandStyle;
import dev.mediajobs.miragic.Quality;
import dev.mediajobs.miragic.Sequence;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import dev.mediajobs.mirrago.TryOnRequest;
import java.net.URI;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Options of requests reach the vendor under their names in the spec. */
class RequestOptionsTest {
    private static final String TOKEN = Canary.tokenJson();
    private static final String SUBMITTED =
            "{\"id\":\"j1\",\"job_id\":\"j1\",\"status\":\"pending\",\"success\":true,\"data\":{\"jobId\":\"j1\"}}";

    private final ManualTime time = new ManualTime();

    /** Returns the body of the last request, which is the submit. */
    private String sent(Consumer<MediaJobs> submit) {
        try (WireServer wire = WireServer.start((request, out) -> WireServer.json(
                                200, request.path().equals("/oauth/token") ? TOKEN : SUBMITTED)
                        .response(request, out));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            submit.accept(media);
            return wire.seen().get(wire.seen().size() - 1).text();
        }
    }

    @Test
    void aurora_sendsAllItsOptions() {
        AuroraRequest request = Requests.aurora()
                .withName("intro")
                .withTextPrompt("A calm voice")
                .withPromptGuidanceScale(1.5)
                .withModelVersion("aurora_v1_fast")
                .withTimeToLiveDays(7)
                .withOutputUploadUrl(URI.create("https://example.com/upload"));

        assertThat(sent(media -> media.creatify().submit(request)))
                .contains(
                        "\"name\":\"intro\"",
                        "\"text_prompt\":\"A calm voice\"",
                        "\"prompt_guidance_scale\":1.5",
                        "\"model_version\":\"aurora_v1_fast\"",
                        "\"ttl_days\":7",
                        "\"output_upload_url\":\"https://example.com/upload\"");
    }

    @Test
    void aurora_refusesOptionsOutOfRange_andARequestWithoutAudio() {
        AuroraRequest request = Requests.aurora();
        assertThatThrownBy(() -> request.withPromptGuidanceScale(11)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> request.withTimeToLiveDays(0)).isInstanceOf(InvalidRequestException.class);
        AuroraRequest silent = AuroraRequest.ofImage(URI.create("https://example.com/face.png"));
        try (MediaJobs media =
                Requests.at(URI.create("http://127.0.0.1:1"), time).build()) {
            assertThatThrownBy(() -> media.creatify().submit(silent))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("withAudio");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSpeedPainting_sendsItsHandStyle(HandStyle style) {
        String body = sent(media -> media.miragic()
                .submit(SpeedPaintingRequest.ofImage(picture())
                        .withQuality(Quality.STANDARD)
                        .withSequence(Sequence.VERTICAL)
                        .withHandStyle(style)));

        assertThat(body).contains("name=\"quality\"", "\r\nsd\r\n", "name=\"sequence\"", "\r\nvertical\r\n");
        int number =
                switch (style) {
                    case NONE -> 0;
                    case REALISTIC -> 1;
                    case STYLE_2 -> 2;
                    case STYLE_3 -> 3;
                    case STYLE_4 -> 4;
                };
        String part = body.substring(body.indexOf("name=\"hand_style\""));
        assertThat(part.split("\r\n\r\n", 3)[1]).startsWith(number + "\r\n--");
    }

    @Test
    void aTryOnOfLinks_sendsItsBackgroundInAForm() {
        MediaSource link = MediaSource.of(URI.create("https://example.com/a.png"));
        String body = sent(media -> media.mirrago()
                .submit(TryOnRequest.ofPerson(link).withGarment(link).withBackground("studio")));

        assertThat(body).contains("name=\"background\"", "\r\nstudio\r\n", "name=\"target_image_url\"");
    }

    @Test
    void finishedVideosAndThumbnails_areFoundByTheirNames() {
        String entry = "{\"id\":\"%1$s\",\"name\":\"intro\",\"created_at\":\"%2$s\",\"createdAt\":\"%2$s\"}";
        String entries = "[" + entry.formatted("old", "2026-01-01T00:00:00Z") + ","
                + entry.formatted("new", "2026-01-03T00:00:00Z") + "]";
        try (WireServer wire = WireServer.start(WireServer.json(
                        200, "{\"videos\":" + entries + ",\"thumbnails\":" + entries + ",\"totalPages\":1}"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Instant since = Instant.parse("2026-01-02T00:00:00Z");

            assertThat(media.miraflow().findVideo("intro", since))
                    .hasValueSatisfying(video -> assertThat(video.id()).isEqualTo("new"));
            assertThat(media.miraflow().findThumbnail("intro", since))
                    .hasValueSatisfying(thumbnail -> assertThat(thumbnail.id()).isEqualTo("new"));
            assertThat(media.miraflow().findVideo("outro", since)).isEmpty();
        }
    }

    private static MediaSource picture() {
        return MediaSource.of(Pictures.png(), "a.png");
    }
}
