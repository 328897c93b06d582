package dev.mediajobs.specs;

import static dev.mediajobs.specs.Vendor.with;
import static dev.mediajobs.specs.Vendor.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that Mirrago shows or may send, and requests that it may accept: the spec accepts each of them. */
class MirragoMessagesTest {

    private static final String MODEL = "'https://cdn.yourbrand.com/models/model.jpg'";
    private static final String SHIRT = "'https://cdn.yourbrand.com/garments/shirt.png'";

    private final Vendor mirrago = new Vendor("mirrago");
    private final JsonNode submitted = mirrago.response("createTryOn", "2XX", "documented");
    private final JsonNode completed = mirrago.response("getTryOn", "2XX", "documentedCompleted");

    @Test
    void everySample_isAccepted() {
        for (String example : new String[] {"documented", "documentedWithUrl", "gettingStarted"}) {
            JsonNode request = mirrago.below(
                    "createTryOn", "requestBody/content/application~1json/examples/" + example + "/value");
            assertThat(mirrago.problems("TryOnRequest", request)).isEmpty();
        }
        assertThat(mirrago.problems(
                        "TokenRequest",
                        mirrago.below(
                                "createToken", "requestBody/content/application~1json/examples/documented/value")))
                .isEmpty();
        assertThat(mirrago.problems("Token", mirrago.response("createToken", "2XX", "documented")))
                .isEmpty();
        assertThat(mirrago.problems("TryOnSubmitted", submitted)).isEmpty();
        for (String example : new String[] {"documentedProcessing", "documentedCompleted", "documentedFailed"}) {
            assertThat(mirrago.problems("TryOnJob", mirrago.response("getTryOn", "2XX", example)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "target_image, garment_image",
        "target_image, garment_image_url",
        "target_image_url, garment_image",
        "target_image_url, garment_image_url",
        "model_image_url, garment_image",
        "model_image_url, garment_image_url"
    })
    void theImages_mayHaveAnyOfTheirNames(String person, String garment) {
        assertThat(mirrago.problems("TryOnRequest", "{'" + person + "':" + MODEL + ",'" + garment + "':" + SHIRT + "}"))
                .isEmpty();
    }

    @Test
    void aForm_mayMixAFileAndAUrl() {
        assertThat(mirrago.problems("TryOnForm", "{'target_image':'bytes','garment_image_url':" + SHIRT + "}"))
                .isEmpty();
    }

    @Test
    void aSecret_hasNoLimitOfLength() {
        assertThat(mirrago.problems(
                        "TokenRequest", "{'client_id':'','client_secret':'','grant_type':'client_credentials'}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"business_id", "username", "cloth_id", "credits_before", "created_at"})
    void aMemberOfACreatedJob_mayBeNullOrAbsent(String member) {
        assertThat(mirrago.problems("TryOnSubmitted", with(submitted, "/" + member, "null")))
                .isEmpty();
        assertThat(mirrago.problems("TryOnSubmitted", without(submitted, "/" + member)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cloth_id",
                "cloth_img_url",
                "created_at",
                "generated_image_key",
                "result_url",
                "result_image_url",
                "error_msg"
            })
    void aMemberOfAJob_mayBeNullOrAbsent(String member) {
        assertThat(mirrago.problems("TryOnJob", with(completed, "/" + member, "null")))
                .isEmpty();
        assertThat(mirrago.problems("TryOnJob", without(completed, "/" + member)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "created_at | '2026-01-24T13:07:14.096542Z'",
                "created_at | '2026-01-24T13:07:14.096542+05:30'",
                "created_at | '2026-01-24 13:07:14'",
                "error_msg | 'something went wrong'",
                "error_msg | ''",
                "error_msg | {'error':'something went wrong','code':7}",
                "error_msg | ['something went wrong']",
                "cloth_img_url | 'business/nike/clothes/a.jpeg'",
                "result_url | 'images/a.png'"
            },
            quoteCharacter = '"')
    void aMemberOfAJob_mayHaveAnotherForm(String member, String value) {
        assertThat(mirrago.problems("TryOnJob", with(completed, "/" + member, value)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'detail':'Not authenticated'}",
                "{'detail':[{'loc':['body','target_image'],'msg':'field required','type':'value_error.missing'}]}",
                "{'detail':{'code':'no_credits'}}",
                "{'error':'invalid_client','error_description':'Unknown client'}",
                "{'error':{'code':401,'message':'Missing or invalid token'}}",
                "{'message':null}",
                "{}"
            })
    void aFailure_mayHaveAnyOfTheseShapes(String failure) {
        assertThat(mirrago.problems("TryOnError", failure)).isEmpty();
    }

    @Test
    void idAndStatus_areStillRequiredAndOfTheirType() {
        assertThat(mirrago.problems("TryOnJob", without(completed, "/job_id"))).isNotEmpty();
        assertThat(mirrago.problems("TryOnJob", with(completed, "/status", "null")))
                .isNotEmpty();
        assertThat(mirrago.problems("TryOnSubmitted", with(submitted, "/job_id", "7")))
                .isNotEmpty();
    }
}
