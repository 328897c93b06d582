package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.specs.SpecDocument;
import dev.mediajobs.specs.SpecNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios that a submit requests for its own job. */
class RequestedScenarioTest {

    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.create();

    private final HttpCaller caller = new HttpCaller(simulator::baseUrl);

    private String scenario(String id) {
        return caller.get("/__admin/simulator/jobs/" + id).at("/scenario");
    }

    @Test
    void aHeader_selectsTheScenarioOfOneJob() {
        String body = "{'audio':'https://example.com/a.mp3','image':'https://example.com/a.png'}";
        String[] headers = Stream.concat(Arrays.stream(HttpCaller.CREATIFY), Stream.of("X-MediaJobs-Scenario", "fails"))
                .toArray(String[]::new);
        assertThat(scenario(caller.post("/api/aurora/", body, headers).at("/id")))
                .isEqualTo("fails");
        assertThat(scenario(Jobs.CREATIFY.id(caller))).isEqualTo("happy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/image/generate | {'prompt':'A fox [[scenario:link-null]] at night','name':'n'}",
                "/api/thumbnail/generate | {'prompt':'p','name':'n','referenceImageMediaIds':['string','[[scenario:link-null]]']}",
            })
    void aMarker_inAnyText_selectsTheScenarioOfOneJob(String path, String body) {
        assertThat(scenario(caller.post(path, body, HttpCaller.MIRAFLOW).at("/jobId")))
                .isEqualTo("link-null");
    }

    @Test
    void aMarker_inAFileName_selectsTheScenarioOfAFormWithoutTexts() {
        String[] form = {
            "fps=60",
            "quality=hd",
            "sequence=auto",
            "hand_style=1",
            "image=@[[scenario:stuck-running]].jpg;image/jpeg=x"
        };
        Response response = caller.form(true, "/api/v1/speed-painting/create", form, HttpCaller.MIRAGIC);
        assertThat(scenario(response.at("/data/jobId"))).isEqualTo("stuck-running");
    }

    @Test
    void anUnknownName_isRefused_andNoJobIsCreated() {
        Response response =
                caller.post("/api/image/generate", "{'prompt':'[[scenario:nope]]','name':'n'}", HttpCaller.MIRAFLOW);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("/error")).contains("'nope'", "Valid scenarios: happy");
        assertThat(caller.get("/__admin/simulator/jobs").json().path("jobs")).isEmpty();
    }

    @Test
    void theSpecOfTheControlApi_namesEveryScenario() {
        SpecNode values = SpecDocument.of("simulator").node("/components/schemas/ScenarioName/enum");
        assertThat(values.texts()).containsExactlyElementsOf(Scenarios.names());
    }
}
