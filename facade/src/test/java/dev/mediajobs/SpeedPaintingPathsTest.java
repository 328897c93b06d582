package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.WireServer.Script;
import org.junit.jupiter.api.Test;

/** Miragic's document has two paths for the state of a job. */
class SpeedPaintingPathsTest {
    private static final String LONG = "/api/v1/speed-painting/jobs/";
    private static final String SHORT = "/api/v1/speed-painting/";
    private static final Script UNKNOWN = WireServer.json(404, "{\"success\":false,\"message\":\"Job not found\"}");

    private final ManualTime time = new ManualTime();

    /** Starts a vendor with only this path and the job {@code mine}. */
    private static Script vendorWith(String path) {
        Script mine = WireServer.json(200, "{\"success\":true,\"data\":{\"jobId\":\"mine\",\"status\":\"PENDING\"}}");
        return (request, out) -> (request.path().equals(path + "mine") ? mine : UNKNOWN).response(request, out);
    }

    private static Phase poll(MediaJobs media, String id) {
        return media.resume("miragic:speed-painting:" + id).poll().phase();
    }

    @Test
    void theSecondPathIsTriedOnce_andTheOneThatWorksIsRememberedForAllJobs() {
        try (WireServer wire = WireServer.start(vendorWith(SHORT));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThat(poll(media, "mine")).isEqualTo(Phase.RUNNING);
            assertThat(poll(media, "mine")).isEqualTo(Phase.RUNNING);
            assertThatThrownBy(() -> poll(media, "other")).isInstanceOf(JobNotFoundException.class);

            assertThat(wire.seen())
                    .extracting(WireServer.Seen::path)
                    .containsExactly(LONG + "mine", SHORT + "mine", SHORT + "mine", SHORT + "other");
        }
    }

    @Test
    void a404OfThePathThatHasWorked_isNotAskedTwice() {
        try (WireServer wire = WireServer.start(vendorWith(LONG));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            poll(media, "mine");
            assertThatThrownBy(() -> poll(media, "other")).isInstanceOf(JobNotFoundException.class);

            assertThat(wire.seen()).extracting(WireServer.Seen::path).containsExactly(LONG + "mine", LONG + "other");
        }
    }

    @Test
    void aJobThatNeitherPathKnows_settlesNothing() {
        try (WireServer wire = WireServer.start(vendorWith(SHORT));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            assertThatThrownBy(() -> poll(media, "other")).isInstanceOf(JobNotFoundException.class);
            assertThat(poll(media, "mine")).isEqualTo(Phase.RUNNING);

            assertThat(wire.seen())
                    .extracting(WireServer.Seen::path)
                    .containsExactly(LONG + "other", SHORT + "other", LONG + "mine", SHORT + "mine");
        }
    }
}
