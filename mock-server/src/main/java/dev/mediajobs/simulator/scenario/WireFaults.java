package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.http.Response.Cut;
import dev.mediajobs.simulator.scenario.Moment.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Scenarios in which the connection fails under one request of a job, or under some by chance. */
final class WireFaults {

    private static final String WHICH = "which request of the job; 1 is its submission, 2 its first poll";
    private static final int FIRST_POLL = 2;
    private static final int USUAL_PERCENT = 25;
    private static final List<Cut> CUTS = List.of(Cut.RESET, Cut.EMPTY, Cut.GARBAGE, Cut.BROKEN_CHUNK);

    private WireFaults() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        all.add(at("wire-reset", "The connection is reset before the first byte of the job's first poll.", Cut.RESET));
        all.add(at("wire-empty", "The connection is closed without an answer to the job's first poll.", Cut.EMPTY));
        all.add(at("wire-garbage", "The job's first poll is answered with bytes that are no HTTP.", Cut.GARBAGE));
        all.add(at(
                "wire-broken-chunk",
                "The job's first poll is answered with 200, and then with bytes that are no chunk.",
                Cut.BROKEN_CHUNK));
        all.add(Scenario.varied(WHICH, FIRST_POLL, ordinal -> Scenario.named(
                        "wire-cut",
                        "The answer to the job's first poll ends in the middle, though its length was told.")
                .sending((moment, response) -> moment.ordinal() == ordinal ? response.truncated() : response)));
        all.add(Scenario.varied("how many polls of a hundred", USUAL_PERCENT, percent -> Scenario.named(
                        "wire-flaky",
                        "Under one poll in four, by chance, the connection fails in one of these ways; the same"
                                + " seed draws the same polls.")
                .interrupted((moment, voice) -> drawn(moment, percent))));
        return all;
    }

    private static Scenario at(String name, String summary, Cut cut) {
        return Scenario.varied(WHICH, FIRST_POLL, ordinal -> Scenario.named(name, summary)
                .interrupted((moment, voice) -> moment.ordinal() == ordinal ? Response.lost(cut) : null));
    }

    private static @Nullable Response drawn(Moment moment, int percent) {
        SplittableRandom random = new SplittableRandom(moment.chance() + moment.count());
        boolean fails = random.nextInt(100) < percent;
        return fails && moment.kind() == Kind.POLL ? Response.lost(CUTS.get(random.nextInt(CUTS.size()))) : null;
    }
}
