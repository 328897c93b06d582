package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The main scenarios, for each vendor. */
class ScenariosTest extends FrozenSimulator {

    @ParameterizedTest
    @EnumSource
    void fails_endsInTheFailedStatusOfTheVendor(Jobs job) {
        String id = submit(job, "fails");
        simulator.advanceClock(Duration.ofSeconds(100));
        Response response = job.poll(caller, id);
        assertThat(response.status()).isEqualTo(200);
        assertThat(job.status(response)).isIn("failed", "FAILED", "inference_failed");
        assertThat(job.link(job.result(caller, id))).isIn("", "null");
        assertThat(job.failure(response)).isIn("something went wrong", "");
    }

    @ParameterizedTest
    @EnumSource
    void rejected_endsInTheRejectedOrFailedStatus(Jobs job) {
        String id = submit(job, "rejected");
        simulator.advanceClock(Duration.ofSeconds(100));
        assertThat(job.status(job.poll(caller, id))).isIn("rejected", "failed", "FAILED", "inference_failed");
    }

    @ParameterizedTest
    @EnumSource
    void stuckRunning_neverEnds(Jobs job) {
        String id = submit(job, "stuck-running");
        simulator.advanceClock(Duration.ofDays(30));
        assertThat(job.status(job.poll(caller, id))).isIn("running", "PENDING", "processing", "inference_working");
    }

    @ParameterizedTest
    @EnumSource
    void doneWithoutUrl_succeedsButHasNoLink(Jobs job) {
        String id = submit(job, "done-without-url");
        simulator.advanceClock(Duration.ofSeconds(100));
        Response response = job.result(caller, id);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().at(job.linkPointer()).isTextual()).isFalse();
        assertThat(job.status(job.poll(caller, id))).isIn("done", "COMPLETED", "completedc", "", "inference_complete");
    }

    @ParameterizedTest
    @EnumSource
    void unknownStatus_comesBeforeTheEnd(Jobs job) {
        String id = submit(job, "unknown-status");
        simulator.advanceClock(Duration.ofSeconds(60));
        assertThat(job.status(job.poll(caller, id))).isEqualTo("reticulating");
        simulator.advanceClock(Duration.ofSeconds(40));
        assertThat(job.link(job.result(caller, id))).startsWith("http");
    }

    @ParameterizedTest
    @EnumSource
    void downloadExpired_returns410(Jobs job) {
        String id = submit(job, "download-expired");
        simulator.advanceClock(Duration.ofSeconds(100));
        assertThat(caller.get(job.link(job.result(caller, id))).status()).isEqualTo(410);
    }

    @ParameterizedTest
    @EnumSource
    void rateLimited_refusesTwoPolls(Jobs job) {
        String id = submit(job, "rate-limited");
        for (int i = 0; i < 2; i++) {
            Response refused = job.poll(caller, id);
            assertThat(refused.status()).isEqualTo(job == Jobs.MIRRAGO ? 500 : 429);
            assertThat(refused.header("Retry-After")).isEqualTo(job == Jobs.MIRRAGO ? "" : "1");
        }
        assertThat(job.poll(caller, id).status()).isEqualTo(200);
    }

    @Test
    void aScenario_canBeSelectedForOneVendor_andRunningJobsKeepTheirs() {
        String before = Jobs.CREATIFY.id(caller);
        simulator.scenario("fails", "creatify");
        String aurora = Jobs.CREATIFY.id(caller);
        String image = Jobs.MIRAFLOW_IMAGE.id(caller);
        simulator.advanceClock(Duration.ofSeconds(100));
        assertThat(Jobs.CREATIFY.status(Jobs.CREATIFY.poll(caller, before))).isEqualTo("done");
        assertThat(Jobs.CREATIFY.status(Jobs.CREATIFY.poll(caller, aurora))).isEqualTo("failed");
        assertThat(Jobs.MIRAFLOW_IMAGE.link(Jobs.MIRAFLOW_IMAGE.poll(caller, image)))
                .startsWith("http");
    }

    @Test
    void anUnknownName_isRefusedWithAllNames() {
        assertThatThrownBy(() -> simulator.scenario("nope"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stuck-running");
        assertThatThrownBy(() -> simulator.scenario("happy", "unknown")).hasMessageContaining("creatify");
    }

    @ParameterizedTest
    @CsvSource({
        "goes-back, status-regresses",
        "progress-falls, progress-regresses",
        "vanishes, job-disappears",
        "unknown-word, unknown-status",
        "link-dead, download-404",
        "slow-answers, slow-responses",
        "submit-answer-lost, submit-response-lost",
        "wire-reset, network-reset",
        "wire-empty, network-empty",
        "wire-garbage, network-garbage",
        "wire-broken-chunk, network-broken-chunk",
        "wire-cut, network-cut",
        "wire-flaky, network-flaky",
    })
    void aFormerName_isRefusedWithTheNewOne(String former, String name) {
        assertThatThrownBy(() -> simulator.scenario(former))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Scenario '" + former + "' was renamed to '" + name + "'.");
        assertThatThrownBy(() -> simulator.scenario(former + "@3")).hasMessageContaining("'" + name + "'");
        simulator.scenario(name);
    }

    @Test
    void anUnknownNameThatStartsLikeAFormerOne_isUnknown() {
        assertThatThrownBy(() -> simulator.scenario("wire-x")).hasMessageContaining("does not exist");
    }
}
