package dev.mediajobs.simulator.scenario;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All scenarios by name. */
public final class Scenarios {

    /** Name of the default scenario, in which jobs succeed. */
    public static final String HAPPY = "happy";

    private static final Scenario DEFAULT =
            Scenario.named(HAPPY, "The job passes through all its states and succeeds with a result.");
    private static final Map<String, String> RENAMED = Map.of(
            "goes-back", "status-regresses",
            "progress-falls", "progress-regresses",
            "vanishes", "job-disappears",
            "unknown-word", "unknown-status",
            "link-dead", "download-404",
            "slow-answers", "slow-responses",
            "submit-answer-lost", "submit-response-lost");

    /** Created when a program asks for more than the default, to keep the start fast. */
    private static final class Registry {
        static final Map<String, Scenario> ALL = create();
    }

    private static Map<String, Scenario> create() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        Stream.of(
                        List.of(DEFAULT),
                        LifecycleScenarios.all(),
                        LinkScenarios.all(),
                        ErrorScenarios.all(),
                        ResponseScenarios.all(),
                        NetworkFaultScenarios.all(),
                        DownloadScenarios.all(),
                        WebhookScenarios.all())
                .flatMap(List::stream)
                .forEach(scenario -> all.put(scenario.name(), scenario));
        return all;
    }

    private Scenarios() {}

    /** {@return all scenarios except the failures of requests, the default first} */
    public static Collection<Scenario> all() {
        return Registry.ALL.values();
    }

    /** {@return the names of {@link #all()}} */
    public static Collection<String> names() {
        return Registry.ALL.keySet();
    }

    /** {@return the scenario of that name, optionally with a number ({@code network-reset@3}), or null} */
    public static @Nullable Scenario find(String name) {
        if (name.equals(HAPPY)) {
            return DEFAULT;
        }
        int at = name.indexOf('@');
        String id = at < 0 ? name : name.substring(0, at);
        Scenario scenario = Registry.ALL.get(id);
        if (scenario != null) {
            return at < 0 ? scenario : scenario.at(name.substring(at + 1));
        }
        String count = at < 0 ? "" : name.substring(at + 1);
        boolean valid = at < 0 || count.matches("[1-9]\\d{0,3}");
        return valid ? RequestFailure.find(id, at < 0 ? 0 : Integer.parseInt(count)) : null;
    }

    /** {@return the message for an unknown name: its new name if it was renamed, otherwise all names} */
    public static String unknown(String name) {
        String id = name.replaceFirst("@.*", "");
        String renamed = id.startsWith("wire-") ? id.replace("wire-", "network-") : RENAMED.get(id);
        return renamed != null && find(renamed) != null
                ? "Scenario '" + id + "' was renamed to '" + renamed + "'."
                : "Scenario '" + name + "' does not exist. Valid scenarios: " + String.join(", ", names()) + ". "
                        + RequestFailure.explained();
    }

    /**
     * {@return the scenario of that name}
     *
     * @throws IllegalArgumentException if it does not exist
     */
    public static Scenario named(String name) {
        Scenario scenario = find(name);
        if (scenario == null) {
            throw new IllegalArgumentException(unknown(name));
        }
        return scenario;
    }
}
