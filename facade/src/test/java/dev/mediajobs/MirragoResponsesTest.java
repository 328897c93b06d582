package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.WireServer.Script;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests responses as in Mirrago's document. The rows are those of the fault table. */
class MirragoResponsesTest {
    @ParameterizedTest
    @EnumSource
    void row29_theDocumentedSampleThatLacksItsEnd_isNotMended_andItsStatusMeansCompleted(CallStyle way) {
        String token = Canary.tokenJson();
        String json =
                "{\"job_id\":\"82cd18eb\",\"status\":\"completedc\",\"result_url\":\"https://example.com/a.png\"}";
        Script cut = WireServer.json(200, json.substring(0, json.length() - 1));
        Script polls = WireServer.sequence(cut, cut, WireServer.json(200, json));
        Script vendor = (request, out) ->
                (request.path().equals("/oauth/token") ? WireServer.json(200, token) : polls).response(request, out);
        ManualTime time = new ManualTime();
        try (WireServer wire = WireServer.start(vendor);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Job<? extends Media> job = media.resume("mirrago:try-on:82cd18eb");
            assertThatThrownBy(job::poll)
                    .isInstanceOf(VendorUnavailableException.class)
                    .hasMessageContaining("is truncated");

            assertThat(way.result(job, time).link()).hasToString("https://example.com/a.png");
            assertThat(job.phase()).isEqualTo(Phase.SUCCEEDED);
            assertThat(job.rawStatus()).isEqualTo("completedc");
            assertThat(wire.count("GET")).isEqualTo(3);
        }
    }
}
