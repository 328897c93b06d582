package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Answer;
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

/** Two simulators that were started alike and asked alike answer alike, to the last byte. */
class SameSeedTest {

    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);

    @Test
    void theSameSeed_givesTheSameAnswers() {
        List<String> first = answers(7);
        assertThat(first).hasSizeGreaterThan(60);
        assertThat(answers(7)).isEqualTo(first);
    }

    @Test
    void anotherSeed_givesOtherAnswers() {
        assertThat(answers(7)).isNotEqualTo(answers(8));
    }

    /** What all operations of all vendors answer. */
    private static List<String> answers(long seed) {
        List<String> heard = new ArrayList<>();
        SimulatorOptions options =
                SimulatorOptions.defaults().seed(seed).clock(MORNING).jobTime(Duration.ofSeconds(100));
        for (String vendor : List.of("miraflow", "miragic", "mirrago", "creatify")) {
            try (Simulator simulator = Simulator.start(options)) {
                // The port differs, so the links name another place where it was reached.
                HttpCaller caller = new HttpCaller(simulator.baseUrl(), "X-Forwarded-Host", "simulator.example");
                new Walkthrough(
                                caller,
                                VendorSpec.of(vendor),
                                (operation, response) -> heard.add(operation.id() + " " + written(response)))
                        .run();
            }
        }
        return heard;
    }

    private static String written(Answer response) {
        Map<String, List<String>> headers =
                new TreeMap<>(response.response().headers().map());
        headers.remove("date");
        return response.status() + " " + headers + " "
                + HexFormat.of().formatHex(response.response().body());
    }
}
