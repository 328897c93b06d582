package dev.mediajobs.simulator.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Which scenario a new job is submitted under: that of its operation, else of its vendor, else of all. Safe for several threads. */
public final class ScenarioRules {

    private final BiFunction<String, String, Scenario> usual;
    private final Map<String, Scenario> chosen = new ConcurrentHashMap<>();

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
        this.usual = (vendor, operation) -> usual;
    }

    /**
     * Rules in which nothing is chosen yet.
     *
     * @param others those that count where nothing is chosen here
     */
    public ScenarioRules(ScenarioRules others) {
        this.usual = others::of;
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
        chosen.put(key(vendor, operation), scenario);
    }

    /** {@return the scenario of a new job} */
    public Scenario of(String vendor, String operation) {
        if (chosen.isEmpty()) {
            return usual.apply(vendor, operation);
        }
        Scenario scenario = chosen.get(key(vendor, operation));
        if (scenario == null) {
            scenario = chosen.get(key(vendor, null));
        }
        if (scenario == null) {
            scenario = chosen.get(key(null, null));
        }
        return scenario == null ? usual.apply(vendor, operation) : scenario;
    }

    /** {@return what counts now: first the choice for all, then those of vendors and operations by name} */
    public List<Choice> chosen() {
        Map<String, Scenario> sorted = new TreeMap<>(chosen);
        sorted.putIfAbsent(key(null, null), usual.apply("", ""));
        return sorted.entrySet().stream()
                .map(entry -> {
                    int slash = entry.getKey().indexOf('/');
                    return new Choice(
                            entry.getValue(),
                            word(entry.getKey().substring(0, slash)),
                            word(entry.getKey().substring(slash + 1)));
                })
                .toList();
    }

    private static @Nullable String word(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Forgets all choices. */
    public void reset() {
        chosen.clear();
    }

    private static String key(@Nullable String vendor, @Nullable String operation) {
        return (vendor == null ? "" : vendor) + '/' + (operation == null ? "" : operation);
    }
}
