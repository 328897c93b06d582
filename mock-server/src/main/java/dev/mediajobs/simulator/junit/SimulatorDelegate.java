package dev.mediajobs.simulator.junit;

import dev.mediajobs.simulator.ReceivedRequest;
import dev.mediajobs.simulator.Simulator;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The methods of the simulator of the running test. */
abstract class SimulatorDelegate {

    SimulatorDelegate() {}

    /** {@return the simulator of the running test} */
    public abstract Simulator simulator();

    /** {@return {@link Simulator#baseUrl()}} */
    public URI baseUrl() {
        return simulator().baseUrl();
    }

    /** {@return {@link Simulator#environment()}} */
    public Map<String, String> environment() {
        return simulator().environment();
    }

    /** {@return {@link Simulator#properties()}} */
    public Map<String, String> properties() {
        return simulator().properties();
    }

    /**
     * Calls {@link Simulator#scenario(String)}.
     *
     * @param name a scenario
     */
    public void scenario(String name) {
        simulator().scenario(name);
    }

    /**
     * Calls {@link Simulator#scenario(String, String)}.
     *
     * @param name a scenario
     * @param vendor the vendor, such as {@code creatify}
     */
    public void scenario(String name, String vendor) {
        simulator().scenario(name, vendor);
    }

    /**
     * Calls {@link Simulator#scenario(String, String, String)}.
     *
     * @param name a scenario
     * @param vendor the vendor, such as {@code creatify}
     * @param operation the operation id, such as {@code createAurora}
     */
    public void scenario(String name, String vendor, String operation) {
        simulator().scenario(name, vendor, operation);
    }

    /**
     * Calls {@link Simulator#quirk(String, String)}.
     *
     * @param name the quirk, such as {@code unknown-media}
     * @param choice the value, such as {@code accepted}
     */
    public void quirk(String name, String choice) {
        simulator().quirk(name, choice);
    }

    /** Calls {@link Simulator#freezeClock()}. */
    public void freezeClock() {
        simulator().freezeClock();
    }

    /**
     * Calls {@link Simulator#advanceClock(Duration)}.
     *
     * @param by the duration, zero or more
     */
    public void advanceClock(Duration by) {
        simulator().advanceClock(by);
    }

    /** Calls {@link Simulator#resumeClock()}. */
    public void resumeClock() {
        simulator().resumeClock();
    }

    /** Calls {@link Simulator#reset()}. */
    public void reset() {
        simulator().reset();
    }

    /** {@return {@link Simulator#requests()}} */
    public List<ReceivedRequest> requests() {
        return simulator().requests();
    }

    /**
     * {@return {@link Simulator#submitted(String)}}
     *
     * @param jobId the id that the submit operation returned
     * @throws IllegalArgumentException if the job is unknown or was not submitted by a request
     */
    public ReceivedRequest submitted(String jobId) {
        return simulator().submitted(jobId);
    }

    /** {@return {@link Simulator#violations()}} */
    public List<ReceivedRequest> violations() {
        return simulator().violations();
    }
}
