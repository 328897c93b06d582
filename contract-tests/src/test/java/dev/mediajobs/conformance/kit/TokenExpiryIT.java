package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.http.HttpTransport;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the check of expired tokens; the clock of the simulator is advanced in place of waiting an hour. */
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
    void anExpiredToken_isRejected() {
        RunResult result = run(Duration.ofHours(2), wait -> simulator.advance(wait));

        assertThat(result.findings()).isEmpty();
        assertThat(outcome(result)).isEqualTo(Outcome.PASSED);
    }

    /** The lifetime begins at the server, which may have received the request long after it was sent. */
    @Test
    void anExpiredToken_isRejected_ifItsRequestTookLong() {
        AtomicReference<Duration> late = new AtomicReference<>(Duration.ZERO);
        RunResult result = run(
                Duration.ofHours(2),
                Duration.ofHours(3),
                wait -> simulator.advance(wait),
                late::get,
                transport -> request -> {
                    if (request.uri().getPath().endsWith("/token")) {
                        late.compareAndSet(Duration.ZERO, Duration.ofSeconds(5));
                    }
                    return transport.send(request);
                });

        assertThat(result.findings()).isEmpty();
        assertThat(outcome(result)).isEqualTo(Outcome.PASSED);
    }

    @Test
    void anExpiredTokenThatIsAccepted_isReported() {
        RunResult result = run(Duration.ofHours(2), wait -> {});

        assertThat(outcome(result)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aShorterMaxTokenWait_skipsTheCheck() {
        RunResult result = run(Duration.ofSeconds(1), wait -> {});

        assertThat(result.conforms()).isTrue();
        assertThat(outcome(result)).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void aShorterMaxTime_skipsTheCheck() {
        RunResult result = run(
                Duration.ofHours(2), Duration.ofMinutes(10), wait -> {}, () -> Duration.ZERO, UnaryOperator.identity());

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

    private static RunResult run(Duration tokenWait, Consumer<Duration> longWait) {
        return run(tokenWait, Duration.ofHours(3), longWait, () -> Duration.ZERO, UnaryOperator.identity());
    }

    private static RunResult run(
            Duration tokenWait,
            Duration maxTime,
            Consumer<Duration> longWait,
            Supplier<Duration> late,
            UnaryOperator<HttpTransport> transport) {
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
                List.of("createToken"),
                Map.of(),
                maxTime);
        Ticker ticker = new AdvancingTicker(longWait, late);
        HttpTransport http = transport.apply(new JdkHttpTransport(call, new SystemTime()));
        return new ConformanceKit(plan, http, ticker, Map.of(), Optional.of("expiry")).run(check -> {});
    }

    /** Sleeps for short durations and delegates long ones to a callback. Its time is late by a given duration. */
    private static final class AdvancingTicker implements Ticker {
        private final Ticker delegate = new SystemTime();
        private final Consumer<Duration> longWait;
        private final Supplier<Duration> late;

        AdvancingTicker(Consumer<Duration> longWait, Supplier<Duration> late) {
            this.longWait = longWait;
            this.late = late;
        }

        @Override
        public Instant now() {
            return delegate.now();
        }

        @Override
        public Duration elapsed() {
            return delegate.elapsed().plus(late.get());
        }

        @Override
        public void sleep(Duration duration) {
            if (duration.compareTo(LONG) > 0) {
                longWait.accept(duration);
            } else {
                delegate.sleep(duration);
            }
        }
    }
}
