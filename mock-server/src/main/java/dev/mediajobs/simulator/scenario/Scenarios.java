package dev.mediajobs.simulator.scenario;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All scenarios by name. */
public final class Scenarios {

    /** The scenario in which all goes well. */
    public static final String HAPPY = "happy";

    private static final Map<String, Scenario> ALL = new LinkedHashMap<>();

    static {
        Scenario happy = Scenario.named(HAPPY, "The job goes through all its states and ends with a file.");
        Stream.of(
                        List.of(happy),
                        LifecycleScenarios.all(),
                        LinkScenarios.all(),
                        ErrorScenarios.all(),
                        ResponseScenarios.all(),
                        NetworkFaultScenarios.all(),
                        DownloadScenarios.all(),
                        WebhookScenarios.all())
                .flatMap(List::stream)
                .forEach(scenario -> ALL.put(scenario.name(), scenario));
    }

    private Scenarios() {}

    /** {@return all scenarios, the usual one first} */
    public static Collection<Scenario> all() {
        return ALL.values();
    }

    /** {@return all names, the usual one first} */
    public static Collection<String> names() {
        return ALL.keySet();
    }

    /** {@return the scenario of that name, which may carry a number as {@code wire-reset@3} does, or null} */
    public static @Nullable Scenario find(String name) {
        int at = name.indexOf('@');
        Scenario scenario = ALL.get(at < 0 ? name : name.substring(0, at));
        if (at < 0 || scenario == null) {
            return scenario;
        }
        String number = name.substring(at + 1);
        return scenario.parameter() != null && number.matches("[1-9]\\d{0,3}")
                ? scenario.at(Integer.parseInt(number))
                : null;
    }

    /** {@return what to say of a name that is none: the names that there are} */
    public static String unknown(String name) {
        return "There is no scenario '" + name + "'. There are: " + String.join(", ", ALL.keySet()) + ".";
    }

    /**
     * {@return the scenario of that name}
     *
     * @throws IllegalArgumentException if there is none; its message names those that there are
     */
    public static Scenario named(String name) {
        Scenario scenario = find(name);
        if (scenario == null) {
            throw new IllegalArgumentException(unknown(name));
        }
        return scenario;
    }
}
