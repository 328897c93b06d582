package dev.mediajobs.simulator.cli;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.scenario.RequestFailure;
import dev.mediajobs.simulator.scenario.Scenarios;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/** The text that is printed when the simulator is ready. */
final class Greeting {

    /** Breaks lines at 96 characters. */
    private static final Pattern LINE = Pattern.compile(".{1,96}(?: |$)");

    private Greeting() {}

    /**
     * Prints the text in one piece: a script that has seen the first line finds the variables too.
     *
     * @param exposed whether the simulator listens on an address other than loopback
     */
    static void print(Simulator simulator, boolean exposed, PrintWriter out) {
        StringWriter text = new StringWriter();
        write(simulator, exposed, new PrintWriter(text));
        out.print(text);
        out.flush();
    }

    private static void write(Simulator simulator, boolean exposed, PrintWriter out) {
        out.println("MediaJobs simulator listening on " + simulator.baseUrl());
        if (exposed) {
            out.println(
                    "Warning: other machines can send requests to all vendors and read files. The control API accepts");
            out.println("loopback host names and those of --admin-host.");
        }
        out.println();
        out.println("Set these variables for your application:");
        simulator.environment().forEach((name, value) -> out.println("  export " + name + "=" + value));
        out.println();
        out.println("Simulated: " + simulator.summary() + ".");
        out.println("Scenarios (described by --help):");
        LINE.matcher(String.join(", ", Scenarios.names()))
                .results()
                .forEach(line -> out.println("  " + line.group().strip()));
        out.println("Failures of requests: " + RequestFailure.SCHEME + ", such as submit-429 or list-503@2.");
        out.println();
        out.println("UI: " + simulator.pageUrl());
        out.println("Control: " + simulator.baseUrl() + "/__admin/simulator/   Stop: Ctrl-C");
    }
}
