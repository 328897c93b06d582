package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.simulator.HttpCaller.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks and durations at the limits of what can be computed. */
class ClockLimitsTest extends FrozenSimulator {

    private static final Duration CENTURY = Duration.ofDays(36_500);
    private static final String TOO_FAR =
            "The clock cannot go beyond the year 9000. Use a shorter duration, or reset the simulator.";

    private void advanceToTheLimit() {
        simulator.advanceClock(Duration.between(simulator.simulator().now(), Instant.parse("9000-01-01T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE / 1000, 300_000_000_000L})
    void anAdvanceBeyondTheLimit_isRefused_andChangesNothing(long seconds) {
        for (boolean frozen : new boolean[] {true, false}) {
            Instant before = simulator.simulator().now();
            assertThatThrownBy(() -> simulator.advanceClock(Duration.ofSeconds(seconds)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(TOO_FAR);
            assertThat(simulator.simulator().now()).isBetween(before, before.plus(Duration.ofDays(1)));
            assertThat(caller.get("/__admin/simulator/clock").at("/frozen")).isEqualTo(String.valueOf(frozen));
            simulator.simulator().resumeClock();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "999999999h | The duration '999999999h' must be from 0 to 36500 days.",
                "PT9223372036854775807S | The duration 'PT9223372036854775807S' must be from 0 to 36500 days.",
                "-PT1S | The duration '-PT1S' must be from 0 to 36500 days.",
                "99999999999999999999s | '99999999999999999999s' is not a duration. Use the form 500ms, 3s, 2m, 1h or PT1M30S."
            })
    void anAdvanceByADurationOutOfRange_isRefused_andChangesNothing(String by, String detail) {
        String before = caller.get("/__admin/simulator/clock").text();
        for (String namespace : new String[] {"", "?namespace=me"}) {
            Response response = caller.control("POST", "/clock/advance" + namespace, "{'by':'" + by + "'}");
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.at("/detail")).isEqualTo(detail);
        }
        assertThat(caller.get("/__admin/simulator/clock").text()).isEqualTo(before);
    }

    @Test
    void manyAdvances_endAtTheLimit() {
        Response response = caller.control("POST", "/clock/advance", "{'by':'P36500D'}");
        while (response.status() == 200) {
            response = caller.control("POST", "/clock/advance", "{'by':'P36500D'}");
        }
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("/detail")).isEqualTo(TOO_FAR);
        assertThat(simulator.simulator().now()).isAfter(Instant.parse("8900-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(Jobs.class)
    void atTheLimit_everyVendorStillWorks(Jobs job) {
        String stuck = submit(job, "stuck-running");
        String failed = submit(job, "fails");
        String done = submit(job, "happy");
        advanceToTheLimit();
        assertThat(job.poll(caller, stuck).status()).isEqualTo(200);
        assertThat(job.poll(caller, failed).status()).isEqualTo(200);
        assertThat(job.result(caller, done).status()).isEqualTo(200);
        String late = submit(job, "token-expires");
        assertThat(job.poll(caller, late).status()).isEqualTo(200);
        simulator.simulator().resumeClock();
        assertThat(job.poll(caller, late).status()).isEqualTo(200);
        assertThat(caller.get("/__admin/simulator/jobs").json().path("jobs")).hasSize(4);
    }

    @Test
    void theClockOfAUser_staysWithinTheLimit_whenTheOneOfAllAdvances() {
        Simulator mine = simulator.simulator().namespace("me");
        mine.advanceClock(CENTURY.multipliedBy(60));
        simulator.advanceClock(CENTURY.multipliedBy(60));
        assertThat(mine.now()).isEqualTo("9000-01-01T00:00:00Z");
        assertThatThrownBy(() -> mine.advanceClock(Duration.ofNanos(1))).hasMessage(TOO_FAR);
        mine.reset();
        assertThat(mine.now()).isBefore("9000-01-01T00:00:00Z");
    }

    @Test
    void optionsOutOfRange_areRefused() {
        SimulatorOptions options = SimulatorOptions.defaults();
        assertThat(options.jobTime(CENTURY).jobTime()).isEqualTo(CENTURY);
        assertThatThrownBy(() -> options.jobTime(CENTURY.plusNanos(1)))
                .hasMessage("The job time must be from 0 to 36500 days.");
        assertThatThrownBy(() -> options.jobTime(Duration.ofNanos(-1)))
                .hasMessage("The job time must be from 0 to 36500 days.");
        for (Instant time : new Instant[] {Instant.MIN, Instant.MAX}) {
            assertThatThrownBy(() -> options.clock(Clock.fixed(time, ZoneOffset.UTC)))
                    .hasMessage("The clock must be between the years 1970 and 9000.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"network-flaky@99999", "network-reset@0", "errors-then-fine@-1", "rate-limited@1e3", "happy@1"})
    void aScenarioWithANumberOutOfRange_isRefused(String name) {
        Response response = caller.control("PUT", "/scenario", "{'name':'" + name + "'}");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("/detail")).startsWith("Scenario '" + name + "' does not exist.");
    }
}
