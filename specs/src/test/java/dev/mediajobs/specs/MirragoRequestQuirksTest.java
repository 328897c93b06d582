package dev.mediajobs.specs;

import static dev.mediajobs.specs.Vendor.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quirks of the requests to Mirrago. */
class MirragoRequestQuirksTest {

    private static final String MODEL = "'https://cdn.yourbrand.com/models/model.jpg'";
    private static final String SHIRT = "'https://cdn.yourbrand.com/garments/shirt.png'";

    private final Vendor mirrago = new Vendor("mirrago");

    @Test
    @Quirk({"R-01", "R-25"})
    void threeOperations_andASecondPathForOne() {
        assertThat(mirrago.operations())
                .containsExactly(
                        "POST /oauth/token",
                        "POST /v1/mirrago/generate-image",
                        "GET /v1/mirrago/job/{job_id}",
                        "GET /v1/getJobStatus/{job_id}");
        JsonNode poll = mirrago.operation("createTryOn").at("/x-job/poll");
        assertThat(poll.path("operation").asText()).isEqualTo("getTryOn");
        assertThat(texts(poll.path("variants"))).containsExactly("getTryOnByStatusPath");
        assertThat(mirrago.evidence(mirrago.operation("getTryOnByStatusPath"))).isEqualTo("vendor");
        assertThat(mirrago.below("getTryOn", "responses"))
                .isEqualTo(mirrago.below("getTryOnByStatusPath", "responses"));
    }

    @Test
    @Quirk({"R-02", "R-04"})
    void everyOperationButTheToken_needsAToken() {
        assertThat(mirrago.spec().root().at("/security/0").has("accessToken")).isTrue();
        JsonNode scheme = mirrago.spec().node("/components/securitySchemes/accessToken");
        assertThat(scheme.path("scheme").asText()).isEqualTo("bearer");
        assertThat(mirrago.operation("createToken").path("security").isEmpty()).isTrue();
        assertThat(mirrago.spec().operationPointer("createToken")).isEqualTo("/paths/~1oauth~1token/post");
        for (String operation : new String[] {"createTryOn", "getTryOn", "getTryOnByStatusPath"}) {
            assertThat(mirrago.operation(operation).has("security")).isFalse();
        }
    }

    @Test
    @Quirk("R-03")
    void theTokenRequest_isJsonAndNoForm() {
        assertThat(mirrago.below("createToken", "requestBody/content").fieldNames())
                .toIterable()
                .containsExactly("application/json");
        assertThat(mirrago.problems(
                        "TokenRequest", "{'client_id':'a','client_secret':'b','grant_type':'client_credentials'}"))
                .isEmpty();
        assertThat(mirrago.problems("TokenRequest", "{'client_id':'a','client_secret':'b','grant_type':'password'}"))
                .isNotEmpty();
        assertThat(mirrago.problems("TokenRequest", "{'client_id':'a','grant_type':'client_credentials'}"))
                .isNotEmpty();
    }

    @Test
    @Quirk({"R-07", "R-42"})
    void create_takesJsonAndMultipartWithTheSameOptions() {
        assertThat(mirrago.below("createTryOn", "requestBody/content").fieldNames())
                .toIterable()
                .containsExactly("application/json", "multipart/form-data");
        assertThat(mirrago.properties("TryOnRequest")).contains("background", "username", "callback_url");
        assertThat(mirrago.properties("TryOnForm")).contains("background", "username", "callback_url");
    }

    @Test
    @Quirk({"R-08", "R-10"})
    void links_areLinksByWhicheverName() {
        assertThat(pairProblems("target_image", "garment_image")).isEmpty();
        assertThat(pairProblems("target_image_url", "garment_image_url")).isEmpty();
        assertThat(mirrago.problems("TryOnRequest", "{'target_image':'bytes here','garment_image':" + SHIRT + "}"))
                .isNotEmpty();
        assertThat(mirrago.property("TryOnForm", "target_image_url")
                        .path("format")
                        .asText())
                .isEqualTo("uri");
        assertThat(mirrago.property("TryOnForm", "target_image").path("format").asText())
                .isEqualTo("binary");
    }

    @Test
    @Quirk("R-09")
    void noImage_isRequiredAndNamesMayBeMixed() {
        assertThat(mirrago.required("TryOnRequest")).isEmpty();
        assertThat(mirrago.required("TryOnForm")).isEmpty();
        assertThat(pairProblems("target_image", "garment_image_url")).isEmpty();
        assertThat(pairProblems("model_image_url", "garment_image")).isEmpty();
        assertThat(mirrago.problems("TryOnForm", "{'target_image':'bytes','garment_image':'bytes'}"))
                .isEmpty();
        assertThat(mirrago.problems("TryOnForm", "{'target_image':'bytes','garment_image_url':" + SHIRT + "}"))
                .isEmpty();
        assertThat(mirrago.problems(
                        "TryOnForm", "{'target_image_url':" + MODEL + ",'garment_image_url':" + SHIRT + "}"))
                .isEmpty();
        assertThat(mirrago.problems("TryOnForm", "{'target_image_url':'model.jpg'}"))
                .isNotEmpty();
    }

    @Test
    @Quirk({"R-11", "R-12"})
    void thePerson_hasThreeNames() {
        assertThat(pairProblems("model_image_url", "garment_image_url")).isEmpty();
        assertThat(mirrago.evidence(mirrago.property("TryOnRequest", "model_image_url")))
                .isEqualTo("vendor");
        for (String name : new String[] {"target_image", "target_image_url", "model_image_url"}) {
            assertThat(mirrago.property("TryOnRequest", name)
                            .path("description")
                            .asText())
                    .contains("the person");
        }
        assertThat(mirrago.operation("createTryOn").at("/requestBody/content/application~1json/examples"))
                .hasSize(3);
    }

    @Test
    @Quirk("R-13")
    void theBackground_isOneOptionInTwoSpellings() {
        assertThat(optionProblems("'backgroud':false")).isEmpty();
        assertThat(optionProblems("'backgroud':'white'")).isNotEmpty();
        assertThat(optionProblems("'background':'white'")).isEmpty();
        assertThat(optionProblems("'background':false")).isNotEmpty();
        assertThat(mirrago.property("TryOnRequest", "background").path("description"))
                .isEqualTo(mirrago.property("TryOnRequest", "backgroud").path("description"));
    }

    @Test
    @Quirk({"R-14", "R-15"})
    void nameAndCallback_areOptional() {
        assertThat(optionProblems("'username':'anna'")).isEmpty();
        assertThat(optionProblems("'callback_url':'https://optional.yourapp.com/webhook'"))
                .isEmpty();
        assertThat(optionProblems("'callback_url':'webhook'")).isNotEmpty();
        JsonNode callback = mirrago.below("createTryOn", "callbacks/tryOnEnded/{$request.body#~1callback_url}/post");
        assertThat(mirrago.evidence(callback)).isEqualTo("inferred");
        assertThat(callback.at("/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("/TryOnJob");
        assertThat(callback.path("responses").fieldNames()).toIterable().containsExactly("2XX", "4XX");
    }

    @Test
    @Quirk("R-16")
    void pictures_areJpegOrPng() {
        JsonNode types = mirrago.below("createTryOn", "requestBody/content/multipart~1form-data/encoding");
        assertThat(types.at("/target_image/contentType").asText()).isEqualTo("image/jpeg, image/png");
        assertThat(types.at("/garment_image/contentType").asText()).isEqualTo("image/jpeg, image/png");
    }

    @Test
    @Quirk({"R-41", "R-44"})
    void theWire_keepsSnakeCaseAndTheVendorsTwoWordsForAGarment() {
        mirrago.spec().root().at("/components/schemas").fieldNames().forEachRemaining(schema -> assertThat(
                        mirrago.properties(schema))
                .allMatch(name -> name.matches("[a-z]+(_[a-z]+)*")));
        assertThat(mirrago.properties("TryOnRequest")).contains("garment_image").noneMatch(n -> n.contains("cloth"));
        assertThat(mirrago.properties("TryOnJob")).contains("cloth_id").noneMatch(n -> n.contains("garment"));
    }

    private List<String> pairProblems(String person, String garment) {
        return mirrago.problems("TryOnRequest", "{'" + person + "':" + MODEL + ",'" + garment + "':" + SHIRT + "}");
    }

    private List<String> optionProblems(String member) {
        return mirrago.problems(
                "TryOnRequest", "{'target_image':" + MODEL + ",'garment_image':" + SHIRT + "," + member + "}");
    }
}
