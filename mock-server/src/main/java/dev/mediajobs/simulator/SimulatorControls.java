package dev.mediajobs.simulator;

import dev.mediajobs.simulator.engine.Engine;
import dev.mediajobs.simulator.engine.Namespace;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.specs.Phase;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Controls scenarios, the clock, quirks and the outcomes of jobs, for all users or one. Thread-safe. */
abstract class SimulatorControls {

    final Engine engine;
    final @Nullable String userKey;

    SimulatorControls(Engine engine, @Nullable String userKey) {
        this.engine = engine;
        this.userKey = userKey;
    }

    private Namespace settings() {
        return userKey == null ? engine.state().namespace() : engine.state().openNamespace(userKey);
    }

    /**
     * Sets the scenario of all jobs that are submitted from now on, or makes requests fail from now on. Existing jobs keep
     * their scenario; failures of requests apply to them, too.
     *
     * @param name a scenario that {@code --help} lists, such as {@code fails} or {@code submit-429}, with an optional {@code
     *     @} and number if it has a parameter
     * @throws IllegalArgumentException if the scenario is unknown; the message lists the valid ones
     */
    public void scenario(String name) {
        settings().scenarios().choose(Scenarios.named(name), null, null);
    }

    /**
     * Sets the scenario of one vendor.
     *
     * @param name a scenario, as for {@link #scenario(String)}
     * @param vendor the vendor, such as {@code creatify}
     * @throws IllegalArgumentException if the scenario or the vendor is unknown
     */
    public void scenario(String name, String vendor) {
        if (!engine.vendors().containsKey(vendor)) {
            throw new IllegalArgumentException(engine.unknownVendor(vendor));
        }
        settings().scenarios().choose(Scenarios.named(name), vendor, null);
    }

    /**
     * Sets the scenario of one operation.
     *
     * @param name a scenario, as for {@link #scenario(String)}; for an operation that does not submit jobs, a failure of
     *     its requests such as {@code list-503}
     * @param vendor the vendor, such as {@code creatify}
     * @param operation the operation id in the vendor's spec, such as {@code createAurora}
     * @throws IllegalArgumentException if a name is unknown or the scenario does not affect the operation
     */
    public void scenario(String name, String vendor, String operation) {
        Scenario scenario = Scenarios.named(name);
        String problem = engine.vendors().containsKey(vendor)
                ? engine.selectionProblem(scenario, vendor, operation)
                : engine.unknownVendor(vendor);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        settings().scenarios().choose(scenario, vendor, operation);
    }

    /** Freezes the simulator's clock. */
    public void freezeClock() {
        settings().clock().freeze();
    }

    /**
     * Advances the simulator's clock, frozen or not.
     *
     * @param by the duration, zero or more
     * @throws IllegalArgumentException if the duration is negative or leads beyond the year 9000; the clock is not changed
     */
    public void advanceClock(Duration by) {
        settings().clock().advance(by);
    }

    /** Resumes the simulator's clock from its current time. */
    public void resumeClock() {
        settings().clock().resume();
    }

    /** {@return the current time of the simulator's clock} */
    public Instant now() {
        return settings().clock().instant();
    }

    /**
     * Sets the value of a quirk, a detail that a vendor's documentation leaves contradictory or open.
     *
     * @param name the quirk, such as {@code miragic-paths}
     * @param choice the value, such as {@code short}
     * @throws IllegalArgumentException if the quirk or the value is unknown; the message lists the valid ones
     */
    public void quirk(String name, String choice) {
        settings().setQuirks(settings().quirks().with(Quirk.of(name), choice));
    }

    /**
     * Completes a job successfully, immediately.
     *
     * @param jobId the id that the submit operation returned
     * @throws IllegalArgumentException if the job is unknown
     * @throws IllegalStateException if the job has already finished
     */
    public void succeed(String jobId) {
        end(jobId, Phase.SUCCEEDED, "");
    }

    /**
     * Fails a job immediately.
     *
     * @param jobId the id that the submit operation returned
     * @param reason the reason in the vendor's response
     * @throws IllegalArgumentException if the job is unknown
     * @throws IllegalStateException if the job has already finished
     */
    public void fail(String jobId, String reason) {
        end(jobId, Phase.FAILED, reason);
    }

    /**
     * Rejects a job immediately.
     *
     * @param jobId the id that the submit operation returned
     * @param reason the reason in the vendor's response
     * @throws IllegalArgumentException if the job is unknown or its vendor has no status value for this phase
     * @throws IllegalStateException if the job has already finished
     */
    public void reject(String jobId, String reason) {
        end(jobId, Phase.REJECTED, reason);
    }

    private void end(String jobId, Phase phase, String reason) {
        Job job = engine.state().jobs().find(jobId);
        if (job == null) {
            throw new IllegalArgumentException("Unknown job '" + jobId + "'.");
        }
        if (!engine.end(job, phase, reason)) {
            throw new IllegalStateException("Job '" + jobId + "' has already finished. Its outcome cannot be changed.");
        }
    }
}
