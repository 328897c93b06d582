package dev.mediajobs.simulator.cli;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.scenario.Scenarios;
import java.io.PrintWriter;

/** What the jar prints once it answers. */
final class Greeting {

    private Greeting() {}

    static void print(Simulator simulator, PrintWriter out) {
        out.println("MediaJobs simulator listening on " + simulator.baseUrl());
        out.println();
        out.println("Paste this where your application runs:");
        simulator.environment().forEach((name, value) -> out.println("  export " + name + "=" + value));
        out.println();
        out.println("It plays " + simulator.summary() + ".");
        out.println("Scenarios: " + String.join(", ", Scenarios.names()));
        out.println("Look: " + simulator.pageUrl());
        out.println("Control: " + simulator.baseUrl() + "/__admin/simulator/   Stop: Ctrl-C");
        out.flush();
    }
}
