package dev.mediajobs;

import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediajobs.WireServer.Script;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tests waiting for many jobs. A resumed job is polled immediately, so time does not have to advance. */
class BatchAwaiterTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final ManualTime time = new ManualTime();

    /** The id of a job determines its state. */
    private static Script byName() {
        return (request, out) -> {
            String name = request.path().split("/", -1)[3];
            String state =
                    switch (name) {
                        case "good", "fine" -> auroraJson("done", "https://example.com/" + name + ".mp4");
                        case "bad", "worse" -> auroraJson("failed", null);
                        default -> auroraJson("running", null);
                    };
            WireServer.json(200, state).response(request, out);
        };
    }

    @SuppressWarnings("unchecked") // all jobs of this vendor make videos
    private static Job<Video> job(MediaJobs media, String name) {
        return (Job<Video>) media.resume("creatify:aurora:" + name);
    }

    @Test
    void awaitAll_givesTheResultsInTheOrderOfTheJobs() {
        try (WireServer wire = WireServer.start(byName());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            List<Job<Video>> jobs = List.of(job(media, "good"), job(media, "fine"));

            List<Video> videos = media.awaitAll(jobs, HOUR);

            assertThat(videos).extracting(video -> video.link().getPath()).containsExactly("/good.mp4", "/fine.mp4");
            assertThat(media.awaitAll(List.<Job<Video>>of(), HOUR)).isEmpty();
        }
    }

    @Test
    void awaitAll_waitsForTheOthersToo_andThrowsTheFirstFailureWithTheOthers() {
        try (WireServer wire = WireServer.start(byName());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            List<Job<Video>> jobs = List.of(job(media, "bad"), job(media, "good"), job(media, "worse"));

            MediaException failed = catchThrowableOfType(MediaException.class, () -> media.awaitAll(jobs, HOUR));

            assertThat(failed).isInstanceOf(JobFailedException.class);
            assertThat(failed.reference()).contains("creatify:aurora:bad");
            assertThat(failed.getSuppressed()).hasSize(1);
            assertThat(jobs.get(1).await().link()).hasPath("/good.mp4");
        }
    }

    @Test
    void jobsOfSeveralKinds_areWaitedForTogether() {
        Script vendors = (request, out) -> (request.path().startsWith("/api/aurora/")
                        ? byName()
                        : WireServer.json(
                                200,
                                "{\"id\":\"p1\",\"mediaId\":\"m1\",\"downloadUrl\":\"https://example.com/p1.png\"}"))
                .response(request, out);
        try (WireServer wire = WireServer.start(vendors);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            List<Job<? extends Media>> jobs =
                    List.of(media.resume("creatify:aurora:good"), media.resume("miraflow:image:p1"));

            List<Media> results = media.awaitAll(jobs, HOUR);
            Job<? extends Media> first = media.awaitAny(jobs, HOUR);

            assertThat(results)
                    .satisfiesExactly(video -> assertThat(video).isInstanceOf(Video.class), image -> assertThat(image)
                            .isInstanceOf(Image.class));
            assertThat(jobs).contains(first);
        }
    }

    @Test
    void awaitFirst_givesTheJobThatEnded_andLeavesTheOthers() {
        try (WireServer wire = WireServer.start(byName());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Job<Video> slow = job(media, "slow");
            Job<Video> good = job(media, "good");

            Job<Video> first = media.awaitAny(List.of(slow, good), HOUR);

            assertThat(first).isSameAs(good);
            assertThat(slow.phase().isTerminal()).isFalse();
        }
    }

    @Test
    void aNullAmongTheJobs_leavesNoWaitBehind() {
        try (WireServer wire = WireServer.start(byName());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            List<Job<Video>> jobs = Arrays.asList(job(media, "slow"), null);

            assertThatThrownBy(() -> media.awaitAll(jobs, HOUR)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> media.awaitAny(jobs, HOUR)).isInstanceOf(NullPointerException.class);
            assertThat(time.left()).isZero();
        }
    }

    @Test
    void awaitFirst_endsWithTheDeadlineOfAll() {
        try (WireServer wire = WireServer.start(byName());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            List<Job<Video>> jobs = List.of(job(media, "slow"));

            CompletableFuture<Job<Video>> waiting =
                    CompletableFuture.supplyAsync(() -> media.awaitAny(jobs, Duration.ofMinutes(1)));

            assertThatThrownBy(() -> time.drive(waiting)).hasCauseInstanceOf(JobTimeoutException.class);
            assertThat(catchThrowableOfType(MediaException.class, () -> media.awaitAny(List.<Job<Video>>of(), HOUR)))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }
}
