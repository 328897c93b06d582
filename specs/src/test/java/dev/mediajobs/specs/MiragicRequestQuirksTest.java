package dev.mediajobs.specs;

import static dev.mediajobs.specs.Vendor.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quirks of the requests to Miragic. */
class MiragicRequestQuirksTest {

    private static final String LEAST = "{'fps':30,'quality':'hd','sequence':'auto','hand_style':1,'image':'bytes'}";

    private final Vendor miragic = new Vendor("miragic");

    @Test
    @Quirk("G-02")
    void theKey_goesIntoTheHeaderAsTheDocumentSpellsIt() {
        JsonNode key = miragic.spec().node("/components/securitySchemes/apiKey");
        assertThat(key.path("in").asText()).isEqualTo("header");
        assertThat(key.path("name").asText()).isEqualTo("X-API-Key");
    }

    @Test
    @Quirk({"G-05", "G-07"})
    void theHand_isANumberFromNoughtToFourWithoutAName() {
        assertThat(formProblems("'hand_style':1", "'hand_style':0")).isEmpty();
        assertThat(formProblems("'hand_style':1", "'hand_style':4")).isEmpty();
        assertThat(formProblems("'hand_style':1", "'hand_style':5")).isNotEmpty();
        assertThat(formProblems("'hand_style':1", "'hand_style':1.5")).isNotEmpty();
        assertThat(formProblems("'hand_style':1", "'hand_style':'realistic'")).isNotEmpty();
        assertThat(miragic.property("SpeedPaintingForm", "hand_style")
                        .path("description")
                        .asText())
                .contains("Likely 0 = none, 1 = realistic");
    }

    @Test
    @Quirk({"G-06", "G-08", "G-09"})
    void theChoicesOfTheProse_areEnums() {
        assertThat(formProblems("'fps':30", "'fps':60")).isEmpty();
        assertThat(formProblems("'fps':30", "'fps':24")).isNotEmpty();
        assertThat(formProblems("'hd'", "'sd'")).isEmpty();
        assertThat(formProblems("'hd'", "'HD'")).isNotEmpty();
        assertThat(formProblems("'auto'", "'vertical'")).isEmpty();
        assertThat(formProblems("'auto'", "'horizontal'")).isNotEmpty();
    }

    @Test
    @Quirk({"G-10", "G-11"})
    void everythingButTheSound_isRequiredAndHasNoDefault() {
        assertThat(miragic.required("SpeedPaintingForm"))
                .containsExactlyInAnyOrder("image", "quality", "sequence", "fps", "hand_style");
        assertThat(miragic.problems("SpeedPaintingForm", LEAST)).isEmpty();
        for (String name : miragic.required("SpeedPaintingForm")) {
            assertThat(miragic.property("SpeedPaintingForm", name).has("default"))
                    .isFalse();
        }
    }

    @Test
    @Quirk({"G-12", "G-54"})
    void files_haveNoLimitAndThePartTypesOfTheSamples() {
        for (String file : new String[] {"image", "audio_file"}) {
            JsonNode part = miragic.property("SpeedPaintingForm", file);
            assertThat(part.path("format").asText()).isEqualTo("binary");
            assertThat(part.has("maxLength")).isFalse();
            assertThat(part.at("/x-evidence/place").asText()).contains("the others are inferred");
        }
        JsonNode types = miragic.below("createSpeedPainting", "requestBody/content/multipart~1form-data/encoding");
        assertThat(types.at("/image/contentType").asText()).isEqualTo("image/*, application/octet-stream");
        assertThat(types.at("/audio_file/contentType").asText()).isEqualTo("audio/*, application/octet-stream");
    }

    @Test
    @Quirk({"G-13", "G-17"})
    void create_takesMultipartAloneAndAsksForNoLength() {
        assertThat(miragic.operations()).contains("POST /api/v1/speed-painting/create");
        assertThat(miragic.below("createSpeedPainting", "requestBody/content").fieldNames())
                .toIterable()
                .containsExactly("multipart/form-data");
        assertThat(miragic.has("createSpeedPainting", "parameters")).isFalse();
    }

    @Test
    @Quirk({"G-47", "G-53"})
    void everyProgramOfTheDocument_sendsAForm() {
        JsonNode examples = miragic.below("createSpeedPainting", "requestBody/content/multipart~1form-data/examples");
        assertThat(examples.fieldNames())
                .toIterable()
                .containsExactly("documentedWithoutSound", "documentedWithSound", "documentedVertical");
        examples.forEach(example -> assertThat(miragic.problems("SpeedPaintingForm", example.path("value")))
                .isEmpty());
        assertThat(examples.at("/documentedWithSound/value").has("audio_file")).isTrue();
        assertThat(examples.at("/documentedWithoutSound/value").has("audio_file"))
                .isFalse();
    }

    @Test
    @Quirk("G-46")
    void theDevelopmentServer_isNotOffered() {
        assertThat(miragic.spec().root().path("servers")).hasSize(1);
        assertThat(miragic.spec().root().at("/servers/0/url").asText()).isEqualTo("https://backend.miragic.ai");
    }

    @Test
    @Quirk("G-55")
    void noOperation_isMadeUp() {
        assertThat(miragic.operations())
                .containsExactly(
                        "POST /api/v1/speed-painting/create",
                        "GET /api/v1/speed-painting/jobs/{jobId}",
                        "GET /api/v1/speed-painting/{jobId}",
                        "GET /uploads/speedpainting/original/{fileName}",
                        "GET /uploads/speedpainting/processed/{fileName}");
        assertThat(miragic.operation("createSpeedPainting").has("callbacks")).isFalse();
        assertThat(miragic.has("createSpeedPainting", "parameters")).isFalse();
    }

    @Test
    @Quirk({"G-24", "G-25"})
    void bothPathsOfAJob_areOneQuestion() {
        JsonNode poll = miragic.operation("createSpeedPainting").at("/x-job/poll");
        assertThat(poll.path("operation").asText()).isEqualTo("getSpeedPainting");
        assertThat(texts(poll.path("variants"))).containsExactly("getSpeedPaintingByShortPath");
        assertThat(miragic.below("getSpeedPainting", "responses"))
                .isEqualTo(miragic.below("getSpeedPaintingByShortPath", "responses"));
        // A literal segment takes precedence over a parameter in OpenAPI, so both segments are separate paths.
        assertThat(miragic.operations())
                .contains(
                        "POST /api/v1/speed-painting/create",
                        "GET /api/v1/speed-painting/jobs/{jobId}",
                        "GET /api/v1/speed-painting/{jobId}");
    }

    @Test
    @Quirk({"G-30", "G-31"})
    void theIdInThePath_isOneParameterAndAnyText() {
        JsonNode parameter = miragic.spec().node("/components/parameters/JobId");
        assertThat(parameter.path("name").asText()).isEqualTo("jobId");
        assertThat(parameter.path("schema").has("format")).isFalse();
        String schema = "/components/parameters/JobId/schema";
        assertThat(miragic.problems(schema, "'25331fb2-d0b0-44f6fcc85e3e'")).isEmpty();
        assertThat(miragic.problems(schema, "'0322d8f9-61de-4501-b49e-5ea4a2f297dc'"))
                .isEmpty();
        assertThat(miragic.problems(schema, "7")).isNotEmpty();
    }

    @Test
    @Quirk({"G-23", "G-56"})
    void files_areReadWithoutAKeyAndByAnyName() {
        for (String operation : new String[] {"downloadOriginalImage", "downloadSpeedPainting"}) {
            assertThat(miragic.operation(operation).path("security")).isEmpty();
            assertThat(miragic.operation(operation).has("security")).isTrue();
        }
        assertThat(miragic.problems(
                        "/components/parameters/FileName/schema", "'0f01f45d-37e5-4796-ae1d-4900-4722-97bd-93bf.jpg'"))
                .isEmpty();
    }

    private List<String> formProblems(String part, String other) {
        return miragic.problems("SpeedPaintingForm", LEAST.replace(part, other));
    }
}
