package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.simulator.job.SimulatorClock;
import dev.mediajobs.simulator.scenario.ScenarioRules;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The clock, scenarios and quirks of all users or of one user. Thread-safe. */
public final class Namespace {

    private final @Nullable Namespace parent;
    private final SimulatorClock clock;
    private final ScenarioRules scenarios;
    private final Quirks defaults;
    private volatile @Nullable Quirks quirks;

    private Namespace(@Nullable Namespace parent, SimulatorClock clock, ScenarioRules scenarios, Quirks defaults) {
        this.parent = parent;
        this.clock = clock;
        this.scenarios = scenarios;
        this.defaults = defaults;
    }

    static Namespace global(Settings settings, Clock source) {
        return new Namespace(
                null, new SimulatorClock(source), new ScenarioRules(settings.scenario()), settings.quirks());
    }

    /** Creates the namespace of one user, which falls back to this one. */
    Namespace createChild() {
        return new Namespace(this, new SimulatorClock(clock), new ScenarioRules(scenarios), defaults);
    }

    /** {@return the clock} */
    public SimulatorClock clock() {
        return clock;
    }

    /** {@return the scenario rules} */
    public ScenarioRules scenarios() {
        return scenarios;
    }

    /** {@return the quirk values} */
    public Quirks quirks() {
        Quirks changed = quirks;
        return changed != null ? changed : parent == null ? defaults : parent.quirks();
    }

    public void setQuirks(Quirks newQuirks) {
        quirks = newQuirks;
    }

    void reset() {
        clock.reset();
        scenarios.reset();
        quirks = null;
    }
}
