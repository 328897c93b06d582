package dev.mediajobs.simulator.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Scenarios of new jobs, selected by operation, by vendor or for all; the most specific applies. Thread-safe. */
public final class ScenarioRules {

    private final BiFunction<String, String, Scenario> defaults;
    private final Map<String, Choice> chosen = new ConcurrentHashMap<>();

    /**
     * One selection.
     *
     * @param vendor vendor of the jobs, or null for all vendors
     * @param operation submit operation of the jobs, or null for all operations of the vendor
     */
    public record Choice(
            Scenario scenario,
            @Nullable String vendor,
            @Nullable String operation) {}

    /** Creates rules without selections that return the given scenario by default. */
    public ScenarioRules(Scenario defaultScenario) {
        this.defaults = (vendor, operation) -> defaultScenario;
    }

    /** Creates rules without selections that fall back to the given rules. */
    public ScenarioRules(ScenarioRules fallback) {
        this.defaults = fallback::of;
    }

    /**
     * Selects the scenario of new jobs. A selection for all vendors removes all others.
     *
     * @param vendor vendor of the jobs, or null for all vendors
     * @param operation submit operation of the jobs, or null for all operations of the vendor
     */
    public void choose(Scenario scenario, @Nullable String vendor, @Nullable String operation) {
        if (vendor == null) {
            chosen.clear();
        }
        chosen.put(key(vendor, operation), new Choice(scenario, vendor, operation));
    }

    /** {@return the scenario of a new job} */
    public Scenario of(String vendor, String operation) {
        if (!chosen.isEmpty()) {
            for (String key : List.of(key(vendor, operation), key(vendor, null), key(null, null))) {
                Choice choice = chosen.get(key);
                if (choice != null) {
                    return choice.scenario();
                }
            }
        }
        return defaults.apply(vendor, operation);
    }

    /** {@return the selections: first the one for all vendors, then the others by vendor and operation} */
    public List<Choice> chosen() {
        Map<String, Choice> sorted = new TreeMap<>(chosen);
        sorted.putIfAbsent(key(null, null), new Choice(defaults.apply("", ""), null, null));
        return List.copyOf(sorted.values());
    }

    /** Removes all selections. */
    public void reset() {
        chosen.clear();
    }

    private static String key(@Nullable String vendor, @Nullable String operation) {
        return (vendor == null ? "" : vendor) + '/' + (operation == null ? "" : operation);
    }
}
