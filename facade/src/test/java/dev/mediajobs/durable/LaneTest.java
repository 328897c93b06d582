package dev.mediajobs.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Steps without a permit are spread over the time in which permits become free. */
class LaneTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Lane lane = new Lane(2, nanos::get);

    @Test
    void stepsWithoutAPermit_arePostponed_eachLaterThanTheOneBefore() {
        assertThat(lane.enter()).isNull();
        assertThat(lane.enter()).isNull();
        Duration first = lane.enter();
        assertThat(first).isPositive().isLessThan(Duration.ofSeconds(1));
        assertThat(lane.enter()).isEqualTo(first.multipliedBy(2));

        lane.leave(0);
        assertThat(lane.enter()).isNull();
    }

    @Test
    void theDelays_followTheDurationOfTheSteps_andAreBounded() {
        for (int step = 0; step < 100; step++) {
            assertThat(lane.enter()).isNull();
            long entered = nanos.getAndAdd(Duration.ofSeconds(20).toNanos());
            lane.leave(entered);
        }
        lane.enter();
        lane.enter();
        assertThat(lane.enter()).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));
        for (int step = 0; step < 10; step++) {
            lane.enter();
        }
        assertThat(lane.enter()).isEqualTo(Duration.ofSeconds(30));
    }
}
