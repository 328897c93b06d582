package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.job.JobState;
import dev.mediajobs.simulator.scenario.ScenarioContext;
import dev.mediajobs.simulator.scenario.ScenarioContext.CallKind;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.specs.Phase;
import dev.mediajobs.specs.VendorSpec;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests slow downloads at a rate. */
class SlowDownloadTest extends FrozenSimulator {

    private static final ScenarioContext DOWNLOAD = new ScenarioContext(
            CallKind.DOWNLOAD,
            0,
            new JobState("done", Phase.SUCCEEDED, 1),
            VendorSpec.of("creatify")
                    .operation("createAurora")
                    .orElseThrow()
                    .jobSpec()
                    .orElseThrow(),
            null,
            Instant.EPOCH,
            Instant.EPOCH,
            null,
            0);

    @ParameterizedTest
    @CsvSource({
        "download-slow, 9216, 9000",
        "download-slow@1, 9131, 9131000",
        "download-slow@500, 1000, 2000",
        "download-slow@64k, 65536, 1000",
        "download-slow@2M, 1048576, 500",
        "download-slow@9999M, 1000, 0",
    })
    void theRate_determinesTheTime(String name, int bytes, long millis) {
        Response file = Response.of(200, "video/mp4", new byte[bytes]);
        assertThat(Scenarios.named(name).deliver(DOWNLOAD, file).delivery().dribble())
                .isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @EnumSource
    void aFile_arrivesCompletely(Jobs job) {
        String slow = submit(job, "download-slow@64k");
        simulator.advanceClock(Duration.ofSeconds(100));
        HttpCaller.Response file = caller.get(job.link(job.result(caller, slow)));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.response().body()).hasSizeBetween(500, 64 * 1024);
    }

    @Test
    void aSuffix_isAcceptedByRatesOnly() {
        assertThat(Scenarios.find("errors-then-fine@2k")).isNull();
        assertThat(Scenarios.find("download-slow@2K")).isNull();
    }
}
