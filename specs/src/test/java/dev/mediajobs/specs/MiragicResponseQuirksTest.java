package dev.mediajobs.specs;

import static dev.mediajobs.specs.Vendor.texts;
import static dev.mediajobs.specs.Vendor.with;
import static dev.mediajobs.specs.Vendor.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quirks of Miragic's responses. */
class MiragicResponseQuirksTest {

    private static final String RESPONSE = "SpeedPaintingAnswer";

    private final Vendor miragic = new Vendor("miragic");
    private final JsonNode completed = miragic.response("getSpeedPainting", "200", "documented");
    private final JsonNode created = miragic.response("createSpeedPainting", "2XX", "documented");

    @Test
    @Quirk("G-18")
    void create_mayAnswerAnySuccessStatus() {
        assertThat(successes("createSpeedPainting")).containsExactly("2XX");
        assertThat(miragic.evidence(miragic.below("createSpeedPainting", "responses/2XX")))
                .isEqualTo("inferred");
        assertThat(successes("getSpeedPainting")).containsExactly("200");
    }

    private List<String> successes(String operation) {
        List<String> codes = new ArrayList<>();
        miragic.below(operation, "responses").fieldNames().forEachRemaining(codes::add);
        return codes.stream().filter(code -> code.startsWith("2")).toList();
    }

    @Test
    @Quirk({"G-19", "G-20"})
    void theId_hasTwoNamesBelowData() {
        JsonNode job = miragic.operation("createSpeedPainting").path("x-job");
        assertThat(created.at(job.at("/submitted/id").asText()).asText())
                .isEqualTo("0322d8f9-61de-4501-b49e-5ea4a2f297dc");
        assertThat(completed.at(job.at("/poll/id").asText()).asText())
                .isEqualTo("941f9c37-aff6-4475-916b-50f4060a237e");
        assertThat(miragic.problems("SpeedPaintingSubmitted", created)).isEmpty();
        assertThat(miragic.problems("SpeedPaintingSubmitted", without(created, "/data/jobId")))
                .isNotEmpty();
        assertThat(miragic.properties("SpeedPaintingSubmitted")).doesNotContain("jobId", "status");
    }

    @Test
    @Quirk({"G-21", "G-48", "G-51"})
    void success_speaksOfTheCallAndMayBeFalseUnderAGoodStatus() {
        JsonNode failed = miragic.response("getSpeedPainting", "200", "failed");
        assertThat(failed.path("success").asBoolean()).isTrue();
        assertThat(failed.at("/data/status").asText()).isEqualTo("FAILED");
        JsonNode refused = miragic.response("getSpeedPainting", "200", "refused");
        assertThat(refused.path("success").asBoolean()).isFalse();
        assertThat(refused.has("data")).isFalse();
        assertThat(miragic.problems(RESPONSE, refused)).isEmpty();
        assertThat(miragic.problems("SpeedPaintingSubmitted", refused)).isEmpty();
        assertThat(miragic.problems(RESPONSE, with(completed, "/success", "'true'")))
                .isNotEmpty();
        assertThat(miragic.problems(RESPONSE, without(completed, "/success"))).isNotEmpty();
    }

    @Test
    @Quirk({"G-01", "G-49"})
    void aWrongKey_isRefusedInTheRecordedShape() {
        JsonNode recorded = miragic.response("getSpeedPainting", "401", "recorded");
        assertThat(recorded.at("/error/code").asText()).isEqualTo("INVALID_API_KEY");
        assertThat(miragic.problems("SpeedPaintingError", recorded)).isEmpty();
        assertThat(miragic.problems("SpeedPaintingError", with(recorded, "/error", "'wrong'")))
                .isEmpty();
        assertThat(miragic.problems("SpeedPaintingError", with(recorded, "/success", "'no'")))
                .isNotEmpty();
        assertThat(miragic.required("SpeedPaintingError")).isEmpty();
        assertThat(miragic.evidence(miragic.spec().node("SpeedPaintingError"))).isEqualTo("recorded");
    }

    @Test
    @Quirk("G-58")
    void everyPlausibleError_standsAndNoneIsCalledDocumented() {
        for (String code : new String[] {"400", "401", "402", "429"}) {
            assertThat(miragic.evidence(miragic.below("createSpeedPainting", "responses/" + code)))
                    .isNotEmpty()
                    .isNotEqualTo("documented");
        }
        for (String operation : new String[] {"createSpeedPainting", "getSpeedPainting"}) {
            for (String range : new String[] {"4XX", "5XX"}) {
                assertThat(miragic.evidence(miragic.below(operation, "responses/" + range)))
                        .isEqualTo("inferred");
            }
            assertThat(miragic.has(operation, "responses/404")).isFalse();
        }
    }

    @Test
    @Quirk("G-22")
    void noAnswer_hasAProgress() {
        assertThat(miragic.properties("SpeedPaintingJob")).doesNotContain("progress");
        assertThat(miragic.operation("createSpeedPainting").at("/x-job/poll").has("progress"))
                .isFalse();
    }

    @Test
    @Quirk({"G-27", "G-43"})
    void pending_isAtWorkAndTheOtherTwoAreFinal() {
        JsonNode phases = miragic.spec().node("SpeedPaintingStatus").path("x-job-phase");
        assertThat(phases.toString())
                .isEqualTo("{\"PENDING\":\"running\",\"COMPLETED\":\"succeeded\",\"FAILED\":\"failed\"}");
        assertThat(miragic.problems("SpeedPaintingStatus", "'PROCESSING'")).isNotEmpty();
        assertThat(miragic.spec()
                        .node("SpeedPaintingStatus")
                        .path("description")
                        .asText())
                .contains("check error details and retry if needed");
    }

    @Test
    @Quirk({"G-28", "G-35", "G-39"})
    void theVideo_hasThreeLinksAndNoneByThePhantomName() {
        JsonNode job = miragic.operation("createSpeedPainting").at("/x-job/poll/links");
        assertThat(texts(job))
                .containsExactly("/data/processedVideoUrl", "/data/processedUrl", "/data/metadata/externalVideoUrl");
        texts(job).forEach(link -> assertThat(completed.at(link).asText()).startsWith("https://"));
        assertThat(miragic.properties("SpeedPaintingJob")).doesNotContain("download_signed_url");
        for (String optional : new String[] {"/data/processedVideoUrl", "/data/processedUrl", "/data/updatedAt"}) {
            assertThat(miragic.problems(RESPONSE, without(completed, optional))).isEmpty();
        }
    }

    @Test
    @Quirk({"G-29", "G-42"})
    void whileNoVideoStands_linksAndMessagesAreNullOrAbsent() {
        for (String example : new String[] {"pending", "failed"}) {
            JsonNode response = miragic.response("getSpeedPainting", "200", example);
            assertThat(miragic.problems(RESPONSE, response)).isEmpty();
            assertThat(miragic.problems(RESPONSE, without(response, "/data/processedVideoUrl")))
                    .isEmpty();
        }
        assertThat(miragic.problems(RESPONSE, with(completed, "/data/errorMessage", "'no'")))
                .isEmpty();
        assertThat(miragic.problems(RESPONSE, with(completed, "/data/errorMessage", "7")))
                .isNotEmpty();
    }

    @Test
    @Quirk({"G-33", "G-44"})
    void thePythonSample_standsAsJsonWithoutAMessage() {
        assertThat(completed.path("success").asBoolean()).isTrue();
        assertThat(completed.at("/data/errorMessage").isNull()).isTrue();
        assertThat(completed.has("message")).isFalse();
        assertThat(created.has("message")).isTrue();
        assertThat(miragic.problems(RESPONSE, completed)).isEmpty();
    }

    @Test
    @Quirk({"G-34", "G-36", "G-45"})
    void internalData_isTakenAsItComesAndMayBeAbsent() {
        for (String name : new String[] {"/data/userId", "/data/originalImagePath", "/data/originalImageUrl"}) {
            assertThat(completed.at(name).isTextual()).isTrue();
            assertThat(miragic.problems(RESPONSE, without(completed, name))).isEmpty();
            assertThat(miragic.problems(RESPONSE, with(completed, name, "null")))
                    .isEmpty();
            assertThat(miragic.problems(RESPONSE, with(completed, name, "7"))).isNotEmpty();
        }
        assertThat(miragic.problems(RESPONSE, with(completed, "/data/originalImagePath", "'/elsewhere.png'")))
                .isEmpty();
    }

    @Test
    @Quirk({"G-37", "G-38", "G-40"})
    void whatOnlyTableOrSampleNames_isOptional() {
        for (String name : new String[] {"metadata", "creditsUsed"}) {
            assertThat(miragic.problems(RESPONSE, without(completed, "/data/" + name)))
                    .isEmpty();
            assertThat(miragic.problems(RESPONSE, with(completed, "/data/" + name, "'x'")))
                    .isNotEmpty();
        }
        assertThat(completed.path("data").has("resultImagePath")).isFalse();
        assertThat(miragic.problems(RESPONSE, with(completed, "/data/resultImagePath", "'/a.png'")))
                .isEmpty();
        assertThat(miragic.problems(RESPONSE, with(completed, "/data/resultImagePath", "null")))
                .isEmpty();
    }

    @Test
    @Quirk("G-41")
    void createdAt_isTextOrANumberOrAnythingElse() {
        assertThat(miragic.property("SpeedPaintingJob", "createdAt").has("type"))
                .isFalse();
        for (String time : new String[] {"'2025-10-10T18:42:40.008Z'", "1760121760", "1760121760008", "null"}) {
            assertThat(miragic.problems(RESPONSE, with(completed, "/data/createdAt", time)))
                    .isEmpty();
        }
    }

    @Test
    @Quirk("G-50")
    void theIntervalOfTheSamples_isDescribedAndNoLimitIsMadeUp() {
        assertThat(miragic.operation("getSpeedPainting").path("description").asText())
                .contains("every two seconds");
        assertThat(miragic.below("getSpeedPainting", "responses/429").has("headers"))
                .isFalse();
    }

    @Test
    @Quirk("G-59")
    void theTimesOfTheSample_followEachOther() {
        OffsetDateTime from =
                OffsetDateTime.parse(completed.at("/data/createdAt").asText());
        OffsetDateTime to = OffsetDateTime.parse(
                completed.at("/data/metadata/processingEndTime").asText());
        OffsetDateTime kept =
                OffsetDateTime.parse(completed.at("/data/updatedAt").asText());
        long took = completed.at("/data/metadata/processingDurationMs").asLong();
        assertThat(from.plusNanos(took * 1_000_000)).isBefore(to);
        assertThat(kept).isAfter(to);
    }
}
