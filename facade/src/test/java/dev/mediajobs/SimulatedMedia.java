package dev.mediajobs;

import dev.mediajobs.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The facade and a simulator for one test, with a shared manual time. */
final class SimulatedMedia implements BeforeEachCallback, AfterEachCallback {
    private final SimulatorExtension simulator;
    private final ManualTime time;
    private final MediaJobs media;

    SimulatedMedia(SimulatorExtension simulator) {
        this.simulator = simulator;
        this.time = new ManualTime(simulator::advanceClock);
        this.media = MediaJobs.builder()
                .environment(Canary.environment(simulator.environment()))
                .addListener(SecretLeakDetector.listener())
                .scheduler(time, () -> 0.5)
                .build();
    }

    ManualTime time() {
        return time;
    }

    MediaJobs media() {
        return media;
    }

    /** Selects a scenario, which stays selected, and submits an Aurora video. */
    Job<Video> job(String scenario) {
        simulator.scenario(scenario);
        return media.creatify().submit(Requests.aurora());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        simulator.freezeClock();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        media.close();
    }
}
