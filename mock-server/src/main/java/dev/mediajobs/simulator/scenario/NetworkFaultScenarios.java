package dev.mediajobs.simulator.scenario;

import dev.mediajobs.simulator.http.Response;
import dev.mediajobs.simulator.http.Response.Fault;
import dev.mediajobs.simulator.scenario.ScenarioContext.CallKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Scenarios in which the connection fails during one request of a job, or during randomly chosen polls. */
final class NetworkFaultScenarios {

    private static final String ORDINAL = "request of the job: 1 is the submit, 2 the first poll";
    private static final int FIRST_POLL = 2;
    private static final int DEFAULT_PERCENT = 25;
    private static final List<Fault> FAULTS = List.of(Fault.RESET, Fault.EMPTY, Fault.GARBAGE, Fault.BROKEN_CHUNK);

    private NetworkFaultScenarios() {}

    static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>();
        all.add(faultAt(
                "network-reset", "The connection is reset before the response to the first poll.", Fault.RESET));
        all.add(faultAt(
                "network-empty", "The connection is closed without a response to the first poll.", Fault.EMPTY));
        all.add(faultAt("network-garbage", "The response to the first poll is not valid HTTP.", Fault.GARBAGE));
        all.add(faultAt(
                "network-broken-chunk",
                "The first poll returns 200, but its body is not valid chunked encoding.",
                Fault.BROKEN_CHUNK));
        all.add(Scenario.withParameter(ORDINAL, FIRST_POLL, ordinal -> Scenario.named(
                        "network-cut", "The response to the first poll ends halfway, short of its Content-Length.")
                .delivering((context, response) -> context.ordinal() == ordinal ? response.truncated() : response)));
        all.add(Scenario.withParameter("percentage of polls", DEFAULT_PERCENT, percent -> Scenario.named(
                        "network-flaky",
                        "The connection fails during a quarter of the polls. The seed determines which polls fail"
                                + " and whether the fault is reset, empty, garbage or broken-chunk.")
                .overriding((context, errorRenderer) -> randomFault(context, percent))));
        return all;
    }

    private static Scenario faultAt(String name, String summary, Fault cut) {
        return Scenario.withParameter(ORDINAL, FIRST_POLL, ordinal -> Scenario.named(name, summary)
                .overriding((context, errorRenderer) -> context.ordinal() == ordinal ? Response.fault(cut) : null));
    }

    private static @Nullable Response randomFault(ScenarioContext context, int percent) {
        SplittableRandom random = new SplittableRandom(context.chance() + context.count());
        boolean fails = random.nextInt(100) < percent;
        return fails && context.kind() == CallKind.POLL
                ? Response.fault(FAULTS.get(random.nextInt(FAULTS.size())))
                : null;
    }
}
