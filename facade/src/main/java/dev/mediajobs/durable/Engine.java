package dev.mediajobs.durable;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds due rows with db-scheduler, which also detects machines that have failed. */
final class Engine {
    private static final Duration NEVER = Duration.ofDays(36_500);
    private static final double REFILL = 0.5;
    private static final double BATCH = 2.0;

    private final Scheduler scheduler;

    Engine(
            Database database,
            Dialect dialect,
            DatabaseClock clock,
            Timing timing,
            Steps steps,
            Duration shutdownTimeout) {
        // The steps change the rows themselves, so nothing remains to be done afterwards.
        Task<Void> task = Tasks.custom(JobTable.TASK, Void.class)
                .onDeadExecution(new DeadExecutionHandler.ReviveDeadExecution<>())
                .execute((instance, context) -> {
                    steps.run(context.getExecution());
                    return (complete, operations) -> {};
                });
        SchedulerBuilder builder = Scheduler.create(database.source(), List.of(task))
                .tableName(JobTable.NAME)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .jdbcCustomization(dialect.customization())
                .serializer(new TextSerializer())
                .clock(clock)
                .threads(steps.threads())
                .executorService(threads(steps.threads()))
                .pollingInterval(timing.check())
                .heartbeatInterval(timing.heartbeat())
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(shutdownTimeout);
        scheduler = (dialect == Dialect.POSTGRESQL
                        ? builder.pollUsingLockAndFetch(REFILL, BATCH)
                        : builder.pollUsingFetch(REFILL, BATCH))
                .build();
    }

    void start() {
        scheduler.start();
    }

    /** Checks for due rows now instead of at the next interval. */
    void trigger() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** Ends when the running steps have ended, or have been interrupted after the timeout. */
    void stop() {
        scheduler.stop();
    }

    private static ExecutorService threads(int max) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(max, max, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "mediajobs-durable-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** The data of a job is in columns of its own. */
    private static final class TextSerializer implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return data == null ? new byte[0] : data.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return null;
        }
    }
}
