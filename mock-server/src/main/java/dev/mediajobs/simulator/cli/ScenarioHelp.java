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

/** The section of the help about scenarios and quirks. */
final class ScenarioHelp {

    private static final int COLUMN = 26;

    private ScenarioHelp() {}

    /** Returns the section, followed by the given footer. */
    static String[] withFooter(String[] footer, int width) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Scenarios. Set one for all jobs with --scenario, for new jobs with the control API, or for one job");
        lines.add("with the header 'X-MediaJobs-Scenario: NAME' or the marker [[scenario:NAME]] in any text of the");
        lines.add("request, such as a name, a prompt or a file name.");
        TextTable scenarios = table(width);
        for (Scenario scenario : Scenarios.all()) {
            Scenario.Parameter parameter = scenario.parameter();
            String suffix = parameter == null
                    ? ""
                    : " @N: " + parameter.meaning() + ", default " + parameter.defaultValue() + ".";
            scenarios.addRowValues("  " + scenario.name(), scenario.summary() + suffix);
        }
        scenarios.toString().lines().forEach(lines::add);
        lines.add("Scenarios that list @N accept a number, for example network-reset@4.");
        lines.add("");
        lines.add("Quirks (--quirk), the default first:");
        TextTable quirks = table(width);
        for (Quirk quirk : Quirk.values()) {
            quirks.addRowValues("  " + quirk.id(), String.join(" | ", quirk.choices()) + ": " + quirk.summary());
        }
        quirks.toString().lines().forEach(lines::add);
        lines.add("");
        lines.addAll(Arrays.asList(footer));
        return lines.toArray(String[]::new);
    }

    private static TextTable table(int width) {
        return TextTable.forColumnWidths(Help.defaultColorScheme(Ansi.OFF), COLUMN, width - COLUMN);
    }
}
