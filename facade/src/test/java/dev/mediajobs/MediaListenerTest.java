package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.aurora;
import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests which events listeners receive, and that their exceptions have no effect. */
class MediaListenerTest {
    private final ManualTime time = new ManualTime();
    private final List<String> events = new CopyOnWriteArrayList<>();

    private final MediaListener recorder = new MediaListener() {
        @Override
        public void onStart(MediaEvent event) {
            events.add(text(event));
        }

        @Override
        public void onEnd(MediaEvent event) {
            events.add(text(event) + ": "
                    + event.failure()
                            .map(error -> error.getClass().getSimpleName())
                            .orElse("ok"));
        }

        private String text(MediaEvent event) {
            return event.vendor() + " " + event.operation()
                    + event.job().map(job -> " of " + job).orElse("");
        }
    };

    /** Returns a listener that fails at the start of each operation. */
    private static MediaListener failingAtStart(Runnable failing) {
        return new MediaListener() {
            @Override
            public void onStart(MediaEvent event) {
                failing.run();
            }

            @Override
            public void onEnd(MediaEvent event) {}
        };
    }

    @Test
    void everyCallEveryWaitAndEveryDownload_beginsAndEnds() {
        String job = "creatify:aurora:" + AURORA_ID;
        try (WireServer wire = FinishedJob.serving("/video.mp4", FinishedJob.mp4());
                MediaJobs media =
                        Requests.at(wire.url(), time).addListener(recorder).build()) {
            FinishedJob.result(media, time).download(new ByteArrayOutputStream(), DownloadOptions.defaults());
        }
        assertThat(events)
                .containsExactlyInAnyOrder(
                        "CREATIFY await of " + job,
                        "CREATIFY getAurora of " + job,
                        "CREATIFY getAurora of " + job + ": ok",
                        "CREATIFY await of " + job + ": ok",
                        "CREATIFY download of " + job,
                        "CREATIFY download of " + job + ": ok");
    }

    @Test
    void everyAttemptIsReported_withItsFailure() {
        try (WireServer wire = WireServer.start(WireServer.sequence(
                        WireServer.json(503, "{}"), WireServer.json(200, auroraJson("failed", null))));
                MediaJobs media =
                        Requests.at(wire.url(), time).addListener(recorder).build()) {
            Job<? extends Media> job = media.resume("creatify:aurora:" + AURORA_ID);
            time.drive(job.awaitAsync().handle((value, error) -> "ended"));
        }
        assertThat(events)
                .filteredOn(line -> line.contains(": "))
                .extracting(line -> line.replaceAll(" of .*: ", " "))
                .containsExactly(
                        "CREATIFY getAurora VendorUnavailableException",
                        "CREATIFY getAurora ok",
                        "CREATIFY await JobFailedException");
    }

    @Test
    void aListenerThatThrows_isLoggedOnce_andHasNoEffect() {
        try (LogCapture log = new LogCapture();
                WireServer wire = WireServer.start(WireServer.json(201, auroraJson("pending", null)));
                MediaJobs media = Requests.at(wire.url(), time)
                        .addListener(failingAtStart(() -> {
                            throw new IllegalStateException("when it begins");
                        }))
                        .addListener(event -> {
                            throw new IllegalStateException("when it ends");
                        })
                        .addListener(recorder)
                        .build()) {
            media.creatify().submit(aurora());
            media.creatify().submit(aurora());

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("when it begins"))
                    .hasSize(1);
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("when it ends"))
                    .hasSize(1);
        }
        assertThat(events).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void aListenerThatLacksAClass_hasNoEffect(CallStyle way) {
        try (LogCapture log = new LogCapture();
                WireServer wire = FinishedJob.serving("/video.mp4", FinishedJob.mp4());
                MediaJobs media = Requests.at(wire.url(), time)
                        .addListener(failingAtStart(() -> {
                            throw new NoClassDefFoundError("when it begins");
                        }))
                        .addListener(event -> {
                            throw new NoClassDefFoundError("when it ends");
                        })
                        .build()) {
            assertThat(way.result(media.resume("creatify:aurora:" + AURORA_ID), time))
                    .isInstanceOf(Video.class);
            // Some events are delivered on another thread.
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                while (log.lines().stream()
                                .filter(line -> line.contains("when it"))
                                .count()
                        < 2) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    @Test
    void aRefusedToken_isReportedToo() {
        try (WireServer wire = WireServer.start(WireServer.json(401, "{}"));
                MediaJobs media =
                        Requests.at(wire.url(), time).addListener(recorder).build()) {
            assertThat(catchThrowableOfType(MediaException.class, () -> media.resume("mirrago:try-on:j1")
                            .poll()))
                    .isInstanceOf(AuthenticationException.class);
        }
        assertThat(events)
                .contains(
                        "MIRRAGO createToken: AuthenticationException",
                        "MIRRAGO getTryOn of mirrago:try-on:j1: " + "AuthenticationException");
    }
}
