package dev.mediajobs.conformance.run.session;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The settings of a run.
 *
 * @param baseUrl base URL of the server, the same for all vendors
 * @param vendors names of the vendors to test
 * @param jobTimeout maximum duration of one job
 * @param callTimeout maximum duration of one call
 * @param readOnly whether no job may be submitted
 * @param exhaustive whether calls are free: every valid variant is sent, and polls follow in short intervals
 * @param maxTokenWait maximum time to wait for a token to expire
 * @param maxCalls maximum number of calls per vendor
 * @param failingJobHeader header of a submit that makes its job fail, as {@code Name: value}; empty if there is none
 * @param onlyOperations ids of the operations to test, together with the jobs they need; empty for all
 * @param headers additional headers of each request to the tested server
 * @param maxTime maximum duration of the whole run; the call in progress is completed
 */
public record RunPlan(
        URI baseUrl,
        List<String> vendors,
        Duration jobTimeout,
        Duration callTimeout,
        boolean readOnly,
        boolean exhaustive,
        Duration maxTokenWait,
        int maxCalls,
        String failingJobHeader,
        List<String> onlyOperations,
        Map<String, String> headers,
        Duration maxTime) {

    private static final Duration MIN_DEFAULT_TIME = Duration.ofMinutes(10);

    /**
     * Returns the default limit of a whole run: 10 minutes, or ten times the maximum duration of a job if that is more; and
     * the maximum time to wait for a token to expire.
     */
    public static Duration defaultMaxTime(Duration jobTimeout, Duration maxTokenWait) {
        Duration jobs = jobTimeout.multipliedBy(10);
        return (jobs.compareTo(MIN_DEFAULT_TIME) > 0 ? jobs : MIN_DEFAULT_TIME).plus(maxTokenWait);
    }

    public boolean covers(String operation) {
        return onlyOperations.isEmpty() || onlyOperations.contains(operation);
    }
}
