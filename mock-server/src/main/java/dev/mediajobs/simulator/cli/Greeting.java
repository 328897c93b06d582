package dev.mediajobs.simulator.cli;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.scenario.Scenarios;
import java.io.PrintWriter;
import java.util.regex.Pattern;

/** What the jar prints once it answers. */
final class Greeting {

    /** As many words as a terminal has room for. */
    private static final Pattern LINE = Pattern.compile(".{1,96}(?: |$)");

    private Greeting() {}

    static void print(Simulator simulator, PrintWriter out) {
        out.println("MediaJobs simulator listening on " + simulator.baseUrl());
        out.println();
        out.println("Paste this where your application runs:");
        simulator.environment().forEach((name, value) -> out.println("  export " + name + "=" + value));
        out.println();
        out.println("It plays " + simulator.summary() + ".");
        out.println("Scenarios, explained by --help:");
        LINE.matcher(String.join(", ", Scenarios.names()))
                .results()
                .forEach(line -> out.println("  " + line.group().strip()));
        out.println();
        out.println("Look: " + simulator.pageUrl());
        out.println("Control: " + simulator.baseUrl() + "/__admin/simulator/   Stop: Ctrl-C");
        out.flush();
    }
}
