package dev.mediajobs.specs;

import static dev.mediajobs.specs.Vendor.with;
import static dev.mediajobs.specs.Vendor.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that Miragic has sent, shows, or may send: the spec accepts each of them. */
class MiragicMessagesTest {

    private static final String JOB = "SpeedPaintingAnswer";
    private static final String CREATED = "SpeedPaintingSubmitted";

    private final Vendor miragic = new Vendor("miragic");
    private final JsonNode completed = miragic.response("getSpeedPainting", "200", "documented");
    private final JsonNode created = miragic.response("createSpeedPainting", "2XX", "documented");

    @Test
    void theRecordedFailure_isAccepted() {
        String recorded = "{'success':false,'error':{'code':'INVALID_API_KEY','message':'Invalid or expired API key'}}";
        assertThat(miragic.problems("SpeedPaintingError", recorded)).isEmpty();
        assertThat(miragic.problems(JOB, recorded)).isEmpty();
        assertThat(miragic.problems(CREATED, recorded)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'success':false,'error':'Invalid or expired API key'}",
                "{'success':false,'error':{'code':'JOB_NOT_FOUND','message':'Job not found'},'message':null}",
                "{'success':false,'message':'Too many requests'}",
                "{'message':'image is required'}",
                "{'success':false,'error':{'code':7,'details':[{'path':['fps']}]}}",
                "{'success':false,'error':null}"
            })
    void aFailure_mayHaveAnyOfTheseShapes(String failure) {
        assertThat(miragic.problems("SpeedPaintingError", failure)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'success':false,'data':null,'message':'image is required'}",
                "{'success':false,'message':'Job not found'}",
                "{'success':false,'data':null,'error':'Job not found'}",
                "{'success':false,'data':null,'message':null,'error':{'message':'Job not found'}}"
            })
    void aFailureWithASuccessStatus_mayHaveAnyOfTheseShapes(String failure) {
        assertThat(miragic.problems(JOB, failure)).isEmpty();
        assertThat(miragic.problems(CREATED, failure)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userId",
                "originalImagePath",
                "originalImageUrl",
                "processedVideoUrl",
                "resultImagePath",
                "errorMessage",
                "metadata",
                "creditsUsed",
                "createdAt",
                "updatedAt",
                "processedUrl",
                "metadata/externalVideoUrl",
                "metadata/processingEndTime",
                "metadata/processingDurationMs"
            })
    void aMemberOfAJob_mayBeNullOrAbsent(String member) {
        assertThat(miragic.problems(JOB, with(completed, "/data/" + member, "null")))
                .isEmpty();
        assertThat(miragic.problems(JOB, without(completed, "/data/" + member))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/data/createdAt | 1760121760",
                "/data/createdAt | '2025-10-10 18:42:40'",
                "/data/updatedAt | 1760121760008",
                "/data/updatedAt | '2025-10-10T18:42:54'",
                "/data/metadata/processingEndTime | '2025-10-10 18:42:54'",
                "/data/metadata/processingDurationMs | 14899.25",
                "/data/metadata/anything | [1]",
                "/data/creditsUsed | 2.5",
                "/data/originalImageUrl | 'uploads/speedpainting/original/a b.jpg'",
                "/data/processedVideoUrl | ''"
            },
            quoteCharacter = '"')
    void aMemberOfAJob_mayHaveAnotherForm(String member, String value) {
        assertThat(miragic.problems(JOB, with(completed, member, value))).isEmpty();
    }

    @Test
    void theImageOfACreatedJob_mayBeNullOrNoUrl() {
        assertThat(miragic.problems(CREATED, created)).isEmpty();
        assertThat(miragic.problems(CREATED, with(created, "/data/originalImageUrl", "null")))
                .isEmpty();
        assertThat(miragic.problems(CREATED, with(created, "/data/originalImageUrl", "'a b.jpg'")))
                .isEmpty();
        assertThat(miragic.problems(CREATED, with(created, "/message", "null"))).isEmpty();
    }

    @Test
    void idAndStatus_areStillRequiredAndOfTheirType() {
        assertThat(miragic.problems(JOB, without(completed, "/data/id"))).isNotEmpty();
        assertThat(miragic.problems(JOB, with(completed, "/data/status", "null")))
                .isNotEmpty();
        assertThat(miragic.problems(CREATED, with(created, "/data/jobId", "7"))).isNotEmpty();
    }
}
