package dev.mediajobs.simulator.cli;

import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.engine.Durations;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the options of most starts. The parser of {@link SimulatorCommand} takes a tenth of the start time; it defines the
 * options, and reads and explains all others.
 */
final class PlainOptions {

    private PlainOptions() {}

    /** Returns the options, or null if the parser is needed: for other options, another notation or a mistake. */
    static @Nullable SimulatorOptions read(String... arguments) {
        SimulatorOptions options = SimulatorOptions.defaults().port(SimulatorCommand.PORT);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            if (!names.add(arguments[i]) || !isPlain(value)) {
                return null;
            }
            try {
                switch (arguments[i]) {
                    case "--port" -> options = options.port(Integer.parseInt(value));
                    case "--seed" -> options = options.seed(Long.parseLong(value));
                    case "--job-time" -> options = options.jobTime(Durations.parse(value));
                    case "--scenario" -> options = options.scenario(value);
                    default -> {
                        return null;
                    }
                }
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
        return options;
    }

    /** The parser reads numbers with a leading zero as octal, and quotes and an {@code @} at the beginning as its own. */
    private static boolean isPlain(String value) {
        return !value.isEmpty()
                && Character.isLetterOrDigit(value.charAt(0))
                && (value.charAt(0) != '0' || value.length() == 1)
                && !value.contains("$");
    }
}
