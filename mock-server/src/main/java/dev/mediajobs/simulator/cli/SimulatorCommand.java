package dev.mediajobs.simulator.cli;

import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import dev.mediajobs.simulator.engine.Durations;
import dev.mediajobs.simulator.scenario.Scenarios;
import dev.mediajobs.simulator.server.PortInUseException;
import dev.mediajobs.simulator.validation.ValidationMode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
            "Plays four media vendors on one port of 127.0.0.1: Miraflow, Miragic, Mirrago and Creatify Aurora.",
            "Point your application's base URL at it. Any key is taken, but one that begins with 'invalid'.",
            ""
        },
        footer = {
            "Try:",
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
            "Users with different keys do not see each other. Add ?namespace=KEY to a control request and it is",
            "about one of them alone: specs/simulator.yaml describes all of them.",
            "",
            "It does not know: how good a real result looks, what it costs, and limits that no vendor documents.",
        })
public final class SimulatorCommand implements Callable<Integer> {

    private static final String SPELLING = "--spelling was replaced by --quirk spelling=...";

    private final Runnable stopSignal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8089",
            description = "Where to listen; 0 picks a free port. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--job-time",
            paramLabel = "TIME",
            defaultValue = "3s",
            description = "How long a job takes, such as 500ms, 3s or 2m. Default: ${DEFAULT-VALUE}.")
    private Duration jobTime = Duration.ofSeconds(3);

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What ids and pictures are made from. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = Scenarios.HAPPY,
            description = "What happens to jobs, one of the scenarios below. Default: ${DEFAULT-VALUE}.")
    private String scenario = Scenarios.HAPPY;

    @Option(
            names = "--validation",
            paramLabel = "MODE",
            defaultValue = "strict",
            description = "Requests that break the spec are refused (strict), answered but noted (warn),"
                    + " or not judged (off). Default: ${DEFAULT-VALUE}.")
    private ValidationMode validation = ValidationMode.STRICT;

    @Option(
            names = "--quirk",
            paramLabel = "NAME=CHOICE",
            description = "What is done where a vendor's document is odd, one of the quirks below; may be repeated.")
    private Map<String, String> quirks = Map.of();

    @Option(
            names = "--webhook-host",
            paramLabel = "HOST",
            description = "A host beside loopback that webhooks may go to, by the very name that a link has;"
                    + " may be repeated.")
    private Set<String> webhookHosts = Set.of();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    private SimulatorCommand(Runnable untilStopped) {
        this.stopSignal = untilStopped;
    }

    /** Starts the simulator and stays until the process is told to stop. */
    public static void main(String... arguments) {
        int code = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                SimulatorCommand::awaitStop,
                arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs the command.
     *
     * @param untilStopped returns when the simulator is to stop
     * @return 0, or 2 where an option was wrong; then one line on err says what to do
     */
    static int run(PrintWriter out, PrintWriter err, Runnable untilStopped, String... arguments) {
        CommandLine line = new CommandLine(new SimulatorCommand(untilStopped));
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.footer(ScenarioHelp.before(usage.footer(), usage.width()));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, SimulatorCommand::duration)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((problem, given) -> {
                    err.println(
                            (spelling(problem) ? SPELLING : oneLine(problem)) + " Run with --help to see the options.");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((problem, command, result) -> {
                    err.println("The simulator could not run: " + oneLine(problem));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() {
        try (Simulator simulator = Simulator.start(options())) {
            Thread stop = new Thread(simulator::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            Greeting.print(simulator, spec.commandLine().getOut());
            stopSignal.run();
            Runtime.getRuntime().removeShutdownHook(stop);
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

    private static boolean spelling(ParameterException problem) {
        return problem instanceof UnmatchedArgumentException unknown
                && unknown.getUnmatched().get(0).matches("--spelling(=.*)?");
    }

    private static String oneLine(Exception problem) {
        String message = String.valueOf(problem.getMessage()).replaceAll("\\R.*", "");
        return message.endsWith(".") ? message : message + ".";
    }

    private static void awaitStop() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
