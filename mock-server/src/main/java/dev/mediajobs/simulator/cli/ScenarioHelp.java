package dev.mediajobs.simulator.cli;

import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The part of the help that lists the scenarios. */
final class ScenarioHelp {

    private static final int COLUMN = 26;

    private ScenarioHelp() {}

    /** The lines about scenarios and then the other ones, none longer than the width, none broken in a word. */
    static String[] before(String[] others, int width) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Scenarios, for all jobs (--scenario), for jobs to come (the control API), or for one job:");
        lines.add("send the header 'X-MediaJobs-Scenario: NAME', or write [[scenario:NAME]] into any text of the");
        lines.add("request, such as a name, a prompt or the name of a file.");
        for (Scenario scenario : Scenarios.all()) {
            wrap(lines, "  " + scenario.name(), scenario.summary(), width);
        }
        lines.add("");
        lines.addAll(Arrays.asList(others));
        return lines.toArray(String[]::new);
    }

    private static void wrap(List<String> lines, String name, String text, int width) {
        StringBuilder line = new StringBuilder(pad(name));
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() + 1 >= width) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(pad(""));
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }

    private static String pad(String text) {
        return text + " ".repeat(Math.max(1, COLUMN - text.length()));
    }
}
