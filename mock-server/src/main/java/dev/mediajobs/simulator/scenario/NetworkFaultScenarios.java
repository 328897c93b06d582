package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.http.Response.Cut;
import dev.mediajobs.simulator.scenario.ScenarioContext.CallKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Scenarios in which the connection fails under one request of a job, or under some by chance. */
final class NetworkFaultScenarios {

    private static final String WHICH = "which request of the job; 1 is its submission, 2 its first poll";
    private static final int FIRST_POLL = 2;
    private static final int DEFAULT_PERCENT = 25;
    private static final List<Cut> FAULTS = List.of(Cut.RESET, Cut.EMPTY, Cut.GARBAGE, Cut.BROKEN_CHUNK);

    private NetworkFaultScenarios() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        all.add(at("wire-reset", "The connection is reset before the first byte of the job's first poll.", Cut.RESET));
        all.add(at("wire-empty", "The connection is closed without an answer to the job's first poll.", Cut.EMPTY));
        all.add(at("wire-garbage", "The job's first poll is answered with bytes that are no HTTP.", Cut.GARBAGE));
        all.add(at(
                "wire-broken-chunk",
                "The job's first poll is answered with 200, and then with bytes that are no chunk.",
                Cut.BROKEN_CHUNK));
        all.add(Scenario.withParameter(WHICH, FIRST_POLL, ordinal -> Scenario.named(
                        "wire-cut",
                        "The answer to the job's first poll ends in the middle, though its length was told.")
                .delivering((moment, response) -> moment.ordinal() == ordinal ? response.truncated() : response)));
        all.add(Scenario.withParameter("how many polls of a hundred", DEFAULT_PERCENT, percent -> Scenario.named(
                        "wire-flaky",
                        "Under one poll in four, by chance, the connection fails in one of these ways; the same"
                                + " seed draws the same polls.")
                .overriding((moment, errorRenderer) -> drawn(moment, percent))));
        return all;
    }

    private static Scenario at(String name, String summary, Cut cut) {
        return Scenario.withParameter(WHICH, FIRST_POLL, ordinal -> Scenario.named(name, summary)
                .overriding((context, errorRenderer) -> context.ordinal() == ordinal ? Response.fault(cut) : null));
    }

    private static @Nullable Response drawn(ScenarioContext context, int percent) {
        SplittableRandom random = new SplittableRandom(context.chance() + context.count());
        boolean fails = random.nextInt(100) < percent;
        return fails && context.kind() == CallKind.POLL
                ? Response.fault(FAULTS.get(random.nextInt(FAULTS.size())))
                : null;
    }
}
