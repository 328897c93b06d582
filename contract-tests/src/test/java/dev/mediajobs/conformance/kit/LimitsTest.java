package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.HttpTransport;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.report.ReportConsistency;
import dev.mediajobs.conformance.run.ConformanceKit;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.conformance.run.Verdict;
import dev.mediajobs.conformance.run.session.RunPlan;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests limits of a run: its time, and the hosts of links. */
@Timeout(60)
class LimitsTest {

    /** A public address, to which nothing is sent. */
    private static final URI SERVER = URI.create("http://9.9.9.9");

    private final DrivenTicker ticker = new DrivenTicker();

    @Test
    void waitsForRetryAfter_countTowardsTheLimitOfTheRun() {
        RunResult result = run(
                List.of("creatify", "miragic"),
                request -> response(request, 429, Map.of("retry-after", List.of("5")), "{}"));

        assertThat(result.aborted().keySet()).containsExactlyInAnyOrder("creatify", "miragic");
        assertThat(result.aborted().values())
                .allMatch(reason -> reason.startsWith("the limit of 8 s for the whole run is reached (--max-time)"));
        assertThat(result.aborted().get("miragic")).contains("not checked at all: ");
        assertThat(result.duration()).isLessThanOrEqualTo(Duration.ofSeconds(9));
        ReportConsistency.check(result);
    }

    @Test
    void anIncompleteRunWithoutFindings_hasItsOwnVerdict() {
        RunResult failed = run(List.of("creatify"), request -> response(request, 429, Map.of(), "{}"));
        RunResult result = failed.withFindings(each -> each.accepted("known"));

        assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(result.verdict().exitStatus()).isEqualTo(2);
        ReportConsistency.check(result);
    }

    @Test
    void aLinkIntoAnInternalNetwork_isNotFetched_andIsReported() {
        Set<String> hosts = new TreeSet<>();
        RunResult result = run(List.of("creatify"), request -> {
            hosts.add(request.uri().getHost());
            String id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
            return response(
                    request,
                    200,
                    Map.of("content-type", List.of("application/json")),
                    "{\"id\":\"" + id
                            + "\",\"status\":\"done\",\"video_output\":\"http://169.254.169.254/latest/a.mp4\"}");
        });

        assertThat(hosts).containsExactly("9.9.9.9");
        assertThat(result.findings())
                .filteredOn(each -> each.where().equals("/video_output"))
                .extracting(Finding::actual)
                .anyMatch(each ->
                        each.equals("not fetched: 169.254.169.254 leads to the internal address 169.254.169.254"));
    }

    private RunResult run(List<String> vendors, HttpTransport transport) {
        RunPlan plan = new RunPlan(
                SERVER,
                vendors,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                false,
                false,
                Duration.ofSeconds(1),
                600,
                "",
                List.of(),
                Map.of(),
                Duration.ofSeconds(8));
        return new ConformanceKit(plan, transport, ticker, Map.of(), Optional.of("own")).run(check -> {});
    }

    private static Exchange response(Request request, int status, Map<String, List<String>> headers, String body) {
        return Exchange.of(
                request, new Response(status, headers, body.getBytes(StandardCharsets.UTF_8)), Duration.ofMillis(1));
    }
}
