package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.specs.VendorSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Simulators with the same seed return identical responses to the same requests. */
class SameSeedTest {

    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);

    @Test
    void theSameSeed_givesTheSameResponses() {
        List<String> first = responses(7);
        assertThat(first).hasSizeGreaterThan(60);
        assertThat(responses(7)).isEqualTo(first);
    }

    @Test
    void anotherSeed_givesOtherResponses() {
        assertThat(responses(7)).isNotEqualTo(responses(8));
    }

    /** Returns the responses of all operations of all vendors. */
    private static List<String> responses(long seed) {
        List<String> responses = new ArrayList<>();
        SimulatorOptions options = SimulatorOptions.defaults()
                .seed(seed)
                .clock(MORNING)
                .jobTime(Duration.ofSeconds(100))
                .adminHosts("simulator.example");
        for (String vendor : VendorSpec.NAMES) {
            try (Simulator simulator = Simulator.start(options)) {
                // The forwarded host makes links independent of the port.
                HttpCaller caller = new HttpCaller(simulator.baseUrl(), "X-Forwarded-Host", "simulator.example");
                new Walkthrough(
                                caller,
                                VendorSpec.of(vendor),
                                (operation, response) -> responses.add(operation.id() + " " + format(response)))
                        .run();
            }
        }
        return responses;
    }

    private static String format(Response response) {
        Map<String, List<String>> headers =
                new TreeMap<>(response.response().headers().map());
        headers.remove("date");
        return response.status() + " " + headers + " "
                + HexFormat.of().formatHex(response.response().body());
    }
}
