package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Applications can create the values and exceptions of MediaJobs in their tests. */
class TestDoublesTest {
    @Test
    void exceptionsAreCreatedWithTheirProperties() {
        Progress running = new Progress(Phase.RUNNING, "running", OptionalDouble.of(0.5), Duration.ofSeconds(4), 2);
        JobFailedException failed = new JobFailedException(MediaException.details("no face was found")
                .vendor(Vendor.CREATIFY)
                .operation("await")
                .reference("creatify:aurora:1")
                .history(List.of(running))
                .status(200)
                .reason("no face"));

        assertThat(failed).hasMessage("no face was found");
        assertThat(failed.reason()).contains("no face");
        assertThat(failed.vendor()).contains(Vendor.CREATIFY);
        assertThat(failed.reference()).contains("creatify:aurora:1");
        assertThat(failed.history()).containsExactly(running);
        assertThat(failed.status()).hasValue(200);
        assertThat(new VendorUnavailableException(MediaException.details("down").retryAfter(Duration.ofSeconds(9)))
                        .retryAfter())
                .contains(Duration.ofSeconds(9));
    }

    @Test
    void progressHasItsValues_andAText() {
        assertThat(new Progress(Phase.RUNNING, "", OptionalDouble.of(0.456), Duration.ofSeconds(4), 2))
                .hasToString("RUNNING 46% after 4 s");
    }
}
