package dev.mediajobs.internal.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.MediaEvent;
import dev.mediajobs.MediaListener;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.concurrent.PollingThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A listener that is too slow misses whole operations, never only their end. */
class ListenerQueueTest {
    private static final int MAX = ListenerQueue.MAX_QUEUED;

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Long> started = new ArrayList<>();
    private final List<Long> ended = new ArrayList<>();
    private final ListenerQueue queue = new ListenerQueue(
            new MediaListener() {
                @Override
                public void onStart(MediaEvent event) {
                    started.add(event.id());
                }

                @Override
                public void onEnd(MediaEvent event) {
                    ended.add(event.id());
                }
            },
            waiting::add);

    private static MediaEvent event(long id) {
        return new MediaEvent(
                id,
                Vendor.CREATIFY,
                "getAurora",
                1,
                Optional.empty(),
                OptionalInt.empty(),
                Duration.ZERO,
                Optional.empty());
    }

    private static void onPollingThread(Runnable task) throws InterruptedException {
        Thread thread = new PollingThread(task, "polling");
        thread.start();
        thread.join();
    }

    @Test
    void whatWasStartedForIt_alwaysEnds_andTheRestIsDroppedCompletely() throws Exception {
        onPollingThread(() -> {
            for (long id = 0; id < MAX + 5; id++) {
                queue.onStart(event(id));
            }
            for (long id = 0; id < MAX + 5; id++) {
                queue.onEnd(event(id));
            }
        });
        waiting.remove(0).run();

        assertThat(started).hasSize(MAX);
        assertThat(ended).isEqualTo(started);
        queue.onEnd(event(MAX));
        assertThat(ended).as("a later end without a dropped start").hasSize(MAX + 1);
    }
}
