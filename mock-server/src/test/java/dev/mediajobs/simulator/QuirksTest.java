package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Selectable behaviour where the document of a vendor is inconsistent. */
class QuirksTest extends FrozenSimulator {

    QuirksTest() {
        super(hundredSeconds().tolerating("unmatched"));
    }

    private void choose(Quirk quirk, String choice) {
        assertThat(caller.control("PUT", "/quirks", "{'" + quirk.id() + "':'" + choice + "'}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"both, 200, 200", "jobs, 200, 404", "short, 404, 200"})
    void miragicsTwoPaths_areBothServed_orOnlyOne(String choice, int longPath, int shortPath) {
        choose(Quirk.MIRAGIC_PATHS, choice);
        String id = Jobs.MIRAGIC.id(caller);
        assertThat(caller.get("/api/v1/speed-painting/jobs/" + id, HttpCaller.MIRAGIC)
                        .status())
                .isEqualTo(longPath);
        assertThat(caller.get("/api/v1/speed-painting/" + id, HttpCaller.MIRAGIC)
                        .status())
                .isEqualTo(shortPath);
    }

    @Test
    void creatifysPaths_withoutTheirLastSlash_areNotFound_orRedirected() {
        assertThat(caller.get("/api/aurora?ids=x", HttpCaller.CREATIFY).status())
                .isEqualTo(404);
        choose(Quirk.CREATIFY_SLASH, "redirect");
        Response response = caller.get("/api/aurora?ids=x", HttpCaller.CREATIFY);
        assertThat(response.status()).isEqualTo(301);
        assertThat(response.header("Location")).isEqualTo(simulator.baseUrl() + "/api/aurora/?ids=x");
        assertThat(caller.get("/api/avatar", HttpCaller.CREATIFY).status()).isEqualTo(404);
    }

    @Test
    void mirragosRateLimit_is500_or429() {
        simulator.scenario("rate-limited");
        String id = Jobs.MIRRAGO.id(caller);
        assertThat(Jobs.MIRRAGO.poll(caller, id).status()).isEqualTo(500);
        choose(Quirk.MIRRAGO_RATE_LIMIT, "429");
        Response response = Jobs.MIRRAGO.poll(caller, id);
        assertThat(response.status()).isEqualTo(429);
        assertThat(response.header("Retry-After")).isEqualTo("1");
        assertThat(response.json().has("error")).isTrue();
    }

    @Test
    void mirragosTimes_haveNoZone_orHaveOne() {
        String id = Jobs.MIRRAGO.id(caller);
        assertThat(Jobs.MIRRAGO.poll(caller, id).at("/created_at")).doesNotEndWith("Z");
        choose(Quirk.MIRRAGO_TIMES, "zoned");
        assertThat(Jobs.MIRRAGO.poll(caller, id).at("/created_at")).endsWith("Z");
    }

    @Test
    void spelling_isDocumented_orCorrected() {
        String id = Jobs.MIRRAGO.id(caller);
        simulator.advanceClock(Duration.ofSeconds(100));
        assertThat(Jobs.MIRRAGO.poll(caller, id).at("/status")).isEqualTo("completedc");
        choose(Quirk.SPELLING, "corrected");
        assertThat(Jobs.MIRRAGO.poll(caller, id).at("/status")).isEqualTo("completed");
    }

    @Test
    void missingValues_areAsDocumented_orNull_orAbsent() {
        String id = Jobs.MIRRAGO.id(caller);
        JsonNode documented = Jobs.MIRRAGO.poll(caller, id).json();
        assertThat(documented.path("error_msg")).isEmpty();
        assertThat(documented.path("cloth_img_url").asText("x")).isEmpty();
        assertThat(documented.path("result_url").isNull()).isTrue();
        choose(Quirk.EMPTIES, "absent");
        JsonNode absent = Jobs.MIRRAGO.poll(caller, id).json();
        assertThat(absent.has("cloth_img_url")).isFalse();
        assertThat(absent.has("result_url")).isFalse();
        assertThat(absent.has("job_id")).isTrue();
        choose(Quirk.EMPTIES, "null");
        JsonNode asNull = Jobs.MIRRAGO.poll(caller, id).json();
        assertThat(asNull.path("result_url").isNull()).isTrue();
    }

    @Test
    void quirks_areListedWithTheirValues_andReset() {
        choose(Quirk.SPELLING, "corrected");
        Response list = caller.get("/__admin/simulator/quirks");
        assertThat(list.json().findValuesAsText("name"))
                .containsExactlyElementsOf(
                        Arrays.stream(Quirk.values()).map(Quirk::id).toList());
        assertThat(list.at("/quirks/0/chosen")).isEqualTo("corrected");
        assertThat(list.at("/quirks/0/choices/0")).isEqualTo("documented");
        assertThat(caller.get("/__admin/simulator").at("/quirks/spelling")).isEqualTo("corrected");
        simulator.reset();
        assertThat(caller.get("/__admin/simulator/quirks").at("/quirks/0/chosen"))
                .isEqualTo("documented");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'spellin':'corrected'} | /spellin | Valid quirks: spelling, miragic-paths",
                "{'empties':'null','spelling':'odd'} | /spelling | Valid values: documented, corrected",
                "{'spelling':5} | /spelling | must be a text",
                "{} | '' | at least one quirk",
            })
    void anInvalidChoice_isExplained_andNothingIsSelected(String body, String pointer, String detail) {
        Response response = caller.control("PUT", "/quirks", body);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("/pointer")).isEqualTo(pointer);
        assertThat(response.at("/detail")).contains(detail);
        assertThat(caller.get("/__admin/simulator").at("/quirks/empties")).isEqualTo("documented");
    }

    @Test
    void fromJava_quirksAreOptions_orSelectedLater() {
        simulator.simulator().quirk("mirrago-times", "zoned");
        assertThat(caller.get("/__admin/simulator").at("/quirks/mirrago-times")).isEqualTo("zoned");
        assertThatThrownBy(() -> SimulatorOptions.defaults().quirk("empties", "gone"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("documented, null, absent");
    }
}
