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
 * The set-up of MediaJobs. What is left out stays as it is by default.
 *
 * @param miraflow Miraflow's access.
 * @param miragic Miragic's access.
 * @param mirrago Mirrago's access.
 * @param creatify Creatify's access.
 * @param callTimeout How long one call may take; 30 s by default.
 * @param maxConcurrentSubmits How many submits may run at the same time at each vendor; 8 by default.
 * @param polling How jobs are waited for.
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
     * Access by one key.
     *
     * @param apiKey The vendor's API key.
     * @param baseUrl Where the vendor is, if not at its own address.
     */
    record ApiKey(@Nullable String apiKey, @Nullable URI baseUrl) {
        @Override
        public String toString() {
            return "ApiKey[" + baseUrl + "]";
        }
    }

    /**
     * Access by an OAuth client.
     *
     * @param clientId The client's id.
     * @param clientSecret The client's secret.
     * @param baseUrl Where the vendor is, if not at its own address.
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
     * Access by a pair of keys.
     *
     * @param apiId The API id.
     * @param apiKey The API key.
     * @param baseUrl Where the vendor is, if not at its own address.
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
     * How jobs are waited for.
     *
     * @param initialDelay Longest pause before the first look; 2 s by default.
     * @param multiplier Factor from pause to pause; 1.5 by default.
     * @param maxDelay Longest pause; 30 s by default.
     * @param timeout Longest wait where the caller names none; 15 min by default.
     * @param maxConsecutiveFailures How many looks in a row may fail; 8 by default.
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

    /** Sets all that is named. */
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
            both("mediajobs.mirrago.client-id", mirrago.clientId(), "client-secret", mirrago.clientSecret());
            ifSet(mirrago.clientSecret(), secret -> builder.mirrago(String.valueOf(mirrago.clientId()), secret));
        }
        if (creatify != null) {
            ifSet(creatify.baseUrl(), url -> builder.baseUrl(Vendor.CREATIFY, url));
            both("mediajobs.creatify.api-id", creatify.apiId(), "api-key", creatify.apiKey());
            ifSet(creatify.apiKey(), key -> builder.creatify(String.valueOf(creatify.apiId()), key));
        }
        ifSet(callTimeout, builder::callTimeout);
        ifSet(maxConcurrentSubmits, builder::maxConcurrentSubmits);
        ifSet(polling, wanted -> builder.polling(wanted.policy()));
    }

    private static <V> void ifSet(@Nullable V value, Consumer<? super V> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    private static void both(String first, @Nullable String one, String second, @Nullable String other) {
        if ((one == null) != (other == null)) {
            throw new IllegalArgumentException(
                    "Of " + first + " and " + second + " only one is set. Set both, or none.");
        }
    }
}
