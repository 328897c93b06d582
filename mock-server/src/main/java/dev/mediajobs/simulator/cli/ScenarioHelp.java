package dev.mediajobs.simulator.cli;

import dev.mediajobs.simulator.engine.Quirk;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The part of the help that lists the scenarios and the quirks. */
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
            Scenario.Parameter parameter = scenario.parameter();
            String number =
                    parameter == null ? "" : " @N: " + parameter.meaning() + ", " + parameter.usual() + " if not said.";
            wrap(lines, "  " + scenario.name(), scenario.summary() + number, width);
        }
        lines.add("Where @N is told of, a number may follow the name, as in wire-reset@4.");
        lines.add("");
        lines.add("Quirks (--quirk), the usual choice first:");
        for (Quirk quirk : Quirk.values()) {
            wrap(lines, "  " + quirk.word(), String.join(" | ", quirk.choices()) + ": " + quirk.summary(), width);
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
