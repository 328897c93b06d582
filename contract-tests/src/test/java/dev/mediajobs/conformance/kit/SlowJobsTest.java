package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.HttpTransport;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.run.ConformanceKit;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.conformance.run.session.RunPlan;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests that the polling interval of slow jobs grows. */
class SlowJobsTest {

    @Test
    void jobsThatNeverEnd_areReportedWithinTheCallLimit() {
        RunningForever server = new RunningForever();
        RunPlan plan = new RunPlan(
                URI.create("http://127.0.0.1:1"),
                List.of("creatify"),
                Duration.ofMinutes(10),
                Duration.ofSeconds(1),
                false,
                true,
                Duration.ofSeconds(1),
                5000,
                "",
                List.of("getAurora"),
                Map.of(),
                Duration.ofMinutes(100));

        RunResult result =
                new ConformanceKit(plan, server, new DrivenTicker(), Map.of(), Optional.of("fake")).run(check -> {});

        assertThat(result.aborted()).isEmpty();
        assertThat(result.findings()).extracting(Finding::rule).contains(Rule.PHASES);
        assertThat(server.polls).isBetween(100, 1000);
    }

    /** A Creatify server whose jobs never finish. */
    private static final class RunningForever implements HttpTransport {

        private int polls;

        @Override
        public Exchange send(Request request) {
            boolean submit = request.method().equals("POST");
            polls += submit ? 0 : 1;
            String path = request.uri().getPath();
            String id = submit ? new UUID(0, polls).toString() : path.replaceAll(".*/([^/]+)/$", "$1");
            String body = "{\"id\":\"" + id + "\",\"status\":\"running\"}";
            Response response = new Response(
                    submit ? 201 : 200,
                    Map.of("Content-Type", List.of("application/json")),
                    body.getBytes(StandardCharsets.UTF_8));
            return Exchange.of(request, response, Duration.ZERO);
        }
    }
}
