package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Vendors that hang do not delay another one, even behind the same host. */
class VendorIsolationTest {
    private static final String ID = "82cd18eb-fd80-4292-9c40-3c31e739604c";
    private static final List<String> HANGING =
            List.of("miraflow:video:", "miragic:speed-painting:", "mirrago:try-on:");

    private final ManualTime time = new ManualTime();

    /** Starts waits that occupy all read threads of three vendors. */
    private static List<CompletableFuture<?>> hang(MediaJobs media) {
        List<CompletableFuture<?>> waits = new ArrayList<>();
        for (String kind : HANGING) {
            for (int i = 0; i < 5; i++) {
                waits.add(media.resume(kind + ID + i).awaitAsync());
            }
        }
        return waits;
    }

    @ParameterizedTest
    @EnumSource
    void threeVendorsThatHang_doNotDelayTheFourth(CallStyle way) throws Exception {
        CountDownLatch hanging = new CountDownLatch(5);
        try (WireServer gateway = WireServer.start((request, out) -> {
                    if (request.path().startsWith("/api/aurora")) {
                        WireServer.json(200, Requests.auroraJson("done", "https://cdn.example/a.mp4"))
                                .response(request, out);
                    } else {
                        hanging.countDown();
                    }
                });
                MediaJobs media = Requests.at(gateway.url(), time).build()) {
            List<CompletableFuture<?>> waits = hang(media);
            assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();

            CompletableFuture<?> done = way.wait(media.resume("creatify:aurora:" + Requests.AURORA_ID));
            assertThat(done.get(20, TimeUnit.SECONDS)).isInstanceOf(Video.class);
            assertThat(waits).noneMatch(CompletableFuture::isDone);
        }
    }

    @Test
    void aVendorHasTwoThreadsForReads() throws Exception {
        CountDownLatch hanging = new CountDownLatch(2);
        try (WireServer wire = WireServer.start((request, out) -> hanging.countDown());
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            for (int i = 0; i < 5; i++) {
                assertThat(media.resume("miragic:speed-painting:" + ID + i).awaitAsync())
                        .isNotNull();
            }
            assertThat(hanging.await(20, TimeUnit.SECONDS)).isTrue();

            Set<String> threads =
                    wire.seen().stream().map(WireServer.Seen::path).collect(Collectors.toSet());
            assertThat(threads).hasSize(2);
        }
    }
}
