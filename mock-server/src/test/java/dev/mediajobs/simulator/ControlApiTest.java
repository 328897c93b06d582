package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The control API over HTTP. */
class ControlApiTest {

    @RegisterExtension
    final SimulatorExtension simulator =
            SimulatorExtension.create(SimulatorOptions.defaults().jobTime(Duration.ofSeconds(100)));

    private final HttpCaller caller = new HttpCaller(simulator::baseUrl);

    @Test
    void itIsHealthy() {
        assertThat(caller.get("/__admin/health").status()).isEqualTo(200);
    }

    @Test
    void theClock_isFrozenAdvancedAndResumed() {
        Response frozen = caller.control("POST", "/clock/freeze", "");
        assertThat(frozen.at("/frozen")).isEqualTo("true");
        Response moved = caller.control("POST", "/clock/advance", "{'by':'90s'}");
        assertThat(Duration.between(Instant.parse(frozen.at("/now")), Instant.parse(moved.at("/now"))))
                .isEqualTo(Duration.ofSeconds(90));
        assertThat(caller.get("/__admin/simulator/clock").at("/now")).isEqualTo(moved.at("/now"));
        Response resumed = caller.control("POST", "/clock/resume", "");
        assertThat(resumed.at("/frozen")).isEqualTo("false");
        assertThat(Instant.parse(resumed.at("/now"))).isAfterOrEqualTo(Instant.parse(moved.at("/now")));
    }

    @Test
    void aJob_isListedWithItsTimeline() {
        caller.control("POST", "/clock/freeze", "");
        caller.control("PUT", "/scenario", "{'name':'fails','vendor':'creatify','operation':'createAurora'}");
        String id = Jobs.CREATIFY.id(caller);
        caller.control("POST", "/clock/advance", "{'by':'PT50S'}");
        Response job = caller.get("/__admin/simulator/jobs/" + id);
        assertThat(job.at("/phase")).isEqualTo("running");
        assertThat(job.at("/scenario")).isEqualTo("fails");
        assertThat(job.at("/timeline/3/status")).isEqualTo("failed");
        assertThat(caller.get("/__admin/simulator/jobs").json().at("/jobs/0")).isEqualTo(job.json());
    }

    @Test
    void reset_removesEverything() {
        caller.control("POST", "/clock/freeze", "");
        caller.control("PUT", "/scenario", "{'name':'fails'}");
        String id = Jobs.CREATIFY.id(caller);
        assertThat(caller.control("POST", "/reset", "").status()).isEqualTo(204);
        assertThat(Jobs.CREATIFY.poll(caller, id).status()).isEqualTo(404);
        assertThat(caller.get("/__admin/simulator/clock").at("/frozen")).isEqualTo("false");
        assertThat(simulator.requests()).hasSize(1);
        assertThat(caller.get("/__admin/simulator/jobs").json().path("jobs")).isEmpty();
    }

    @Test
    void theOperations_andTheScenarios_areListed() {
        assertThat(caller.get("/__admin/simulator/").at("/vendors/creatify/0")).isEqualTo("createAurora");
        assertThat(caller.get("/__admin/simulator/scenarios").text())
                .contains("happy", "stuck-running", "download-expired");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /clock/advance | {'by':'soon'} | 400 | not a duration",
                "POST | /clock/advance | {} | 400 | 'by' is missing",
                "POST | /clock/advance | {'by':5} | 400 | must be a text",
                "POST | /clock/advance | [ | 400 | JSON object",
                "PUT | /scenario | {'name':'nope'} | 400 | Valid scenarios: happy",
                "PUT | /scenario | {'name':'happy','vendor':'x'} | 400 | Valid vendors: miraflow",
                "PUT | /scenario | {'name':'happy','operation':'x'} | 400 | requires a vendor",
                "PUT | /scenario | {'name':'happy','vendor':'mirrago','operation':'x'} | 400 | createTryOn",
                "POST | /provider-states | {'state':'happy','params':{'vendor':'mirrago','phase':'x'}} | 400 | queued",
                "POST | /provider-states | {'state':'happy','params':{'vendor':'mirrago','phase':'rejected'}} | 400 | does not have a status value",
                "GET | /jobs/x | '' | 404 | Unknown job",
                "GET | /nothing | '' | 404 | Valid endpoints: GET",
                "DELETE | /jobs | '' | 405 | GET",
            })
    void aBadRequest_isExplained(String method, String path, String body, int status, String detail) {
        Response response = caller.control(method, path, body.equals("''") ? "" : body);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.at("/detail")).contains(detail);
        assertThat(response.json().has("code")).isTrue();
        assertThat(response.text()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "creatify, createAurora, queued, in_queue",
        "creatify, createAurora, rejected, rejected",
        "miraflow, generateImage, running, inference_working",
        "miraflow, createVideo, succeeded, inference_complete",
        "miragic, createSpeedPainting, running, PENDING",
        "mirrago, createTryOn, failed, failed",
    })
    void aProviderState_createsAJobInAPhase(String vendor, String operation, String phase, String value) {
        Response state = caller.control(
                "POST",
                "/provider-states",
                "{'state':'happy','action':'setup','params':{'vendor':'" + vendor + "','operation':'" + operation
                        + "','phase':'" + phase + "'}}");
        caller.control("POST", "/clock/advance", "{'by':'24h'}");
        Response job = caller.get("/__admin/simulator/jobs/" + state.at("/jobId"));
        assertThat(job.at("/phase")).isEqualTo(phase);
        assertThat(job.at("/status")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "happy, done",
        "fails, failed",
        "rejected, rejected",
        "stuck-running, running",
        "unknown-status, reticulating",
        "done-without-url, done",
    })
    void aProviderStateWithoutPhase_isTheStateOfTheScenario(String scenario, String value) {
        Response state = caller.control(
                "POST", "/provider-states", "{'state':'" + scenario + "','params':{'vendor':'creatify'}}");
        Response job = Jobs.CREATIFY.poll(caller, state.at("/jobId"));
        assertThat(job.at("/status")).isEqualTo(value);
        assertThat(job.json().path("video_output").isTextual()).isEqualTo(scenario.equals("happy"));
    }

    @Test
    void anEmptyProviderState_isIgnored() {
        Response response = caller.control("POST", "/provider-states", "{'state':'','action':'setup'}");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json()).isEmpty();
    }

    @Test
    void aProviderState_returnsTheValuesOfAVerification_andIsTornDown() {
        Response state = caller.control("POST", "/provider-states", "{'state':'fails','vendor':'mirrago'}");
        String path = "/v1/mirrago/job/" + state.at("/jobId");
        assertThat(caller.get(path, "Authorization", "Bearer " + state.at("/token"))
                        .at("/error_msg/error"))
                .isEqualTo("something went wrong");
        assertThat(caller.get(path, "Authorization", "Bearer " + state.at("/expiredToken"))
                        .status())
                .isEqualTo(401);
        assertThat(caller.get("/api/media/" + state.at("/mediaId") + "/view", HttpCaller.MIRAFLOW)
                        .status())
                .isEqualTo(200);
        String finish = "{'mediaId':'" + state.at("/uploadedMediaId") + "'}";
        assertThat(caller.post("/api/media/finalize", finish, HttpCaller.MIRAFLOW)
                        .status())
                .isEqualTo(200);

        caller.control("POST", "/provider-states", "{'state':'fails','action':'teardown'}");
        String id = Jobs.MIRRAGO.id(caller);
        assertThat(caller.get("/__admin/simulator/jobs/" + id).at("/scenario")).isEqualTo("happy");
    }
}
