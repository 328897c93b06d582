package dev.mediajobs.spring;

import dev.mediajobs.ConfigurationException;
import dev.mediajobs.DownloadOptions;
import dev.mediajobs.MediaJobsBuilder;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.vendor.SettingNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Applies properties and environment variables to a builder. */
final class BuilderConfigurer {
    static final String PREFIX = "mediajobs.";

    private final MediaJobsProperties properties;

    BuilderConfigurer(MediaJobsProperties properties) {
        this.properties = properties;
    }

    void apply(MediaJobsBuilder builder, Environment environment, ObjectProvider<SslBundles> bundles) {
        builder.environment(credentials(environment));
        set("call-timeout", properties.callTimeout(), builder, MediaJobsBuilder::callTimeout);
        set(
                "max-concurrent-submits",
                properties.maxConcurrentSubmits(),
                builder,
                MediaJobsBuilder::maxConcurrentSubmits);
        builder.polling(polling()).downloads(downloads());
        builder.transport(new TransportConfigurer(properties).options(bundles));
    }

    /** Returns all properties, blank if they are not set, so that messages name them, and the variables that are set. */
    private Map<String, String> credentials(Environment environment) {
        Map<String, String> values = new HashMap<>();
        Binder binder = Binder.get(environment);
        for (Vendor vendor : Vendor.values()) {
            Stream.concat(Stream.of(vendor.baseUrlVariable()), vendor.credentialVariables().stream())
                    .forEach(name -> {
                        values.put(name, orBlank(environment.getProperty(name)));
                        String property = SettingNames.property(vendor, name);
                        values.put(property, binder.bind(property, String.class).orElse(""));
                    });
        }
        return values;
    }

    private static String orBlank(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    PollPolicy polling() {
        MediaJobsProperties.Polling polling = properties.polling();
        PollPolicy policy = PollPolicy.defaults();
        policy = set("polling.initial-delay", polling.initialDelay(), policy, PollPolicy::withInitialDelay);
        policy = set("polling.multiplier", polling.multiplier(), policy, PollPolicy::withMultiplier);
        policy = set("polling.max-delay", polling.maxDelay(), policy, PollPolicy::withMaxDelay);
        policy = set("polling.timeout", polling.timeout(), policy, PollPolicy::withTimeout);
        policy = set(
                "polling.max-consecutive-failures",
                polling.maxConsecutiveFailures(),
                policy,
                PollPolicy::withMaxConsecutiveFailures);
        policy = set("polling.not-found-grace", polling.notFoundGrace(), policy, PollPolicy::withNotFoundGrace);
        return set("polling.missing-link-grace", polling.missingLinkGrace(), policy, PollPolicy::withMissingLinkGrace);
    }

    DownloadOptions downloads() {
        MediaJobsProperties.Downloads downloads = properties.downloads();
        DownloadOptions options = DownloadOptions.defaults();
        options = set("downloads.max-bytes", downloads.maxBytes(), options, BuilderConfigurer::withMaxBytes);
        options = set("downloads.timeout", downloads.timeout(), options, DownloadOptions::withTimeout);
        options = set("downloads.stall-timeout", downloads.stallTimeout(), options, DownloadOptions::withStallTimeout);
        options = set("downloads.max-attempts", downloads.maxAttempts(), options, DownloadOptions::withMaxAttempts);
        return Boolean.TRUE.equals(downloads.replaceExisting()) ? options.withReplaceExisting() : options;
    }

    private static DownloadOptions withMaxBytes(DownloadOptions options, DataSize size) {
        return options.withMaxBytes(size.toBytes());
    }

    /** Returns the target with a value, if it is set; a value that is refused is reported with its property. */
    static <T, V> T set(String property, @Nullable V value, T target, BiFunction<T, V, T> setter) {
        if (value == null) {
            return target;
        }
        try {
            return setter.apply(target, value);
        } catch (IllegalArgumentException | ConfigurationException refused) {
            throw new InvalidConfigurationPropertyValueException(PREFIX + property, value, refused.getMessage());
        }
    }
}
