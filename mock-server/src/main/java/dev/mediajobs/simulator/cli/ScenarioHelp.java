package dev.mediajobs.simulator.cli;

import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.scenario.Scenario;
import dev.mediajobs.simulator.scenario.Scenarios;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.TextTable;

/** The part of the help that lists the scenarios and the quirks. */
final class ScenarioHelp {

    private static final int COLUMN = 26;

    private ScenarioHelp() {}

    /** The lines about scenarios and then the other ones, none longer than the width. */
    static String[] before(String[] others, int width) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Scenarios, for all jobs (--scenario), for jobs to come (the control API), or for one job:");
        lines.add("send the header 'X-MediaJobs-Scenario: NAME', or write [[scenario:NAME]] into any text of the");
        lines.add("request, such as a name, a prompt or the name of a file.");
        TextTable scenarios = table(width);
        for (Scenario scenario : Scenarios.all()) {
            Scenario.Parameter parameter = scenario.parameter();
            String number = parameter == null
                    ? ""
                    : " @N: " + parameter.meaning() + ", " + parameter.defaultValue() + " if not said.";
            scenarios.addRowValues("  " + scenario.name(), scenario.summary() + number);
        }
        scenarios.toString().lines().forEach(lines::add);
        lines.add("Where @N is told of, a number may follow the name, as in wire-reset@4.");
        lines.add("");
        lines.add("Quirks (--quirk), the usual choice first:");
        TextTable quirks = table(width);
        for (Quirk quirk : Quirk.values()) {
            quirks.addRowValues("  " + quirk.id(), String.join(" | ", quirk.choices()) + ": " + quirk.summary());
        }
        quirks.toString().lines().forEach(lines::add);
        lines.add("");
        lines.addAll(Arrays.asList(others));
        return lines.toArray(String[]::new);
    }

    private static TextTable table(int width) {
        return TextTable.forColumnWidths(Help.defaultColorScheme(Ansi.OFF), COLUMN, width - COLUMN);
    }
}
