package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that Creatify may send or receive according to its documents are accepted. */
class CreatifyMessagesTest {
    private static final String LINK = "https://cdn.creatify.ai/videos/1.mp4";

    /** Recorded from a related operation, without media job, preview, editor and hidden flag. */
    private static final String RECORDED = """
            {"id": "3c90c3cc-0d44-4b50-8888-8dd25736052a", "created_at": "2026-10-03T13:42:43.964728-07:00",
            "updated_at": "2026-10-03T13:42:43.991201-07:00", "audio": "https://cdn.creatify.ai/audios/1.mp3",
            "image": "https://cdn.creatify.ai/images/1.png", "video_output": "https://cdn.creatify.ai/videos/1.mp4",
            "credits_used": 2, "duration": 5.0, "progress": 1, "failed_reason": null, "status": "done",
            "webhook_url": null%s}
            """;

    private final ManualTime time = new ManualTime();

    @Test
    void theRecordedJobOfASibling_givesItsVideo() {
        assertThat(result(RECORDED.formatted(""))).isEqualTo(URI.create(LINK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"media_job\": null, \"editor_url\": null, \"preview\": null, \"is_hidden\": null",
                "\"editor_url\": \"\", \"preview\": \"\", \"output_upload_url\": \"\"",
                "\"ttl_days\": 0",
                "\"text_prompt\": null, \"prompt_guidance_scale\": null, \"model_version\": null, \"ttl_days\": null",
                "\"model_version\": \"aurora_v9\", \"of_tomorrow\": {\"deep\": [1]}"
            })
    void membersThatNoDocumentForbids_areNoObstacle(String members) {
        assertThat(result(RECORDED.formatted(", " + members))).isEqualTo(URI.create(LINK));
    }

    @Test
    void emptyLinksAndLongTextsInAResponse_areNoObstacle() {
        String body = RECORDED.formatted(", \"name\": \"" + "n".repeat(300) + "\"")
                .replace("https://cdn.creatify.ai/audios/1.mp3", "")
                .replace("https://cdn.creatify.ai/images/1.png", "not a link")
                .replace("\"webhook_url\": null", "\"webhook_url\": \"\"");
        assertThat(result(body)).isEqualTo(URI.create(LINK));
    }

    @Test
    void anEmptyLinkOfTheVideo_isAMissingResult() {
        MediaException missing = failedWait(RECORDED.formatted("").replace(LINK, ""));
        assertThat(missing).isInstanceOf(ResultMissingException.class);
        assertThat(missing.reference()).contains("creatify:aurora:" + AURORA_ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"non_field_errors\": [\"something odd\"]}",
                "{\"error\": \"something odd\"}",
                "{\"error\": {\"code\": \"odd\", \"message\": \"something odd\"}}",
                "{\"detail\": \"something odd\", \"code\": \"odd\"}",
                "{\"detail\": {\"code\": \"odd\", \"message\": \"something odd\"}}",
                "{\"detail\": [\"something odd\"]}",
                "{\"audio\": {\"url\": [\"something odd\"]}}",
                "{\"settings\": {\"0\": {\"voice\": [\"something odd\"]}}}"
            })
    void anErrorOfAnyShape_isShown(String body) {
        for (int status : new int[] {400, 404, 405, 415, 422}) {
            MediaException refused = failedSubmit(WireServer.json(status, body));
            assertThat(refused.status()).hasValue(status);
            assertThat(refused).hasMessageContaining("something odd").isNotInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(failedSubmit(WireServer.json(507, body))).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void theDocumentedLengths_countCharacters() {
        String name = "\uD83C\uDFE0".repeat(255);
        String webhook = "https://example.com/" + "h".repeat(180);
        try (WireServer wire = WireServer.start(WireServer.json(201, RECORDED.formatted("")));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            media.creatify().submit(Requests.aurora().withName(name).withWebhookUrl(URI.create(webhook)));
            media.creatify().submit(Requests.aurora().withName(" "));
            assertThat(wire.seen().get(0).text()).contains(name, webhook);
            assertThat(wire.seen().get(1).text()).contains("\"name\":\" \"");
        }
        assertThat(catchThrowableOfType(
                        InvalidRequestException.class, () -> Requests.aurora().withName(name + "n")))
                .hasMessageContaining("256 characters");
        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> Requests.aurora()
                        .withWebhookUrl(URI.create(webhook + "h"))))
                .hasMessageContaining("201 characters");
    }

    @Test
    void theRecordedJob_mayBeListed() {
        try (WireServer wire = WireServer.start(WireServer.json(200, "[" + RECORDED.formatted("") + "]"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(media.creatify().jobs()).extracting(Job::phase).containsExactly(Phase.SUCCEEDED);
        }
    }

    @Test
    void credits_mayBeBelowZero() {
        try (WireServer wire = WireServer.start(WireServer.json(200, "{\"remaining_credits\": -0.5}"));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(media.creatify().remainingCredits()).isEqualByComparingTo("-0.5");
        }
    }

    private URI result(String polled) {
        try (WireServer wire = WireServer.start(WireServer.json(200, polled));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media video = time.drive(
                    media.resume("creatify:aurora:" + AURORA_ID).awaitAsync().thenApply(Media.class::cast));
            return video.link();
        }
    }

    private MediaException failedWait(String polled) {
        try (WireServer wire = WireServer.start(WireServer.json(200, polled));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            return CallStyle.BLOCKING.failedWait(media.resume("creatify:aurora:" + AURORA_ID), time);
        }
    }

    private MediaException failedSubmit(Script script) {
        try (WireServer wire = WireServer.start(script);
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            return catchThrowableOfType(
                    MediaException.class, () -> media.creatify().submit(Requests.aurora()));
        }
    }
}
