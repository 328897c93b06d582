package dev.mediajobs.spring;

import dev.mediajobs.ConfigurationException;
import dev.mediajobs.internal.vendor.SettingNames;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private static String action(ConfigurationException refused) {
        return refused.vendor()
                .map(vendor -> Stream.concat(vendor.credentialVariables().stream(), Stream.of(vendor.baseUrlVariable()))
                        .map(variable -> "    " + SettingNames.property(vendor, variable) + " (" + variable + ")")
                        .collect(Collectors.joining(
                                "\n", "Check these properties, or the variables if you set those instead:\n\n", "")))
                .orElse("Change the setting that the description names.");
    }
}
