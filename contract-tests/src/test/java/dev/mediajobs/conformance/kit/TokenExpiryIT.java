package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.http.JdkHttpTransport;
import dev.mediajobs.conformance.provider.SimulatorProcess;
import dev.mediajobs.conformance.run.ConformanceKit;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.conformance.run.session.RunPlan;
import dev.mediajobs.conformance.time.SystemTime;
import dev.mediajobs.conformance.time.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether a token opens nothing once it has expired, which takes an hour; here the simulator's clock is put forward. */
@Timeout(120)
class TokenExpiryIT {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String TITLE = "a token that has expired";

    private static SimulatorProcess simulator;

    @BeforeAll
    static void start() {
        simulator = SimulatorProcess.start("--job-time", "200ms", "--seed", "1");
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void aTokenThatHasExpired_opensNothing() {
        RunResult result = judge(Duration.ofHours(2), wait -> simulator.advance(wait));

        assertThat(result.findings()).isEmpty();
        assertThat(outcome(result)).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aTokenThatOpensStill_isFound() {
        RunResult result = judge(Duration.ofHours(2), wait -> {});

        assertThat(outcome(result)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void whoDoesNotWantToWaitSoLong_isToldSo() {
        RunResult result = judge(Duration.ofSeconds(1), wait -> {});

        assertThat(result.conforms()).isTrue();
        assertThat(outcome(result)).isEqualTo(Outcome.SKIPPED);
    }

    private static Outcome outcome(RunResult result) {
        return result.checks().stream()
                .filter(check -> check.title().equals(TITLE))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static RunResult judge(Duration tokenWait, Consumer<Duration> longWait) {
        Duration call = Duration.ofSeconds(10);
        RunPlan plan = new RunPlan(
                simulator.base(),
                List.of("mirrago"),
                Duration.ofSeconds(20),
                call,
                false,
                true,
                tokenWait,
                5000,
                "",
                List.of("createToken"));
        Ticker ticker = new PutForward(longWait);
        return new ConformanceKit(
                        plan, new JdkHttpTransport(call, new SystemTime()), ticker, Map.of(), Optional.of("expiry"))
                .run(check -> {});
    }

    /** Waits a short time as anybody does; what a long time is, somebody else decides. */
    private static final class PutForward implements Ticker {
        private final Ticker real = new SystemTime();
        private final Consumer<Duration> longWait;

        PutForward(Consumer<Duration> longWait) {
            this.longWait = longWait;
        }

        @Override
        public Instant now() {
            return real.now();
        }

        @Override
        public Duration elapsed() {
            return real.elapsed();
        }

        @Override
        public void sleep(Duration duration) {
            if (duration.compareTo(LONG) > 0) {
                longWait.accept(duration);
            } else {
                real.sleep(duration);
            }
        }
    }
}
