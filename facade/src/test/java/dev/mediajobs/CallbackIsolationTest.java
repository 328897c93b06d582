package dev.mediajobs;

import static dev.mediajobs.FinishedJob.mp4;
import static dev.mediajobs.FinishedJob.result;
import static dev.mediajobs.FinishedJob.serving;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code of the application may block, without delaying other jobs. */
class CallbackIsolationTest {
    private static final int MANY = 20;

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path folder;

    private static Job<? extends Media> job(MediaJobs media, int number) {
        return media.resume("creatify:aurora:job-" + number);
    }

    @Test
    void dependentStagesThatAwaitOtherJobs_allEnd() throws Exception {
        try (WireServer wire = serving("https://example.com/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            List<CompletableFuture<Media>> waits = IntStream.range(0, MANY)
                    .mapToObj(number -> job(media, number)
                            .awaitAsync()
                            .<Media>thenApply(video -> job(media, MANY + number).await()))
                    .toList();

            for (CompletableFuture<Media> wait : waits) {
                assertThat(wait.get(20, TimeUnit.SECONDS)).isInstanceOf(Video.class);
            }
        }
    }

    @Test
    void aDependentStageThatBlocks_delaysNeitherPollsNorOtherStages() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        try (WireServer wire = serving("https://example.com/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            List<CompletableFuture<Boolean>> blocked = IntStream.range(0, MANY)
                    .mapToObj(number -> job(media, number).awaitAsync().thenApply(video -> blockedUntil(released)))
                    .toList();
            CompletableFuture<String> other = job(media, MANY).awaitAsync().thenApply(video -> video.getClass()
                    .getSimpleName());

            assertThat(other.get(20, TimeUnit.SECONDS)).contains("Video");
            assertThat(blocked).noneMatch(CompletableFuture::isDone);
            released.countDown();
            for (CompletableFuture<Boolean> wait : blocked) {
                assertThat(wait.get(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void stagesOfDownloadsThatJoinOtherDownloads_allEnd() throws Exception {
        try (WireServer wire = serving("/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Media video = result(media, time);
            List<CompletableFuture<Path>> files = IntStream.range(0, MANY)
                    .mapToObj(number -> video.downloadAsync(folder.resolve("first-" + number + ".mp4"))
                            .thenApply(file -> video.downloadAsync(folder.resolve("second-" + number + ".mp4"))
                                    .join()))
                    .toList();

            for (CompletableFuture<Path> file : files) {
                assertThat(file.get(20, TimeUnit.SECONDS)).isNotEmptyFile();
            }
        }
    }

    @Test
    void stagesOfSubmitsThatSubmitAgain_allEnd() throws Exception {
        try (WireServer wire = WireServer.start(WireServer.json(201, Requests.auroraJson("pending", null)));
                MediaJobs media =
                        Requests.at(wire.url(), time).maxConcurrentSubmits(1).build()) {
            List<CompletableFuture<Job<Video>>> jobs = IntStream.range(0, MANY)
                    .mapToObj(number -> media.creatify()
                            .submitAsync(Requests.aurora())
                            .thenApply(job -> media.creatify().submit(Requests.aurora())))
                    .toList();

            for (CompletableFuture<Job<Video>> job : jobs) {
                assertThat(job.get(20, TimeUnit.SECONDS).id()).isEqualTo(Requests.AURORA_ID);
            }
        }
    }

    @Test
    void stagesRunOnTheExecutorOfTheApplication_alsoAfterItWasShutDown() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "application-thread"));
        try (WireServer wire = serving("https://example.com/video.mp4", mp4());
                MediaJobs media =
                        Requests.at(wire.url(), time).callbackExecutor(executor).build()) {
            CompletableFuture<String> thread = job(media, 1).awaitAsync().thenApply(video -> Thread.currentThread()
                    .getName());
            assertThat(thread.get(20, TimeUnit.SECONDS)).isEqualTo("application-thread");
            executor.shutdown();

            assertThat(job(media, 2).awaitAsync().get(20, TimeUnit.SECONDS)).isInstanceOf(Video.class);
        }
    }

    @Test
    void aListenerThatBlocks_delaysNoPoll() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        try (WireServer wire = serving("https://example.com/video.mp4", mp4());
                MediaJobs media = Requests.at(wire.url(), time)
                        .addListener(event -> blockedUntil(released))
                        .build()) {
            for (int number = 0; number < MANY; number++) {
                assertThat(job(media, number).awaitAsync().get(20, TimeUnit.SECONDS))
                        .isInstanceOf(Video.class);
            }
            released.countDown();
        }
    }

    private static boolean blockedUntil(CountDownLatch released) {
        try {
            return released.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
