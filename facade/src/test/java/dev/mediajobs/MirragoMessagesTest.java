package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import dev.mediajobs.mirrago.TryOnRequest;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that Mirrago may send or receive according to its documents are accepted. */
class MirragoMessagesTest {
    private static final String LINK = "https://testimage.png/a.png";
    private static final String TOKEN = Canary.tokenJson();
    private static final String JOB = "{\"job_id\":\"mine\",\"status\":\"%s\"%s}";
    private static final URI MODEL = URI.create("https://cdn.yourbrand.com/models/model.jpg");
    private static final MediaSource FILE = MediaSource.of(Pictures.png(), "a.png");

    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'error_msg':null,'cloth_img_url':null,'generated_image_key':null,'cloth_id':null,'created_at':null",
                "'error_msg':'','created_at':'2026-01-24T13:07:14.096542Z'",
                "'error_msg':'none','created_at':'long ago'",
                "'error_msg':['none'],'generated_image_key':'','cloth_img_url':'a b'",
                "'error_msg':{'error':{'code':0}},'of_tomorrow':{}"
            })
    void membersThatNoDocumentForbids_areAccepted(String members) {
        try (WireServer wire = vendor(200, job("completedc", "'result_url':'" + LINK + "'," + members));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media image =
                    time.drive(media.resume("mirrago:try-on:mine").awaitAsync().thenApply(Media.class::cast));
            assertThat(image.link()).isEqualTo(URI.create(LINK));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'error':'something went wrong'}",
                "'something went wrong'",
                "['something went wrong']",
                "{'message':'something went wrong','code':7}",
                "{'error':{'detail':[{'msg':'something went wrong'}]}}"
            })
    void theReasonOfAFailure_mayHaveAnyShape(String reason) {
        try (WireServer wire = vendor(200, job("failed", "'result_url':'','error_msg':" + reason));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(CallStyle.BLOCKING.failedWait(media.resume("mirrago:try-on:mine"), time))
                    .isInstanceOf(JobFailedException.class)
                    .hasMessageContaining("something went wrong");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "''", "[]", "{'anything':1}"})
    void aFailureWithoutAReason_isAFailure(String reason) {
        try (WireServer wire = vendor(200, job("failed", "'error_msg':" + reason));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(CallStyle.BLOCKING.failedWait(media.resume("mirrago:try-on:mine"), time))
                    .isInstanceOf(JobFailedException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2026-01-24T13:07:14.211044\"', 2026-01-24T13:07:14.211044Z",
        "'\"2026-01-24T13:07:14.211044Z\"', 2026-01-24T13:07:14.211044Z",
        "'\"2026-01-24T18:37:14.211044+05:30\"', 2026-01-24T13:07:14.211044Z",
        "'\"2026-01-24 13:07:14\"', 2026-01-24T13:07:14Z",
        "'\"yesterday\"',",
        "null,"
    })
    void timesWithAndWithoutAZone_areReadOrIgnored(String value, Instant expected) {
        String body = "{\"job_id\":\"mine\",\"status\":\"queued\",\"created_at\":" + value
                + ",\"username\":null,\"business_id\":null,\"cloth_id\":null,\"credits_before\":null}";
        for (int status : new int[] {200, 201, 202}) {
            try (WireServer wire = vendor(status, body);
                    MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
                Job<Image> submitted =
                        media.mirrago().submit(TryOnRequest.ofPerson(FILE).withGarment(FILE));
                assertThat(submitted.submittedAt().orElse(null)).isEqualTo(expected);
                Job<? extends Media> polled = media.resume("mirrago:try-on:mine");
                assertThat(polled.poll().phase()).isEqualTo(Phase.QUEUED);
                assertThat(polled.submittedAt().orElse(null)).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'detail':'something odd'}",
                "{'detail':[{'loc':['body','target_image'],'msg':'something odd'}]}",
                "{'error':{'code':1,'message':'something odd'}}",
                "{'message':'something odd'}"
            })
    void anErrorOfAnyShape_isShown(String body) {
        for (int status : new int[] {400, 404, 413, 415, 422}) {
            try (WireServer wire = vendor(status, body.replace('\'', '"'));
                    MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
                assertThat(catchThrowableOfType(MediaException.class, () -> media.mirrago()
                                .submit(TryOnRequest.ofPerson(FILE).withGarment(FILE))))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("something odd");
            }
        }
    }

    @Test
    void aFileAndALink_areSentInOneForm() {
        String sent = sent(TryOnRequest.ofPerson(MediaSource.of(MODEL)).withGarment(FILE));
        assertThat(sent)
                .contains("name=\"target_image_url\"", MODEL.toString(), "name=\"garment_image\"; filename")
                .doesNotContain("name=\"target_image\"", "name=\"garment_image_url\"");
        assertThat(sent(TryOnRequest.ofPerson(FILE).withGarment(MediaSource.of(MODEL))))
                .contains("name=\"target_image\"; filename", "name=\"garment_image_url\"");
    }

    @Test
    void aWebhookAndALongUser_areSentWithFiles() {
        String user = "u".repeat(300);
        assertThat(sent(TryOnRequest.ofPerson(FILE)
                        .withGarment(FILE)
                        .withWebhookUrl(URI.create("https://optional.yourapp.com/webhook"))
                        .withUsername(user)))
                .contains("name=\"callback_url\"", "https://optional.yourapp.com/webhook", user);
    }

    private String sent(TryOnRequest request) {
        try (WireServer wire = vendor(200, JOB.formatted("pending", ""));
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            media.mirrago().submit(request);
            return wire.seen().stream()
                    .filter(seen -> seen.path().equals("/v1/mirrago/generate-image"))
                    .findFirst()
                    .orElseThrow()
                    .text();
        }
    }

    private static String job(String status, String members) {
        return JOB.formatted(status, ',' + members.replace('\'', '"'));
    }

    /** Returns the same response to every request except for a token. */
    private static WireServer vendor(int status, String body) {
        Script token = WireServer.json(200, TOKEN);
        Script rest = WireServer.json(status, body);
        return WireServer.start(
                (request, out) -> (request.path().equals("/oauth/token") ? token : rest).response(request, out));
    }
}
