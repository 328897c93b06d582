package dev.mediajobs.simulator.cli;

import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.scenario.RequestFailure;
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
        lines.add("download-slow accepts a rate, for example download-slow@64k.");
        lines.add("");
        lines.add(
                "Failures of requests. The name is " + RequestFailure.SCHEME + ", for example submit-429, list-503 or");
        lines.add("token-401@2. With @N, only the first N requests to each path fail. REQUEST is one of");
        TextTable requests = table(width);
        RequestFailure.requests().forEach((name, summary) -> requests.addRowValues("  " + name, summary + "."));
        requests.toString().lines().forEach(lines::add);
        lines.add("FAILURE is one of");
        TextTable failures = table(width);
        for (RequestFailure.Type type : RequestFailure.Type.values()) {
            failures.addRowValues("  " + type.id(), type.summary());
        }
        failures.toString().lines().forEach(lines::add);
        lines.add("They are selected like scenarios of jobs, but apply to all requests from then on. The header");
        lines.add("selects one for its request, the marker for the requests about its job or, in a file name, for");
        lines.add("its upload.");
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
