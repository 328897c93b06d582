package dev.mediajobs.simulator;

import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Base class of tests with a separate simulator whose clock is frozen. */
abstract class FrozenSimulator {

    @RegisterExtension
    final SimulatorExtension simulator;

    final HttpCaller caller;

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
    void freezeTheClock() {
        simulator.freezeClock();
    }

    /** Selects a scenario and submits a job. */
    String submit(Jobs job, String scenario) {
        simulator.scenario(scenario);
        return job.id(caller);
    }
}
