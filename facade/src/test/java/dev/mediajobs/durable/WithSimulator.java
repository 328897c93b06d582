package dev.mediajobs.durable;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests with a simulator of their own, which starts once a class. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class WithSimulator {
    final Simulator simulator = Simulator.start(SimulatorOptions.defaults().jobTime(Duration.ofMillis(200)));

    @BeforeEach
    void reset() {
        simulator.reset();
    }

    @AfterAll
    void stop() {
        simulator.close();
    }
}
