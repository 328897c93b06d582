package dev.mediajobs.conformance.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.provider.RunningSimulator;
import dev.mediajobs.specs.VendorSpec;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The mutation test of the kit: some mutants in {@code mvn verify}, all of them with {@code -Pself-test}. */
@Timeout(3600)
class SelfTestIT {

    private static final String MUTANTS = System.getProperty("mediajobs.self-test.mutants", "60");
    private static final int PROGRESS_EVERY = 500;

    @RegisterExtension
    static final RunningSimulator SIMULATOR = RunningSimulator.withFastJobs();

    @Test
    void everyMutant_isKilled_andNoHarmlessChangeIsReported() {
        AtomicInteger done = new AtomicInteger();
        SelfTest.Report report = new SelfTest(
                        SIMULATOR.base(), VendorSpec.NAMES, "X-MediaJobs-Scenario: fails", trial -> {
                            if (done.incrementAndGet() % PROGRESS_EVERY == 0) {
                                System.out.println(done + " mutants and harmless changes tested");
                            }
                        })
                .run(MUTANTS.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(MUTANTS), 1);
        assertThat(report.findings()).as("the unchanged simulator").isEmpty();
        KillRate.table(report).forEach(System.out::println);
        assertThat(report.mutants()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(report.harmless()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(report.survived()).isEmpty();
        assertThat(report.falsePositives()).isEmpty();
        assertThat(report.passed()).isTrue();
    }
}
