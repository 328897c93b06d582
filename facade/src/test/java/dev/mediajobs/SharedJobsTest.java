package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.WireServer.Script;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs that are created from an id or a reference. */
class SharedJobsTest {
    private static final Script RUNNING = WireServer.json(200, auroraJson("running", null));
    private static final Script DONE = WireServer.json(200, auroraJson("done", "https://example.com/v.mp4"));

    private final ManualTime time = new ManualTime();

    @Test
    void severalObjectsOfOneJob_shareTheirPollsAndTheirState() {
        try (WireServer wire = WireServer.start(WireServer.sequence(RUNNING, RUNNING, DONE));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Job<Video> first = media.creatify().job(AURORA_ID);
            Job<? extends Media> second = media.resume(first.reference());
            CompletableFuture<Video> wait = first.awaitAsync();
            CompletableFuture<? extends Media> secondWait = second.awaitAsync();
            time.drive(CompletableFuture.allOf(wait, secondWait));

            assertThat(wire.count("GET")).isEqualTo(3);
            assertThat(second.phase()).isEqualTo(Phase.SUCCEEDED);
            assertThat(media.creatify()
                            .job(AURORA_ID)
                            .await(Duration.ofSeconds(1))
                            .link())
                    .isEqualTo(wait.join().link());
            assertThat(wire.count("GET")).isEqualTo(3);
        }
    }

    static Stream<Function<MediaJobs, Job<? extends Media>>> jobs() {
        return Stream.of(
                media -> media.creatify().job("j1"),
                media -> media.miragic().job("j1"),
                media -> media.mirrago().job("j1"),
                media -> media.miraflow().imageJob("j1"),
                media -> media.miraflow().thumbnailJob("j1"),
                media -> media.miraflow().videoJob("j1"),
                media -> media.miraflow().mockupJob("j1"),
                media -> media.miraflow().assetJob("j1"),
                media -> media.miraflow().mockupVideoJob("j1"));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyJobWithAnId_hasTheReferenceThatResumesIt(Function<MediaJobs, Job<? extends Media>> job) {
        try (WireServer wire = WireServer.start(RUNNING);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Job<? extends Media> created = job.apply(media);

            assertThat(created.id()).isEqualTo("j1");
            assertThat(created.phase()).isEqualTo(Phase.UNKNOWN);
            assertThat(media.resume(created.reference()).reference()).isEqualTo(created.reference());
            assertThat(wire.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../a", "a/b", "a?b", "a b"})
    void anIdThatWouldChangeThePath_isRefused(String id) {
        try (MediaJobs media =
                Requests.at(URI.create("http://127.0.0.1:1"), time).build()) {
            assertThatThrownBy(() -> media.creatify().job(id))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("job id");
        }
    }

    @Test
    void aJobIsFoundByItsName_theNewestOne() {
        String entry = "{\"id\":\"%s\",\"name\":\"%s\",\"created_at\":\"%s\",\"status\":\"running\"}";
        List<String> entries = List.of(
                entry.formatted("old", "intro", "2026-01-01T00:00:00Z"),
                entry.formatted("new", "intro", "2026-01-03T00:00:00Z"),
                entry.formatted("mid", "intro", "2026-01-02T00:00:00Z"),
                entry.formatted("other", "outro", "2026-01-04T00:00:00Z"));
        try (WireServer wire = WireServer.start(WireServer.json(200, entries.toString()));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Instant since = Instant.parse("2026-01-02T00:00:00Z");

            assertThat(media.creatify().find("intro", since).map(Job::id)).contains("new");
            assertThat(media.creatify().find("missing", since)).isEmpty();
            assertThat(media.creatify().find("intro", since.plusSeconds(172_800)))
                    .isEmpty();
        }
    }
}
