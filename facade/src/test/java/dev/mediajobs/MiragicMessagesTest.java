package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import dev.mediajobs.miragic.SpeedPaintingRequest;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that Miragic may send or receive according to its document are accepted. */
class MiragicMessagesTest {
    private static final String LINK = "https://backend.miragic.ai/uploads/speedpainting/processed/1.mp4";
    private static final String COMPLETED =
            "{\"success\":true,\"data\":{\"id\":\"mine\",\"status\":\"COMPLETED\",\"processedVideoUrl\":\"" + LINK
                    + "\"%s}}";
    private static final String CREATED =
            "{\"success\":true,\"data\":{\"jobId\":\"mine\",\"status\":\"PENDING\"%s},\"message\":null}";
    private static final MediaSource PNG = MediaSource.of(Pictures.png(), "a.png");

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'metadata':null,'updatedAt':null,'userId':null,'createdAt':null,'originalImageUrl':null",
                "'metadata':{'externalVideoUrl':null,'processingEndTime':null,'processingDurationMs':null}",
                "'metadata':{'processingEndTime':'2025-10-10 18:42:54','processingDurationMs':14899.25}",
                "'createdAt':'long ago','updatedAt':'2025-10-10T18:42:54'",
                "'createdAt':{'seconds':1},'updatedAt':1760121760",
                "'originalImageUrl':'a b.jpg','originalImagePath':null,'creditsUsed':2.5"
            })
    void membersThatNoDocumentForbids_areAccepted(String members) {
        try (WireServer wire = WireServer.start(WireServer.json(200, json(COMPLETED, ',' + members)));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media video = time.drive(
                    media.resume("miragic:speed-painting:mine").awaitAsync().thenApply(Media.class::cast));
            assertThat(video.link()).isEqualTo(URI.create(LINK));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"2025-10-10T18:42:40.008Z\"', 2025-10-10T18:42:40.008Z",
        "'\"2025-10-10T20:42:40.008+02:00\"', 2025-10-10T18:42:40.008Z",
        "'\"2025-10-10T18:42:40\"', 2025-10-10T18:42:40Z",
        "'\"2025-10-10 18:42:40+0000\"', 2025-10-10T18:42:40Z",
        "'\"2025-10-10\"', 2025-10-10T00:00:00Z",
        "1760121760, 2025-10-10T18:42:40Z",
        "1760121760.5, 2025-10-10T18:42:40.500Z",
        "1760121760008, 2025-10-10T18:42:40.008Z",
        "'\"1760121760\"', 2025-10-10T18:42:40Z",
        "'\"soon\"',",
        "1e400,",
        "true,",
        "null,"
    })
    void timesOfAnyForm_areReadOrIgnored(String value, Instant expected) {
        String times = ",\"createdAt\":" + value + ",\"updatedAt\":" + value;
        try (WireServer wire = WireServer.start(WireServer.json(200, COMPLETED.formatted(times)));
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            Job<? extends Media> job = media.resume("miragic:speed-painting:mine");
            assertThat(job.poll().phase()).isEqualTo(Phase.SUCCEEDED);
            assertThat(job.submittedAt().orElse(null)).isEqualTo(expected);
            assertThat(job.updatedAt().orElse(null)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'success':false,'data':null,'message':'something odd'}",
                "{'success':false,'data':null,'message':null,'error':'something odd'}",
                "{'success':false,'error':{'code':'ODD','message':'something odd'}}",
                "{'success':false,'data':null,'error':[{'path':['fps'],'message':'something odd'}]}"
            })
    void aFailureWithASuccessStatus_isShown(String body) {
        String text = body.replace('\'', '"');
        for (int status : new int[] {200, 201, 202, 206}) {
            assertThat(failedSubmit(WireServer.json(status, text)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("something odd");
        }
        try (WireServer wire = WireServer.start(WireServer.json(200, text));
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            assertThat(catchThrowableOfType(MediaException.class, () -> media.resume("miragic:speed-painting:mine")
                            .poll()))
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("something odd");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'success':false,'error':'something odd'}",
                "{'success':false,'error':{'code':'ODD','message':'something odd'}}",
                "{'message':'something odd'}",
                "{'detail':[{'loc':['body','fps'],'msg':'something odd'}]}"
            })
    void anErrorOfAnyShape_isShown(String body) {
        for (int status : new int[] {400, 404, 413, 415, 422, 451}) {
            MediaException refused = failedSubmit(WireServer.json(status, body.replace('\'', '"')));
            assertThat(refused.status()).hasValue(status);
            assertThat(refused).isInstanceOf(InvalidRequestException.class).hasMessageContaining("something odd");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'originalImageUrl':null", ",'originalImageUrl':'a b.jpg'", ",'of_tomorrow':[1]"})
    void aCreatedJob_isAcceptedWithAnySuccessStatus(String members) {
        for (int status : new int[] {200, 201, 202, 206}) {
            try (WireServer wire = WireServer.start(WireServer.json(status, json(CREATED, members)));
                    MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
                assertThat(media.miragic()
                                .submit(SpeedPaintingRequest.ofImage(PNG))
                                .reference())
                        .isEqualTo("miragic:speed-painting:mine");
            }
        }
    }

    @Test
    void anImageOfAnotherFormat_isSent() {
        byte[] webp = {'R', 'I', 'F', 'F', 4, 0, 0, 0, 'W', 'E', 'B', 'P', 0, 0, 0, 0};
        try (WireServer wire = WireServer.start(WireServer.json(200, json(CREATED, "")));
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            media.miragic().submit(SpeedPaintingRequest.ofImage(MediaSource.of(webp, "a.webp")));
            assertThat(wire.seen().get(0).text()).contains("image/webp");
        }
    }

    @Test
    void aLargeFile_isSent() throws Exception {
        Path large = folder.resolve("large.png");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.write(Pictures.png());
            file.setLength((100L << 20) + 1);
        }
        try (WireServer wire = WireServer.start(WireServer.json(200, json(CREATED, "")));
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            assertThatCode(() -> media.miragic().submit(SpeedPaintingRequest.ofImage(MediaSource.of(large))))
                    .doesNotThrowAnyException();
        }
    }

    private MediaException failedSubmit(Script script) {
        try (WireServer wire = WireServer.start(script);
                MediaJobs media = Requests.at(wire.url(), new ManualTime()).build()) {
            return catchThrowableOfType(
                    MediaException.class, () -> media.miragic().submit(SpeedPaintingRequest.ofImage(PNG)));
        }
    }

    private static String json(String template, String members) {
        return template.formatted(members.replace('\'', '"'));
    }
}
