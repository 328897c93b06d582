package dev.mediajobs.spring;

import dev.mediajobs.ConfigurationException;
import dev.mediajobs.internal.vendor.SettingNames;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.annotation.Order;

/** Explains a start that fails because of the configuration of MediaJobs, and names the properties to change. */
@Order(0)
final class MediaJobsFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigurationException refused) {
                return new FailureAnalysis(refused.getMessage(), action(refused), refused);
            }
            if (cause instanceof UnboundConfigurationPropertiesException unbound && isOurs(unbound)) {
                return unknown(unbound);
            }
            if (cause instanceof InvalidConfigurationPropertyValueException invalid
                    && invalid.getName().startsWith(BuilderConfigurer.PREFIX)) {
                boolean missing = "".equals(invalid.getValue());
                String problem = missing ? " is not set. " : " has the invalid value " + invalid.getValue() + ". ";
                String description = invalid.getName() + problem + invalid.getReason();
                String action = (missing ? "Set " : "Change the value of ") + invalid.getName() + ".";
                return new FailureAnalysis(description, action, invalid);
            }
        }
        return null;
    }

    private static boolean isOurs(UnboundConfigurationPropertiesException unbound) {
        return names(unbound).allMatch(name -> name.startsWith(BuilderConfigurer.PREFIX));
    }

    private static Stream<String> names(UnboundConfigurationPropertiesException unbound) {
        return unbound.getUnboundProperties().stream()
                .map(property -> property.getName().toString());
    }

    /** Shows no value, unlike Spring Boot: it may be a key under a mistyped name. */
    private static FailureAnalysis unknown(UnboundConfigurationPropertiesException unbound) {
        String description = names(unbound).collect(Collectors.joining(", ", "Unknown properties of MediaJobs: ", "."));
        String action = "Correct the names, or use another prefix than mediajobs for properties of the application.";
        return new FailureAnalysis(description, action, unbound);
    }

    private static String action(ConfigurationException refused) {
        return refused.vendor()
                .map(vendor -> Stream.concat(vendor.credentialVariables().stream(), Stream.of(vendor.baseUrlVariable()))
                        .map(variable -> "    " + SettingNames.property(vendor, variable) + " (" + variable + ")")
                        .collect(Collectors.joining(
                                "\n", "Check these properties, or the variables if you set those instead:\n\n", "")))
                .orElse("Change the setting that the description names.");
    }
}
