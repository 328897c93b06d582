package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The end of a job, set from outside. */
class OutcomesTest extends FrozenSimulator {

    private Answer end(String id, String body) {
        return caller.control("POST", "/jobs/" + id + "/outcome", body);
    }

    @ParameterizedTest
    @EnumSource
    void aJob_succeedsNow_andHasItsFile(Jobs job) {
        simulator.scenario("stuck-running");
        String id = job.id(caller);
        simulator.advanceClock(Duration.ofSeconds(30));
        Answer ended = end(id, "{'phase':'succeeded'}");
        assertThat(ended.at("/phase")).isEqualTo("succeeded");
        Answer result = job.result(caller, id);
        assertThat(caller.get(job.link(result), job.keys(caller)).status()).isEqualTo(200);
    }

    @Test
    void aJob_failsNow_withTheReasonGiven_andItsTimelineSaysSo() {
        String id = Jobs.CREATIFY.id(caller);
        simulator.advanceClock(Duration.ofSeconds(30));
        Answer ended = end(id, "{'phase':'failed','reason':'too dark'}");
        Answer poll = Jobs.CREATIFY.poll(caller, id);
        assertThat(poll.at("/status")).isEqualTo("failed");
        assertThat(poll.at("/failed_reason")).isEqualTo("too dark");
        int last = ended.json().path("timeline").size() - 1;
        assertThat(ended.at("/timeline/" + last + "/status")).isEqualTo("failed");
        assertThat(ended.at("/timeline/" + last + "/at"))
                .isEqualTo(simulator.simulator().now().toString());
    }

    @Test
    void whatIsOver_neverChanges() {
        String id = Jobs.CREATIFY.id(caller);
        end(id, "{'phase':'rejected'}");
        Answer again = end(id, "{'phase':'succeeded'}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("job-is-over");
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
    void aWrongOutcome_isToldWhatIsWrong(String body, String detail) {
        String id = Jobs.MIRRAGO.id(caller);
        Answer response = end(id, body);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("/detail")).contains(detail);
        assertThat(caller.get("/__admin/simulator/jobs/" + id).at("/phase")).isEqualTo("queued");
        assertThat(end("nothing", "{'phase':'failed'}").status()).isEqualTo(404);
    }

    @Test
    void fromJava_aJobIsEndedInOneCall() {
        Simulator running = simulator.simulator();
        String fine = Jobs.CREATIFY.id(caller);
        String bad = Jobs.CREATIFY.id(caller);
        String odd = Jobs.CREATIFY.id(caller);
        running.succeed(fine);
        running.fail(bad, "too dark");
        running.reject(odd, "not a face");
        assertThat(Jobs.CREATIFY.poll(caller, fine).at("/status")).isEqualTo("done");
        assertThat(Jobs.CREATIFY.poll(caller, bad).at("/failed_reason")).isEqualTo("too dark");
        assertThat(Jobs.CREATIFY.poll(caller, odd).at("/failed_reason")).isEqualTo("not a face");
        assertThatThrownBy(() -> running.fail(fine, "late")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> running.succeed("nothing")).isInstanceOf(IllegalArgumentException.class);
    }
}
