package dev.mediajobs.simulator.cli;

import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.engine.Durations;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.server.PortInUseException;
import dev.mediajobs.simulator.validation.ValidationMode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of the runnable jar. */
@Command(
        name = "mediajobs-simulator",
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Simulates four media vendors on one port of 127.0.0.1: Miraflow, Miragic, Mirrago, Creatify Aurora.",
            "Set the base URLs of your application to it. All keys are valid, except those that begin with",
            "'invalid'.",
            ""
        },
        footer = {
            "Examples:",
            "  java -jar mediajobs-simulator.jar --port 8089 --job-time 5s",
            "  curl http://127.0.0.1:8089/api/avatars -H 'x-api-key: any'",
            "  CONTROL=http://127.0.0.1:8089/__admin/simulator",
            "  curl -X PUT $CONTROL/scenario -d '{\"name\":\"fails\"}'",
            "  curl -X POST $CONTROL/clock/advance -d '{\"by\":\"10s\"}'",
            "  curl $CONTROL/requests?violations",
            "  Open http://127.0.0.1:8089/__admin/simulator/ui: jobs, requests, webhooks, scenarios, clock and specs",
            "  curl $CONTROL/jobs",
            "  curl -X POST $CONTROL/jobs/ID/outcome -d '{\"phase\":\"failed\",\"reason\":\"too dark\"}'",
            "  curl -X PUT $CONTROL/quirks -d '{\"miragic-paths\":\"short\"}'",
            "",
            "Users with different keys do not see each other's data. Add ?namespace=KEY to a control request to",
            "limit it to one user. specs/simulator.yaml describes all control requests.",
            "",
            "Not simulated: result quality, prices, and undocumented limits.",
        })
public final class SimulatorCommand implements Callable<Integer> {

    /** The default port. */
    static final int PORT = 8089;

    private static final String SPELLING_REPLACED = "--spelling was replaced by --quirk spelling=...";

    private final Runnable stopSignal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + PORT,
            description = "Port to listen on; 0 picks a free port. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--job-time",
            paramLabel = "TIME",
            defaultValue = "3s",
            description = "Time from submit to the end of a job, such as 500ms, 3s or 2m. Default: ${DEFAULT-VALUE}.")
    private Duration jobTime = Duration.ofSeconds(3);

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of ids and images. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = Scenarios.HAPPY,
            description = "Scenario of new jobs, one of those below. Default: ${DEFAULT-VALUE}.")
    private String scenario = Scenarios.HAPPY;

    @Option(
            names = "--validation",
            paramLabel = "MODE",
            defaultValue = "strict",
            description = "Requests that violate the spec are refused (strict), accepted and recorded (warn),"
                    + " or not validated (off). Default: ${DEFAULT-VALUE}.")
    private ValidationMode validation = ValidationMode.STRICT;

    @Option(
            names = "--quirk",
            paramLabel = "NAME=CHOICE",
            description = "Value of a quirk, one of those below. Repeatable.")
    private Map<String, String> quirks = Map.of();

    @Option(
            names = "--webhook-host",
            paramLabel = "HOST",
            description =
                    "Additional host that webhooks may be sent to. Must match the host in the webhook URL exactly."
                            + " Repeatable.")
    private Set<String> webhookHosts = Set.of();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    private SimulatorCommand(Runnable awaitStop) {
        this.stopSignal = awaitStop;
    }

    /**
     * Runs the command.
     *
     * @param awaitStop returns when the simulator is to stop
     * @return 0, or 2 if an option is not valid, with a one-line message on {@code err}
     */
    static int run(PrintWriter out, PrintWriter err, Runnable awaitStop, String... arguments) {
        CommandLine line = line(new SimulatorCommand(awaitStop));
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        String[] examples = usage.footer();
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> {
            usage.footer(ScenarioHelp.withFooter(examples, usage.width()));
            return help.footer();
        });
        return line.setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((problem, args) -> {
                    String message = isSpelling(problem) ? SPELLING_REPLACED : oneLine(problem);
                    err.println(message + " Run with --help to see the options.");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((problem, command, result) -> {
                    err.println("The simulator failed: " + oneLine(problem));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    private static CommandLine line(SimulatorCommand command) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, SimulatorCommand::duration);
    }

    /** Returns the options of valid arguments. */
    static SimulatorOptions parse(String... arguments) {
        SimulatorCommand command = new SimulatorCommand(() -> {});
        line(command).parseArgs(arguments);
        return command.options();
    }

    @Override
    public Integer call() {
        try {
            Main.serve(options(), spec.commandLine().getOut(), stopSignal);
            return CommandLine.ExitCode.OK;
        } catch (PortInUseException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private SimulatorOptions options() {
        try {
            SimulatorOptions options = SimulatorOptions.defaults()
                    .port(port)
                    .jobTime(jobTime)
                    .seed(seed)
                    .scenario(scenario)
                    .validation(validation)
                    .webhookHosts(webhookHosts.toArray(String[]::new));
            for (Map.Entry<String, String> quirk : quirks.entrySet()) {
                options = options.quirk(quirk.getKey(), quirk.getValue());
            }
            return options;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static Duration duration(String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isSpelling(ParameterException problem) {
        return problem instanceof UnmatchedArgumentException unknown
                && unknown.getUnmatched().get(0).matches("--spelling(=.*)?");
    }

    private static String oneLine(Exception problem) {
        String message = String.valueOf(problem.getMessage()).replaceAll("\\R.*", "");
        return message.endsWith(".") ? message : message + ".";
    }
}
