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

/** The command line of the runnable jar. */
@Command(
        name = "mediajobs-simulator",
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Simulates the media vendors on one port: Miraflow, Miragic, Mirrago, Creatify Aurora.",
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
            "  Open http://127.0.0.1:8089/__admin/simulator/ui to see jobs, requests, webhooks and the specs",
            "  curl $CONTROL/jobs",
            "  curl -X POST $CONTROL/jobs/ID/outcome -d '{\"phase\":\"failed\",\"reason\":\"too dark\"}'",
            "  curl -X PUT $CONTROL/quirks -d '{\"miragic-paths\":\"short\"}'",
            "",
            "Users with different keys do not see each other's data. Add ?namespace=KEY to a control request",
            "to limit it to one user. specs/simulator.yaml describes all control requests.",
            "",
            "Every option can be set by a variable, such as MEDIAJOBS_SIMULATOR_JOB_TIME for --job-time.",
            "",
            "Not simulated: result quality, prices, and undocumented limits.",
        })
public final class SimulatorCommand implements Callable<Integer> {

    /** The default port. */
    static final int PORT = 8089;

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
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Any other than loopback, such as 0.0.0.0 in a container, lets other"
                    + " machines use the simulator; its control API stays limited to loopback names and --admin-host."
                    + " Default: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

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
            split = ",",
            paramLabel = "NAME=CHOICE",
            description = "Value of a quirk, one of those below. Repeatable, or separated by commas.")
    private Map<String, String> quirks = Map.of();

    @Option(
            names = "--webhook-host",
            split = ",",
            paramLabel = "HOST",
            description =
                    "Additional host that webhooks may be sent to. Must match the host in the webhook URL exactly."
                            + " Repeatable, or separated by commas.")
    private Set<String> webhookHosts = Set.of();

    @Option(
            names = "--admin-host",
            split = ",",
            paramLabel = "HOST",
            description =
                    "Additional host name under which the control API may be called, such as the name of a container."
                            + " Repeatable, or separated by commas.")
    private Set<String> adminHosts = Set.of();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    @SuppressWarnings("UnusedVariable")
    private boolean version;

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
     * @param environment the environment variables, which are the defaults of the options
     * @return 0, or 2 if an option is not valid, with a one-line message on {@code err}
     */
    static int run(
            PrintWriter out,
            PrintWriter err,
            Runnable awaitStop,
            Map<String, String> environment,
            String... arguments) {
        CommandLine line = line(new SimulatorCommand(awaitStop))
                .setDefaultValueProvider(option -> EnvironmentDefaults.value(option, environment));
        String version = SimulatorCommand.class.getPackage().getImplementationVersion();
        line.getCommandSpec().version("mediajobs-simulator " + (version == null ? "(not packaged)" : version));
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        String[] examples = usage.footer();
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> {
            usage.footer(ScenarioHelp.withFooter(examples, usage.width()));
            return help.footer();
        });
        EnvironmentDefaults.warnings(line.getCommandSpec(), environment).forEach(err::println);
        return line.setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((problem, args) -> {
                    err.println(ErrorLines.of(problem)
                            + EnvironmentDefaults.sources(line.getCommandSpec(), environment)
                            + " Run with --help to see the options.");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((problem, command, result) -> {
                    err.println("The simulator failed: " + ErrorLines.of(problem));
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
                    .host(host)
                    .port(port)
                    .jobTime(jobTime)
                    .seed(seed)
                    .scenario(scenario)
                    .validation(validation)
                    .webhookHosts(webhookHosts.toArray(String[]::new))
                    .adminHosts(adminHosts.toArray(String[]::new));
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
}
