package dev.mediajobs.simulator;

import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What most tests start with: a simulator of their own whose clock stands still, and a caller aimed at it. */
abstract class FrozenSimulator {

    @RegisterExtension
    final SimulatorExtension simulator;

    final HttpCaller caller;

    /** One whose jobs take 100 seconds. */
    FrozenSimulator() {
        this(hundredSeconds());
    }

    FrozenSimulator(SimulatorExtension simulator) {
        this.simulator = simulator;
        this.caller = new HttpCaller(simulator::baseUrl);
    }

    static SimulatorExtension hundredSeconds() {
        return SimulatorExtension.create(SimulatorOptions.defaults().jobTime(Duration.ofSeconds(100)));
    }

    @BeforeEach
    void stopTheClock() {
        simulator.freezeClock();
    }

    /** Submits a job under a scenario, which stays chosen. */
    String submit(Jobs job, String scenario) {
        simulator.scenario(scenario);
        return job.id(caller);
    }
}
