package dev.mediajobs.spring;

import dev.mediajobs.MediaJobsBuilder;
import dev.mediajobs.PollPolicy;
import dev.mediajobs.Vendor;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configuration properties of MediaJobs; unset properties keep their defaults.
 *
 * @param miraflow Credentials and base URL of Miraflow.
 * @param miragic Credentials and base URL of Miragic.
 * @param mirrago Credentials and base URL of Mirrago.
 * @param creatify Credentials and base URL of Creatify.
 * @param callTimeout Timeout of one call; 30 s by default.
 * @param maxConcurrentSubmits Maximum number of concurrent submits per vendor; 8 by default.
 * @param polling Polling of jobs.
 */
@ConfigurationProperties("mediajobs")
record MediaJobsProperties(
        @Nullable ApiKey miraflow,
        @Nullable ApiKey miragic,
        @Nullable Client mirrago,
        @Nullable KeyPair creatify,
        @Nullable Duration callTimeout,
        @Nullable Integer maxConcurrentSubmits,
        @Nullable Polling polling) {

    /**
     * Credentials with one key.
     *
     * @param apiKey API key of the vendor.
     * @param baseUrl Base URL, if it differs from the vendor's own.
     */
    record ApiKey(@Nullable String apiKey, @Nullable URI baseUrl) {
        @Override
        public String toString() {
            return "ApiKey[" + baseUrl + "]";
        }
    }

    /**
     * Credentials of an OAuth client.
     *
     * @param clientId Client id.
     * @param clientSecret Client secret.
     * @param baseUrl Base URL, if it differs from the vendor's own.
     */
    record Client(
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable URI baseUrl) {
        @Override
        public String toString() {
            return "Client[" + baseUrl + "]";
        }
    }

    /**
     * Credentials with two keys.
     *
     * @param apiId API id.
     * @param apiKey API key.
     * @param baseUrl Base URL, if it differs from the vendor's own.
     */
    record KeyPair(
            @Nullable String apiId,
            @Nullable String apiKey,
            @Nullable URI baseUrl) {
        @Override
        public String toString() {
            return "KeyPair[" + baseUrl + "]";
        }
    }

    /**
     * Polling of jobs.
     *
     * @param initialDelay Maximum delay before the first poll; 2 s by default.
     * @param multiplier Factor by which delays grow; 1.5 by default.
     * @param maxDelay Maximum delay between polls; 30 s by default.
     * @param timeout Timeout of waits that do not specify one; 15 min by default.
     * @param maxConsecutiveFailures Maximum number of consecutive failed polls; 8 by default.
     */
    record Polling(
            @Nullable Duration initialDelay,
            @Nullable Double multiplier,
            @Nullable Duration maxDelay,
            @Nullable Duration timeout,
            @Nullable Integer maxConsecutiveFailures) {

        private PollPolicy policy() {
            PollPolicy policy = PollPolicy.defaults();
            policy = changed(policy, initialDelay, policy::withInitialDelay);
            policy = changed(policy, multiplier, policy::withMultiplier);
            policy = changed(policy, maxDelay, policy::withMaxDelay);
            policy = changed(policy, timeout, policy::withTimeout);
            return changed(policy, maxConsecutiveFailures, policy::withMaxConsecutiveFailures);
        }

        private static <V> PollPolicy changed(
                PollPolicy policy, @Nullable V value, Function<? super V, PollPolicy> change) {
            return value == null ? policy : change.apply(value);
        }
    }

    /** Applies all properties that are set. */
    void apply(MediaJobsBuilder builder) {
        if (miraflow != null) {
            ifSet(miraflow.apiKey(), builder::miraflow);
            ifSet(miraflow.baseUrl(), url -> builder.baseUrl(Vendor.MIRAFLOW, url));
        }
        if (miragic != null) {
            ifSet(miragic.apiKey(), builder::miragic);
            ifSet(miragic.baseUrl(), url -> builder.baseUrl(Vendor.MIRAGIC, url));
        }
        if (mirrago != null) {
            ifSet(mirrago.baseUrl(), url -> builder.baseUrl(Vendor.MIRRAGO, url));
            requireBoth("mediajobs.mirrago.client-id", mirrago.clientId(), "client-secret", mirrago.clientSecret());
            ifSet(mirrago.clientSecret(), secret -> builder.mirrago(String.valueOf(mirrago.clientId()), secret));
        }
        if (creatify != null) {
            ifSet(creatify.baseUrl(), url -> builder.baseUrl(Vendor.CREATIFY, url));
            requireBoth("mediajobs.creatify.api-id", creatify.apiId(), "api-key", creatify.apiKey());
            ifSet(creatify.apiKey(), key -> builder.creatify(String.valueOf(creatify.apiId()), key));
        }
        ifSet(callTimeout, builder::callTimeout);
        ifSet(maxConcurrentSubmits, builder::maxConcurrentSubmits);
        ifSet(polling, value -> builder.polling(value.policy()));
    }

    private static <V> void ifSet(@Nullable V value, Consumer<? super V> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    private static void requireBoth(
            String firstName, @Nullable String first, String secondName, @Nullable String second) {
        if ((first == null) != (second == null)) {
            throw new IllegalArgumentException(
                    "Only one of " + firstName + " and " + secondName + " is set. Set both or neither.");
        }
    }
}
