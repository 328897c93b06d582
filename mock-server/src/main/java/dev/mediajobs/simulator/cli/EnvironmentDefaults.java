package dev.mediajobs.simulator.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes the defaults of options from environment variables, as containers set them. */
final class EnvironmentDefaults {

    /** Kubernetes sets NAME_PORT=tcp://10.0.0.1:8089 in containers next to a service of that name. It is not an option. */
    private static final Pattern SERVICE_LINK = Pattern.compile("(?:tcp|udp|sctp)://.*");

    /** Other variables of that kind. */
    private static final Pattern SERVICE_VARIABLE =
            Pattern.compile(".*_SERVICE_(?:HOST|PORT)(?:_.*)?|.*_PORT_\\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?");

    private EnvironmentDefaults() {}

    /** Returns the value of the variable of an option, or null if it is not set or blank. */
    static @Nullable String value(ArgSpec argument, Map<String, String> environment) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String value = environment.get(variable(option.longestName()));
        return value == null || value.isBlank() || SERVICE_LINK.matcher(value).matches() ? null : value;
    }

    /** Returns a line about each variable that has the prefix of the options and is none of them. */
    static List<String> warnings(CommandSpec command, Map<String, String> environment) {
        Set<String> known = command.options().stream()
                .map(option -> variable(option.longestName()))
                .collect(Collectors.toSet());
        return environment.entrySet().stream()
                .filter(each -> each.getKey().startsWith(Main.VARIABLES) && !known.contains(each.getKey()))
                .filter(each -> !SERVICE_VARIABLE.matcher(each.getKey()).matches())
                .filter(each -> !SERVICE_LINK.matcher(each.getValue()).matches())
                .map(each -> "The variable " + each.getKey() + " has no effect: the simulator has no such option.")
                .sorted()
                .toList();
    }

    /** Returns a sentence with the variables that set options, for the message of a problem; empty if there are none. */
    static String sources(CommandSpec command, Map<String, String> environment) {
        String names = command.options().stream()
                .filter(option -> value(option, environment) != null)
                .map(option -> variable(option.longestName()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " Options are also set by " + names + ".";
    }

    private static String variable(String option) {
        return Main.VARIABLES + option.substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
