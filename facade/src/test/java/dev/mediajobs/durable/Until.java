package dev.mediajobs.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other processes and threads do, up to 40 seconds; the profile {@code durable} needs longer. */
final class Until {
    private static final int INTERVAL = 50;
    private static final int MAX_ATTEMPTS = Integer.getInteger("mediajobs.durable.seconds", 40) * 1000 / INTERVAL;
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private Until() {}

    static void holds(BooleanSupplier condition, Supplier<String> description) throws InterruptedException {
        for (int attempt = 0; !condition.getAsBoolean(); attempt++) {
            assertThat(attempt).as(description).isLessThan(MAX_ATTEMPTS);
            assertThat(NEVER.await(INTERVAL, TimeUnit.MILLISECONDS)).isFalse();
        }
    }
}
