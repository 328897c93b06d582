package dev.mediajobs.spring;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Configuration properties of MediaJobs; unset and blank properties keep their defaults. Unknown names are rejected,
 * because a mistyped base URL would send the calls of a test to a vendor, which bills them.
 *
 * @param miraflow Credentials and base URL of Miraflow.
 * @param miragic Credentials and base URL of Miragic.
 * @param mirrago Credentials and base URL of Mirrago.
 * @param creatify Credentials and base URL of Creatify.
 * @param callTimeout Timeout of one call; 30 s by default.
 * @param maxConcurrentSubmits Maximum number of concurrent submits per vendor; 8 by default.
 * @param polling Polling of jobs.
 * @param downloads Downloads that do not specify their options.
 * @param userAgent User-Agent of all requests; mediajobs/ and the version by default.
 * @param privateHosts Hosts, addresses and networks that links of vendors may lead to although they are private.
 * @param proxy HTTP proxy of all connections, if it differs from that of the JVM.
 * @param ssl TLS of all connections.
 * @param durable Durable jobs.
 */
@ConfigurationProperties(prefix = "mediajobs", ignoreUnknownFields = false)
record MediaJobsProperties(
        @DefaultValue ApiKey miraflow,
        @DefaultValue ApiKey miragic,
        @DefaultValue Client mirrago,
        @DefaultValue KeyPair creatify,
        @Nullable Duration callTimeout,
        @Nullable Integer maxConcurrentSubmits,
        @DefaultValue Polling polling,
        @DefaultValue Downloads downloads,
        @Nullable String userAgent,
        @Nullable List<String> privateHosts,
        @DefaultValue Proxy proxy,
        @DefaultValue Ssl ssl,
        @DefaultValue Durable durable) {

    /**
     * Credentials with one key.
     *
     * @param apiKey API key of the vendor.
     * @param baseUrl Base URL, if it differs from the vendor's own.
     */
    record ApiKey(@Nullable String apiKey, @Nullable String baseUrl) {
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
            @Nullable String baseUrl) {
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
            @Nullable String baseUrl) {
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
     * @param notFoundGrace Time for which an unknown job id (404) is tolerated; 30 s by default.
     * @param missingLinkGrace Time for which a success without an available file is tolerated; 10 s by default.
     */
    record Polling(
            @Nullable Duration initialDelay,
            @Nullable Double multiplier,
            @Nullable Duration maxDelay,
            @Nullable Duration timeout,
            @Nullable Integer maxConsecutiveFailures,
            @Nullable Duration notFoundGrace,
            @Nullable Duration missingLinkGrace) {}

    /**
     * Downloads that do not specify their options.
     *
     * @param maxBytes Maximum file size; 2 GB by default.
     * @param timeout Timeout of one attempt; 15 min by default.
     * @param stallTimeout Maximum time without data; 30 s by default.
     * @param maxAttempts Maximum number of attempts, including the first; 3 by default.
     * @param replaceExisting Whether existing files are replaced; false by default.
     */
    record Downloads(
            @Nullable DataSize maxBytes,
            @Nullable Duration timeout,
            @Nullable Duration stallTimeout,
            @Nullable Integer maxAttempts,
            @Nullable Boolean replaceExisting) {}

    /**
     * An HTTP proxy.
     *
     * @param host Host of the proxy.
     * @param port Port of the proxy; required with a host.
     * @param username User of the proxy, if it requires a login.
     * @param password Password of the user.
     */
    record Proxy(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String username,
            @Nullable String password) {
        @Override
        public String toString() {
            return "Proxy[" + host + ":" + port + "]";
        }
    }

    /**
     * TLS of all connections.
     *
     * @param bundle Name of an SSL bundle with trusted and client certificates; those of the JVM by default.
     */
    record Ssl(@Nullable String bundle) {}

    /**
     * Durable jobs.
     *
     * @param createTables Whether the tables are created unless they exist; false by default.
     */
    record Durable(@Nullable Boolean createTables) {}
}
