package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.aurora;
import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a listener is told, and that it can hurt nothing. */
class MediaListenerTest {
    private final ManualTime time = new ManualTime();
    private final List<String> told = new CopyOnWriteArrayList<>();

    private Consumer<Optional<MediaException>> tell(Vendor vendor, String operation, Optional<String> reference) {
        String what =
                vendor + " " + operation + reference.map(job -> " of " + job).orElse("");
        told.add(what);
        return failure -> told.add(what + ": "
                + failure.map(error -> error.getClass().getSimpleName()).orElse("well"));
    }

    @Test
    void everyCallEveryWaitAndEveryDownload_beginsAndEnds() {
        String job = "creatify:aurora:" + AURORA_ID;
        try (WireServer wire = FinishedJob.serving("/video.mp4", FinishedJob.mp4());
                MediaJobs media =
                        Requests.at(wire.url(), time).addListener(this::tell).build()) {
            FinishedJob.result(media, time).download(new ByteArrayOutputStream(), DownloadOptions.defaults());
        }
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "CREATIFY await of " + job,
                        "CREATIFY getAurora of " + job,
                        "CREATIFY getAurora of " + job + ": well",
                        "CREATIFY await of " + job + ": well",
                        "CREATIFY download of " + job,
                        "CREATIFY download of " + job + ": well");
    }

    @Test
    void everyTryIsToldApart_withWhatItFailedWith() {
        try (WireServer wire = WireServer.start(WireServer.sequence(
                        WireServer.json(503, "{}"), WireServer.json(200, auroraJson("failed", null))));
                MediaJobs media =
                        Requests.at(wire.url(), time).addListener(this::tell).build()) {
            Job<? extends Media> job = media.resume("creatify:aurora:" + AURORA_ID);
            time.drive(job.awaitAsync().handle((value, error) -> "ended"));
        }
        assertThat(told)
                .filteredOn(line -> line.contains(": "))
                .extracting(line -> line.replaceAll(" of .*: ", " "))
                .containsExactly(
                        "CREATIFY getAurora VendorUnavailableException",
                        "CREATIFY getAurora well",
                        "CREATIFY await JobFailedException");
    }

    @Test
    void aListenerThatThrows_isSaidOnce_andHurtsNothing() {
        try (LogCapture ear = new LogCapture();
                WireServer wire = WireServer.start(WireServer.json(201, auroraJson("pending", null)));
                MediaJobs media = Requests.at(wire.url(), time)
                        .addListener((vendor, operation, reference) -> {
                            throw new IllegalStateException("when it begins");
                        })
                        .addListener((vendor, operation, reference) -> failure -> {
                            throw new IllegalStateException("when it ends");
                        })
                        .addListener(this::tell)
                        .build()) {
            media.creatify().submit(aurora());
            media.creatify().submit(aurora());

            assertThat(ear.heard())
                    .filteredOn(line -> line.contains("when it begins"))
                    .hasSize(1);
            assertThat(ear.heard())
                    .filteredOn(line -> line.contains("when it ends"))
                    .hasSize(1);
        }
        assertThat(told).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void aListenerThatLacksAClass_holdsUpNobody(CallStyle way) {
        try (LogCapture ear = new LogCapture();
                WireServer wire = FinishedJob.serving("/video.mp4", FinishedJob.mp4());
                MediaJobs media = Requests.at(wire.url(), time)
                        .addListener((vendor, operation, reference) -> {
                            throw new NoClassDefFoundError("when it begins");
                        })
                        .addListener((vendor, operation, reference) -> failure -> {
                            throw new NoClassDefFoundError("when it ends");
                        })
                        .build()) {
            assertThat(way.result(media.resume("creatify:aurora:" + AURORA_ID), time))
                    .isInstanceOf(Video.class);
            assertThat(ear.heard()).filteredOn(line -> line.contains("when it")).hasSize(2);
        }
    }

    @Test
    void aRefusedToken_isToldToo() {
        try (WireServer wire = WireServer.start(WireServer.json(401, "{}"));
                MediaJobs media =
                        Requests.at(wire.url(), time).addListener(this::tell).build()) {
            assertThat(catchThrowableOfType(MediaException.class, () -> media.resume("mirrago:try-on:j1")
                            .poll()))
                    .isInstanceOf(AuthenticationException.class);
        }
        assertThat(told)
                .contains(
                        "MIRRAGO createToken: AuthenticationException",
                        "MIRRAGO getTryOn of mirrago:try-on:j1: " + "AuthenticationException");
    }
}
