package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures of requests that a job, a header, a marker or a provider state selects, and those of signed URLs. */
class SelectedFailuresTest extends FrozenSimulator {

    private static final String HEADER = "X-MediaJobs-Scenario";

    private int jobs() {
        return caller.get("/__admin/simulator/jobs").json().path("jobs").size();
    }

    private Response image(String scenario) {
        return caller.post(
                "/api/image/generate", "{'prompt':'[[scenario:" + scenario + "]]','name':'n'}", HttpCaller.MIRAFLOW);
    }

    @ParameterizedTest
    @EnumSource
    void reset_createsNoJob_andResponseLost_createsOne(Jobs job) {
        simulator.scenario("submit-reset");
        assertThatThrownBy(() -> job.submit(caller)).isInstanceOf(UncheckedIOException.class);
        assertThat(jobs()).isZero();
        simulator.scenario("submit-response-lost");
        assertThatThrownBy(() -> job.submit(caller)).isInstanceOf(UncheckedIOException.class);
        assertThat(jobs()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-429", "submit-503", "submit-502", "any-500"})
    void aRefusedSubmit_createsNoJob(String scenario) {
        simulator.scenario(scenario);
        for (Jobs job : new Jobs[] {Jobs.CREATIFY, Jobs.MIRAGIC, Jobs.MIRAFLOW_IMAGE, Jobs.MIRAFLOW_VIDEO}) {
            assertThat(job.submit(caller).status()).isGreaterThanOrEqualTo(429);
        }
        assertThat(jobs()).isZero();
    }

    @Test
    void aMarker_failsTheFirstSubmits_andThenCreatesAJob_againAndAgain() {
        for (int i = 0; i < 2; i++) {
            assertThat(image("submit-503@2").status()).isEqualTo(503);
            assertThat(image("submit-503@2").status()).isEqualTo(503);
            assertThat(image("submit-503@2").status()).isEqualTo(200);
        }
        assertThat(jobs()).isEqualTo(2);
    }

    @Test
    void aMarker_failsPollsOfItsJobOnly() {
        String failing = image("poll-503@1").at("/jobId");
        String other = Jobs.MIRAFLOW_IMAGE.id(caller);
        assertThat(Jobs.MIRAFLOW_IMAGE.poll(caller, other).status()).isEqualTo(200);
        assertThat(Jobs.MIRAFLOW_IMAGE.poll(caller, failing).status()).isEqualTo(503);
        assertThat(Jobs.MIRAFLOW_IMAGE.poll(caller, failing).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void aSelection_appliesToExistingJobs_untilAnotherIsSelected(Jobs job) {
        String id = job.id(caller);
        simulator.scenario("poll-503");
        assertThat(job.poll(caller, id).status()).isEqualTo(503);
        simulator.scenario("happy");
        assertThat(job.poll(caller, id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void aJobThatWasSubmittedWithAFailure_keepsIt(Jobs job) {
        String id = submit(job, "poll-503@2");
        assertThat(job.poll(caller, id).status()).isEqualTo(503);
        simulator.scenario("happy");
        assertThat(job.poll(caller, id).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @EnumSource
    void aHeader_failsItsRequestOnly(Jobs job) {
        String list = "/api/avatars";
        String[] failing = {"x-api-key", "key", HEADER, "list-500"};
        assertThat(caller.get(list, failing).status()).isEqualTo(500);
        assertThat(caller.get(list, HttpCaller.MIRAFLOW).status()).isEqualTo(200);
        String link = finished(job);
        assertThat(caller.get(link, HEADER, "download-503").status()).isEqualTo(503);
        assertThat(caller.get(link).status()).isEqualTo(200);
        assertThat(caller.get(list, "x-api-key", "key", HEADER, "nope").status())
                .isEqualTo(400);
    }

    private String finished(Jobs job) {
        String id = job.id(caller);
        simulator.advanceClock(Duration.ofSeconds(100));
        return job.link(job.result(caller, id));
    }

    @ParameterizedTest
    @EnumSource
    void aDownload_failsForTheFirstRequests_ofEachFile(Jobs job) {
        simulator.scenario("download-503@1");
        for (int i = 0; i < 2; i++) {
            String link = finished(job);
            assertThat(caller.get(link).status()).isEqualTo(503);
            assertThat(caller.get(link).status()).isEqualTo(200);
        }
    }

    private URI announce(String fileName) {
        Response announced = caller.post(
                "/api/media/initialize",
                "{'fileName':'" + fileName + "','contentType':'image/png','fileSize':3}",
                HttpCaller.MIRAFLOW);
        return URI.create(announced.at("/uploadUrl"));
    }

    private Response upload(URI link, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "image/png";
        return caller.send("PUT", link.toString(), BodyPublishers.ofByteArray(new byte[3]), all);
    }

    @ParameterizedTest
    @CsvSource({"400", "403", "404", "429", "500", "502", "503"})
    void anUpload_canFail_byASelection_aHeader_orItsFileName(int status) {
        String name = "upload-send-" + status + "@1";
        URI byHeader = announce("a.png");
        assertThat(upload(byHeader, HEADER, name).status()).isEqualTo(status);
        assertThat(upload(byHeader).status()).isEqualTo(200);
        URI byName = announce("[[scenario:" + name + "]].png");
        assertThat(upload(byName).status()).isEqualTo(status);
        assertThat(upload(byName).status()).isEqualTo(200);
        URI bySelection = announce("b.png");
        simulator.simulator().scenario(name, "miraflow", "initializeMedia");
        assertThat(upload(bySelection).status()).isEqualTo(status);
        assertThat(upload(bySelection).status()).isEqualTo(200);
    }

    @Test
    void anUploadWhoseResponseIsLost_isStored_andOneThatWasResetIsNot() {
        for (String failure : new String[] {"reset", "response-lost"}) {
            Response announced = caller.post(
                    "/api/media/initialize",
                    "{'fileName':'a.png','contentType':'image/png','fileSize':3}",
                    HttpCaller.MIRAFLOW);
            assertThatThrownBy(() -> upload(URI.create(announced.at("/uploadUrl")), HEADER, "upload-send-" + failure))
                    .isInstanceOf(UncheckedIOException.class);
            Response completed = caller.post(
                    "/api/media/finalize", "{'mediaId':'" + announced.at("/mediaId") + "'}", HttpCaller.MIRAFLOW);
            assertThat(completed.status()).isEqualTo(failure.equals("reset") ? 400 : 200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "list-503, miraflow, listAvatars, /api/avatars",
        "any-503, miraflow, listVoices, /api/voices",
    })
    void aProviderState_canBeAFailure(String state, String vendor, String operation, String path) {
        Response response = caller.control(
                "POST",
                "/provider-states",
                "{'state':'" + state + "','params':{'vendor':'" + vendor + "','operation':'" + operation + "'}}");
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        assertThat(caller.get(path, HttpCaller.MIRAFLOW).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-418", "submit-429@0", "submit-429@64k", "submit", "poll-", "-503", "happy-503"})
    void aNameOutsideTheScheme_isRefused_andTheSchemeExplained(String name) {
        assertThatThrownBy(() -> simulator.scenario(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'" + name + "' does not exist", "REQUEST-FAILURE", "upload-send", "503");
    }

    @Test
    void usersWithDifferentKeys_areCountedSeparately() {
        simulator.scenario("list-503@1");
        for (String key : new String[] {"a", "b"}) {
            assertThat(caller.get("/api/avatars", "x-api-key", key).status()).isEqualTo(503);
            assertThat(caller.get("/api/avatars", "x-api-key", key).status()).isEqualTo(200);
        }
    }

    @Test
    void theControlApi_listsTheScheme() {
        Response list = caller.get("/__admin/simulator/scenarios");
        assertThat(list.json().at("/requestFailures/requests").findValuesAsText("name"))
                .contains("any", "submit", "poll", "list", "token", "upload", "upload-send", "download");
        assertThat(list.json().at("/requestFailures/failures").findValuesAsText("name"))
                .contains("400", "429", "429-no-retry-after", "503", "reset", "response-lost");
    }
}
