package dev.mediajobs.specs;

import static dev.mediajobs.specs.Vendor.with;
import static dev.mediajobs.specs.Vendor.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Quirks of Mirrago's responses. */
class MirragoResponseQuirksTest {

    private final Vendor mirrago = new Vendor("mirrago");
    private final JsonNode submitted = mirrago.response("createTryOn", "2XX", "documented");
    private final JsonNode processing = mirrago.response("getTryOn", "2XX", "documentedProcessing");
    private final JsonNode completed = mirrago.response("getTryOn", "2XX", "documentedCompleted");
    private final JsonNode failed = mirrago.response("getTryOn", "2XX", "documentedFailed");

    @Test
    @Quirk("R-05")
    void aToken_isOpaqueAndItsErrorsAreInferred() {
        assertThat(mirrago.problems("Token", "{'access_token':'eyJhbGci...','expires_in':3600,'token_type':'Bearer'}"))
                .isEmpty();
        assertThat(mirrago.problems("Token", "{'access_token':'not-a-jwt'}")).isEmpty();
        assertThat(mirrago.problems("Token", "{'expires_in':3600}")).isNotEmpty();
        assertThat(mirrago.property("Token", "access_token").has("format")).isFalse();
        assertThat(mirrago.evidence(mirrago.below("createToken", "responses/4XX")))
                .isEqualTo("inferred");
    }

    @Test
    @Quirk("R-06")
    void everyOperation_mayAnswerAnySuccessStatus() {
        for (String operation : new String[] {"createToken", "createTryOn", "getTryOn"}) {
            assertThat(mirrago.below(operation, "responses").fieldNames())
                    .toIterable()
                    .filteredOn(code -> code.startsWith("2"))
                    .containsExactly("2XX");
            assertThat(mirrago.evidence(mirrago.below(operation, "responses/2XX")))
                    .isEqualTo("inferred");
        }
    }

    @Test
    @Quirk({"R-17", "R-18"})
    void theWordsOfAllPages_haveTheirPhase() {
        JsonNode phases = mirrago.spec().node("TryOnStatus").path("x-job-phase");
        assertThat(phases.path("pending").asText()).isEqualTo("queued");
        assertThat(phases.path("queued").asText()).isEqualTo("queued");
        assertThat(phases.path("processing").asText()).isEqualTo("running");
        assertThat(phases.path("completed").asText()).isEqualTo("succeeded");
        assertThat(submitted.path("status").asText()).isEqualTo("pending");
        assertThat(processing.path("status").asText()).isEqualTo("queued");
    }

    @Test
    @Quirk("R-19")
    void completedWithItsSlip_isTheSameWord() {
        JsonNode status = mirrago.spec().node("TryOnStatus");
        assertThat(status.at("/x-enum-aliases/completedc").asText()).isEqualTo("completed");
        assertThat(status.path("x-job-phase").has("completedc")).isFalse();
        assertThat(mirrago.problems("TryOnJob", completed)).isEmpty();
        assertThat(mirrago.problems("TryOnJob", with(completed, "/status", "'completed'")))
                .isEmpty();
        assertThat(mirrago.problems("TryOnJob", with(completed, "/status", "'complete'")))
                .isNotEmpty();
    }

    @Test
    @Quirk({"R-20", "R-21", "R-22"})
    void whatCreateTells_isText_andTheCreditsBefore() {
        assertThat(mirrago.problems("TryOnSubmitted", submitted)).isEmpty();
        for (String name : new String[] {"business_id", "cloth_id", "credits_before", "username"}) {
            assertThat(mirrago.problems("TryOnSubmitted", without(submitted, "/" + name)))
                    .isEmpty();
        }
        assertThat(mirrago.property("TryOnSubmitted", "business_id").has("format"))
                .isFalse();
        assertThat(submitted.path("cloth_id").asText()).contains("/");
        assertThat(mirrago.problems("TryOnSubmitted", with(submitted, "/credits_before", "'100'")))
                .isNotEmpty();
        assertThat(mirrago.has("createTryOn", "responses/402")).isFalse();
        assertThat(mirrago.evidence(mirrago.below("createTryOn", "responses/4XX")))
                .isEqualTo("inferred");
    }

    @Test
    @Quirk({"R-23", "R-24"})
    void times_haveNoZoneAndNeedNotAgree() {
        assertThat(LocalDateTime.parse(processing.path("created_at").asText()))
                .isBefore(submitted.path("created_at").asText());
        for (String time : new String[] {"'2026-01-24T13:07:14'", "'2026-01-24T13:07:14Z'", "'yesterday'", "null"}) {
            assertThat(mirrago.problems("TryOnJob", with(completed, "/created_at", time)))
                    .isEmpty();
            assertThat(mirrago.problems("TryOnSubmitted", with(submitted, "/created_at", time)))
                    .isEmpty();
        }
        assertThat(mirrago.problems("TryOnJob", with(completed, "/created_at", "7")))
                .isNotEmpty();
        assertThat(mirrago.property("TryOnJob", "created_at")
                        .path("description")
                        .asText())
                .contains("UTC");
    }

    @Test
    @Quirk({"R-27", "R-43"})
    void theThreeSamples_areOneJobInThreeStates() {
        for (JsonNode sample : new JsonNode[] {processing, completed, failed}) {
            assertThat(mirrago.problems("TryOnJob", sample)).isEmpty();
            assertThat(sample.path("job_id")).isEqualTo(submitted.path("job_id"));
        }
    }

    @Test
    @Quirk({"R-28", "R-30"})
    void emptyTexts_standForWhatIsAbsent() {
        assertThat(completed.path("cloth_img_url").asText()).isEmpty();
        assertThat(processing.path("generated_image_key").asText()).isEmpty();
        assertThat(completed.path("generated_image_key").asText()).startsWith("/");
        for (String name : new String[] {"cloth_img_url", "generated_image_key"}) {
            assertThat(mirrago.property("TryOnJob", name).has("format")).isFalse();
            assertThat(mirrago.problems("TryOnJob", without(completed, "/" + name)))
                    .isEmpty();
            assertThat(mirrago.problems("TryOnJob", with(completed, "/" + name, "null")))
                    .isEmpty();
        }
    }

    @Test
    @Quirk({"R-29", "R-31"})
    void theLink_isNullOrEmptyOrALink() {
        assertThat(processing.path("result_url").isNull()).isTrue();
        assertThat(failed.path("result_url").asText()).isEmpty();
        assertThat(completed.path("result_url").asText()).isEqualTo("https://testimage.png");
        assertThat(mirrago.problems("TryOnJob", with(completed, "/result_url", "7")))
                .isNotEmpty();
    }

    @Test
    @Quirk("R-34")
    void theLink_mayHaveTheNameOfAnotherPage() {
        assertThat(mirrago.operation("createTryOn").at("/x-job/poll/links").toString())
                .isEqualTo("[\"/result_url\",\"/result_image_url\"]");
        assertThat(mirrago.evidence(mirrago.property("TryOnJob", "result_image_url")))
                .isEqualTo("vendor");
        assertThat(mirrago.problems(
                        "TryOnJob",
                        with(without(completed, "/result_url"), "/result_image_url", "'https://testimage.png'")))
                .isEmpty();
    }

    @Test
    @Quirk({"R-32", "R-39"})
    void theReason_isAnObjectOrAnythingElseAndFailureIsFinal() {
        assertThat(completed.path("error_msg")).isEmpty();
        assertThat(failed.at(mirrago.operation("createTryOn")
                                .at("/x-job/poll/failure")
                                .asText())
                        .asText())
                .isEqualTo("something went wrong");
        for (String reason : new String[] {"'something went wrong'", "null", "{}", "['a']", "{'error':{'code':7}}"}) {
            assertThat(mirrago.problems("TryOnJob", with(failed, "/error_msg", reason)))
                    .isEmpty();
        }
        assertThat(mirrago.spec().node("TryOnStatus").at("/x-job-phase/failed").asText())
                .isEqualTo("failed");
    }

    @Test
    @Quirk("R-33")
    void theJob_tellsLessThanCreateDid() {
        assertThat(mirrago.properties("TryOnJob"))
                .doesNotContain("business_id", "username", "credits_before", "progress");
        assertThat(mirrago.required("TryOnJob")).containsExactly("job_id", "status");
    }

    @Test
    @Quirk({"R-35", "R-38"})
    void statusFiveHundred_isTooManyRequestsOrAFailure() {
        for (String operation : new String[] {"createTryOn", "getTryOn"}) {
            assertThat(mirrago.below(operation, "responses/500/content/application~1json/examples")
                            .fieldNames())
                    .toIterable()
                    .containsExactly("rateLimit", "failure");
        }
        assertThat(mirrago.has("getTryOn", "responses/429")).isFalse();
        assertThat(mirrago.evidence(mirrago.below("getTryOn", "responses/5XX"))).isEqualTo("inferred");
    }

    @Test
    @Quirk("R-37")
    void theBodyOfAnError_hasItsDetailsUnderOneOfThreeNames() {
        assertThat(mirrago.evidence(mirrago.spec().node("TryOnError"))).isEqualTo("inferred");
        for (String name : new String[] {"error", "message", "detail"}) {
            assertThat(mirrago.problems("TryOnError", "{'" + name + "':'Job not found'}"))
                    .isEmpty();
            assertThat(mirrago.problems("TryOnError", "{'" + name + "':[{'loc':['body','x'],'msg':'field required'}]}"))
                    .isEmpty();
            assertThat(mirrago.property("TryOnError", name).has("type")).isFalse();
        }
        assertThat(mirrago.problems("TryOnError", "{}")).isEmpty();
    }
}
