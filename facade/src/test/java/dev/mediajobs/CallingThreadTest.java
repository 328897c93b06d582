package dev.mediajobs;

import static dev.mediajobs.Requests.AURORA_ID;
import static dev.mediajobs.Requests.auroraJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.WireServer.Script;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Blocking reads run on the calling thread and can be interrupted. The row is that of the fault table. */
class CallingThreadTest {
    private static final Script RUNNING = WireServer.json(200, auroraJson("running", null));

    private final ManualTime time = new ManualTime();
    private final Semaphore requested = new Semaphore(0);
    private final Script silent = (request, out) -> requested.release();

    private static Job<? extends Media> job(MediaJobs media) {
        return media.resume("creatify:aurora:" + AURORA_ID);
    }

    private void untilAsked() throws InterruptedException {
        assertThat(requested.tryAcquire(20, TimeUnit.SECONDS))
                .as("request sent")
                .isTrue();
    }

    @Test
    void row15_anInterruptedPoll_endsImmediately() throws Exception {
        assertInterruptible(media -> job(media).poll());
    }

    @Test
    void row15_anInterruptedRead_endsImmediatelyAndIsNotRetried() throws Exception {
        assertInterruptible(media -> media.creatify().remainingCredits());
    }

    private void assertInterruptible(Consumer<MediaJobs> action) throws Exception {
        try (WireServer wire = WireServer.start(silent);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            List<ThreadFactory> kinds = threads();
            for (ThreadFactory kind : kinds) {
                HttpCaller caller = new HttpCaller(kind, () -> action.accept(media));
                untilAsked();
                caller.interrupt();
                caller.assertInterrupted();
            }

            assertThat(wire.seen()).hasSameSizeAs(kinds);
            assertThat(time.left()).as("timers left behind").isZero();
        }
    }

    /** Returns factories for all kinds of threads of this JVM. */
    private static List<ThreadFactory> threads() throws ReflectiveOperationException {
        if (Runtime.version().feature() < 21) {
            return List.of(Thread::new);
        }
        Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
        Method factory = Class.forName("java.lang.Thread$Builder").getMethod("factory");
        return List.of(Thread::new, (ThreadFactory) factory.invoke(virtual));
    }

    @Test
    void row15_aThreadThatIsInterruptedAlready_sendsNothing() throws Exception {
        try (WireServer wire = WireServer.start(RUNNING);
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            HttpCaller caller = new HttpCaller(() -> {
                Thread.currentThread().interrupt();
                job(media).poll();
            });

            caller.assertInterrupted();
            assertThat(wire.seen()).isEmpty();
        }
    }

    @Test
    void row15_anInterruptedPoll_doesNotAffectTheOthers() throws Exception {
        try (WireServer wire = WireServer.start(WireServer.sequence(silent, RUNNING));
                MediaJobs media = Requests.at(wire.url(), time).build()) {
            Job<? extends Media> job = job(media);
            HttpCaller first = new HttpCaller(job::poll);
            untilAsked();
            CompletableFuture<? extends Media> other = job.awaitAsync();
            first.interrupt();
            first.assertInterrupted();

            time.runEach(Duration.ofMillis(1500));
            assertThat(other).isNotDone();
            assertThat(job.phase()).isEqualTo(Phase.RUNNING);
        }
    }

    @Test
    void closing_endsThePollOfAnotherThread() throws Exception {
        try (WireServer wire = WireServer.start(silent)) {
            MediaJobs media = Requests.at(wire.url(), time).build();
            HttpCaller caller = new HttpCaller(() -> job(media).poll());
            untilAsked();
            media.close();

            caller.assertLetGo();
        }
    }
}
