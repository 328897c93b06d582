package dev.mediajobs.simulator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller;
import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.Simulator;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests that run concurrently on one simulator, each with a separate key. */
@Execution(ExecutionMode.CONCURRENT)
class ParallelTestsTest {

    private static final String AURORA = "{'audio':'https://example.com/a.mp3','image':'https://example.com/a.png'}";

    @RegisterExtension
    static final SimulatorExtension SIMULATOR = SimulatorExtension.shared();

    private static void followJob(Simulator simulator, String scenario, String end) {
        String[] keys = {"X-API-ID", "id", "X-API-KEY", simulator.environment().get("CREATIFY_API_KEY")};
        HttpCaller caller = new HttpCaller(simulator.baseUrl());
        simulator.scenario(scenario);
        simulator.freezeClock();
        String id = caller.post("/api/aurora/", AURORA, keys).at("/id");
        assertThat(caller.get("/api/aurora/" + id + "/", keys).at("/status")).isEqualTo("pending");
        simulator.advanceClock(Duration.ofMinutes(1));
        assertThat(caller.get("/api/aurora/" + id + "/", keys).at("/status")).isEqualTo(end);
        Response list = caller.get("/api/aurora/", keys);
        assertThat(list.json().findValuesAsText("id")).containsExactly(id);
        assertThat(simulator.requests()).hasSize(4);
    }

    @RepeatedTest(6)
    void oneThatFails(Simulator simulator) {
        assertThat(simulator).isSameAs(SIMULATOR.simulator());
        followJob(simulator, "fails", "failed");
    }

    @RepeatedTest(6)
    void oneThatGoesWell(Simulator simulator) {
        followJob(simulator, "happy", "done");
    }

    @RepeatedTest(6)
    void oneThatNeverEnds(Simulator simulator) {
        followJob(SIMULATOR.simulator(), "stuck-running", "running");
    }
}
