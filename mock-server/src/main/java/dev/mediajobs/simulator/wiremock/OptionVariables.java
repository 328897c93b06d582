package dev.mediajobs.simulator.wiremock;

import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.engine.Durations;
import dev.mediajobs.simulator.validation.ValidationMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the options of the simulator from system properties or environment variables. They have the names of the command line:
 * {@code --job-time} is {@code mediajobs.simulator.job-time} or {@code MEDIAJOBS_SIMULATOR_JOB_TIME}. Lists are separated by commas.
 */
final class OptionVariables {

    private static final String PREFIX = "mediajobs.simulator.";

    /** Kubernetes sets these in containers next to a service whose name begins like the options. */
    private static final Pattern SERVICE_VARIABLE =
            Pattern.compile("MEDIAJOBS_SIMULATOR_(?:.*_)?(?:SERVICE|PORT)(?:_.*)?");

    private static final List<Variable> ALL = List.of(
            new Variable("job-time", (options, text) -> options.jobTime(Durations.parse(text))),
            new Variable("seed", (options, text) -> options.seed(number(text))),
            new Variable("scenario", SimulatorOptions::scenario),
            new Variable("validation", (options, text) -> options.validation(mode(text))),
            new Variable("quirk", OptionVariables::quirks),
            new Variable(
                    "webhook-host",
                    (options, text) -> options.webhookHosts(items(text).toArray(String[]::new))));

    private OptionVariables() {}

    private record Variable(String option, BiFunction<SimulatorOptions, String, SimulatorOptions> setter) {

        String property() {
            return PREFIX + option;
        }

        String environment() {
            return OptionVariables.environment(property());
        }

        SimulatorOptions set(SimulatorOptions options, String name, @Nullable String text) {
            if (text == null || text.isBlank()) {
                return options;
            }
            try {
                return setter.apply(options, text.strip());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
            }
        }
    }

    /**
     * {@return the default options, changed by the given values}
     *
     * @param properties returns a system property or null; properties take precedence
     * @param variables returns an environment variable or null
     * @throws IllegalArgumentException if a value is not valid; the message names the property or variable
     */
    static SimulatorOptions read(
            UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> variables) {
        SimulatorOptions options = SimulatorOptions.defaults();
        for (Variable variable : ALL) {
            String property = properties.apply(variable.property());
            options = property == null
                    ? variable.set(options, variable.environment(), variables.apply(variable.environment()))
                    : variable.set(options, variable.property(), property);
        }
        return options;
    }

    /**
     * {@return a line about each property and variable that has the prefix of the options and is none of them}
     *
     * @param properties the names of all system properties
     * @param variables the names of all environment variables
     */
    static List<String> warnings(Set<String> properties, Set<String> variables) {
        return Stream.concat(
                        unknown(properties, PREFIX, Variable::property),
                        unknown(variables, environment(PREFIX), Variable::environment)
                                .filter(name -> !SERVICE_VARIABLE.matcher(name).matches()))
                .map(name -> name + " has no effect: the options of the extension are "
                        + ALL.stream().map(Variable::option).collect(Collectors.joining(", ")) + ".")
                .toList();
    }

    private static Stream<String> unknown(Set<String> names, String prefix, Function<Variable, String> nameOf) {
        Set<String> known = ALL.stream().map(nameOf).collect(Collectors.toSet());
        return names.stream()
                .filter(name -> name.startsWith(prefix) && !known.contains(name))
                .sorted();
    }

    private static String environment(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not an integer.", e);
        }
    }

    private static ValidationMode mode(String text) {
        return Stream.of(ValidationMode.values())
                .filter(mode -> mode.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not strict, warn or off."));
    }

    private static SimulatorOptions quirks(SimulatorOptions options, String text) {
        SimulatorOptions changed = options;
        for (String item : items(text).toList()) {
            String[] pair = item.split("=", 2);
            if (pair.length < 2) {
                throw new IllegalArgumentException("'" + item + "' is not a quirk of the form NAME=CHOICE.");
            }
            changed = changed.quirk(pair[0].strip(), pair[1].strip());
        }
        return changed;
    }

    private static Stream<String> items(String text) {
        return Stream.of(text.split(",")).map(String::strip).filter(item -> !item.isEmpty());
    }
}
