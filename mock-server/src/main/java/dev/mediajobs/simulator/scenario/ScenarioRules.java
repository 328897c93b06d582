package dev.mediajobs.simulator.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Which scenario a new job is submitted under: that of its operation, else of its vendor, else of all. Safe for several threads. */
public final class ScenarioRules {

    private final BiFunction<String, String, Scenario> defaults;
    private final Map<String, Choice> chosen = new ConcurrentHashMap<>();

    /**
     * What was chosen for some jobs.
     *
     * @param vendor whose, or null for all
     * @param operation which submit operation's, or null for all of the vendor
     */
    public record Choice(
            Scenario scenario,
            @Nullable String vendor,
            @Nullable String operation) {}

    /**
     * Rules in which nothing is chosen yet.
     *
     * @param usual the scenario of all jobs until another is chosen
     */
    public ScenarioRules(Scenario usual) {
        this.defaults = (vendor, operation) -> usual;
    }

    /**
     * Rules in which nothing is chosen yet.
     *
     * @param others those that count where nothing is chosen here
     */
    public ScenarioRules(ScenarioRules others) {
        this.defaults = others::of;
    }

    /**
     * Chooses a scenario for jobs to come.
     *
     * @param vendor whose jobs, or null for all
     * @param operation which submit operation's, or null for all of the vendor
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

    /** {@return what counts now: first the choice for all, then those of vendors and operations by name} */
    public List<Choice> chosen() {
        Map<String, Choice> sorted = new TreeMap<>(chosen);
        sorted.putIfAbsent(key(null, null), new Choice(defaults.apply("", ""), null, null));
        return List.copyOf(sorted.values());
    }

    /** Forgets all choices. */
    public void reset() {
        chosen.clear();
    }

    private static String key(@Nullable String vendor, @Nullable String operation) {
        return (vendor == null ? "" : vendor) + '/' + (operation == null ? "" : operation);
    }
}
