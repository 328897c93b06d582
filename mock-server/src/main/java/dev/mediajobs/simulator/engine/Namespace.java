package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.engine.quirk.Quirks;
import dev.mediajobs.simulator.job.SimulatorClock;
import dev.mediajobs.simulator.scenario.ScenarioRules;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What can be set for all users or for one of them: the clock, the scenarios, the quirks. Safe for several threads. */
public final class Namespace {

    private final @Nullable Namespace parent;
    private final SimulatorClock clock;
    private final ScenarioRules scenarios;
    private final Quirks defaults;
    private volatile @Nullable Quirks quirks;

    private Namespace(@Nullable Namespace parent, SimulatorClock clock, ScenarioRules scenarios, Quirks usual) {
        this.parent = parent;
        this.clock = clock;
        this.scenarios = scenarios;
        this.defaults = usual;
    }

    static Namespace isGlobal(Settings settings, Clock source) {
        return new Namespace(
                null, new SimulatorClock(source), new ScenarioRules(settings.scenario()), settings.quirks());
    }

    /** One user's: what is not set there is as for all. */
    Namespace within() {
        return new Namespace(this, new SimulatorClock(clock), new ScenarioRules(scenarios), defaults);
    }

    /** {@return its clock} */
    public SimulatorClock clock() {
        return clock;
    }

    /** {@return which scenarios were chosen} */
    public ScenarioRules scenarios() {
        return scenarios;
    }

    /** {@return what is chosen of each quirk} */
    public Quirks quirks() {
        Quirks own = quirks;
        return own != null ? own : parent == null ? defaults : parent.quirks();
    }

    /** Chooses what becomes of the quirks. */
    public void choose(Quirks other) {
        quirks = other;
    }

    void reset() {
        clock.reset();
        scenarios.reset();
        quirks = null;
    }
}
