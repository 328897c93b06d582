package dev.mediajobs.simulator.cli;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes the defaults of options from environment variables, as containers set them. */
final class EnvironmentDefaults {

    /** Kubernetes sets NAME_PORT=tcp://10.0.0.1:8089 in containers next to a service of that name. It is not an option. */
    private static final Pattern SERVICE_LINK = Pattern.compile("(?:tcp|udp|sctp)://.*");

    private EnvironmentDefaults() {}

    /** Returns the value of the variable of an option, or null if it is not set or blank. */
    static @Nullable String value(ArgSpec argument, Map<String, String> environment) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String value = environment.get(variable(option.longestName()));
        return value == null || value.isBlank() || SERVICE_LINK.matcher(value).matches() ? null : value;
    }

    private static String variable(String option) {
        return Main.VARIABLES + option.substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
