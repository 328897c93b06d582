package dev.mediajobs.conformance.run.session;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What a run is asked to do.
 *
 * @param baseUrl the server; all vendors are at its one address
 * @param vendors whom to judge, by name
 * @param jobTimeout how long one job may take to its end
 * @param callTimeout how long one call may take
 * @param readOnly whether nothing may be started
 * @param exhaustive whether calls cost nothing: every right variant is sent, and polls come close together
 * @param maxTokenWait how long to wait, at most, for a token to expire
 * @param maxCalls how many calls may be made at one vendor
 * @param failingJobHeader a header that makes the server fail the job of a submit that has it, {@code Name: value}; empty if
 *     there is none
 * @param onlyOperations judge these operations alone, and the jobs that lead to them; empty for all
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
        List<String> onlyOperations) {

    public boolean covers(String operation) {
        return onlyOperations.isEmpty() || onlyOperations.contains(operation);
    }
}
