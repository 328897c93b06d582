package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Outcomes set through the control API. */
class OutcomesTest extends FrozenSimulator {

    private Response end(String id, String body) {
        return caller.control("POST", "/jobs/" + id + "/outcome", body);
    }

    @ParameterizedTest
    @EnumSource
    void aJob_succeedsNow_andHasItsFile(Jobs job) {
        simulator.scenario("stuck-running");
        String id = job.id(caller);
        simulator.advanceClock(Duration.ofSeconds(30));
        Response ended = end(id, "{'phase':'succeeded'}");
        assertThat(ended.at("/phase")).isEqualTo("succeeded");
        Response result = job.result(caller, id);
        assertThat(caller.get(job.link(result), job.keys(caller)).status()).isEqualTo(200);
    }

    @Test
    void aJob_failsNow_withTheGivenReason_andAChangedTimeline() {
        String id = Jobs.CREATIFY.id(caller);
        simulator.advanceClock(Duration.ofSeconds(30));
        Response ended = end(id, "{'phase':'failed','reason':'too dark'}");
        Response poll = Jobs.CREATIFY.poll(caller, id);
        assertThat(poll.at("/status")).isEqualTo("failed");
        assertThat(poll.at("/failed_reason")).isEqualTo("too dark");
        int last = ended.json().path("timeline").size() - 1;
        assertThat(ended.at("/timeline/" + last + "/status")).isEqualTo("failed");
        assertThat(ended.at("/timeline/" + last + "/at"))
                .isEqualTo(simulator.simulator().now().toString());
    }

    @Test
    void aFinishedJob_cannotBeChanged() {
        String id = Jobs.CREATIFY.id(caller);
        end(id, "{'phase':'rejected'}");
        Response second = end(id, "{'phase':'succeeded'}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/code")).isEqualTo("job-is-over");
        assertThat(Jobs.CREATIFY.poll(caller, id).at("/status")).isEqualTo("rejected");
        simulator.advanceClock(Duration.ofSeconds(200));
        assertThat(Jobs.CREATIFY.poll(caller, id).at("/status")).isEqualTo("rejected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'phase':'running'} | succeeded, failed or rejected",
                "{} | 'phase' is missing",
                "{'phase':'rejected'} | mirrago does not have a status value",
                "{'phase':'failed','reason':7} | must be a text",
            })
    void anInvalidOutcome_isExplained(String body, String detail) {
        String id = Jobs.MIRRAGO.id(caller);
        Response response = end(id, body);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("/detail")).contains(detail);
        assertThat(caller.get("/__admin/simulator/jobs/" + id).at("/phase")).isEqualTo("queued");
        assertThat(end("nothing", "{'phase':'failed'}").status()).isEqualTo(404);
    }

    @Test
    void fromJava_aJobIsFinishedInOneCall() {
        Simulator running = simulator.simulator();
        String succeeded = Jobs.CREATIFY.id(caller);
        String failed = Jobs.CREATIFY.id(caller);
        String rejected = Jobs.CREATIFY.id(caller);
        running.succeed(succeeded);
        running.fail(failed, "too dark");
        running.reject(rejected, "not a face");
        assertThat(Jobs.CREATIFY.poll(caller, succeeded).at("/status")).isEqualTo("done");
        assertThat(Jobs.CREATIFY.poll(caller, failed).at("/failed_reason")).isEqualTo("too dark");
        assertThat(Jobs.CREATIFY.poll(caller, rejected).at("/failed_reason")).isEqualTo("not a face");
        assertThatThrownBy(() -> running.fail(succeeded, "late")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> running.succeed("nothing")).isInstanceOf(IllegalArgumentException.class);
    }
}
