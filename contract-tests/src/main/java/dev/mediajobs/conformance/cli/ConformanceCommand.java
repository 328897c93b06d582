package dev.mediajobs.conformance.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.http.JdkHttpTransport;
import dev.mediajobs.conformance.report.ConsoleTable;
import dev.mediajobs.conformance.report.Drift;
import dev.mediajobs.conformance.report.Reports;
import dev.mediajobs.conformance.run.ConformanceKit;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.conformance.run.session.RunPlan;
import dev.mediajobs.conformance.time.SystemTime;
import dev.mediajobs.conformance.time.Ticker;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The kit as a program: exit 0 if the server conforms, 1 if there are findings, 2 if it could not be judged. */
@Command(
        name = "mediajobs-conformance",
        mixinStandardHelpOptions = true,
        versionProvider = ConformanceCommand.Version.class,
        sortOptions = false,
        description = {
            "Judges a server by the contracts of the four vendors.",
            "",
            "Keys come from the environment alone: MIRAFLOW_API_KEY, MIRAGIC_API_KEY, MIRRAGO_CLIENT_ID,"
                    + " MIRRAGO_CLIENT_SECRET, CREATIFY_API_ID, CREATIFY_API_KEY. On this machine's own"
                    + " addresses made-up ones stand in for those that are not set.",
            ""
        },
        footer = {"", "Exit: 0 conforms (perhaps with notes), 1 findings, 2 could not run."})
public final class ConformanceCommand implements Callable<Integer> {

    private static final Duration MAX_CALL_TIME = Duration.ofSeconds(10);
    private static final int MAX_LOCAL_CALLS = 5000;
    private static final int MAX_REMOTE_CALLS = 600;
    private static final int EXIT_NOT_RUN = 2;

    @Option(names = "--base-url", paramLabel = "URL", description = "The server, for all vendors.")
    private String baseUrl = "";

    @Option(names = "--vendor", paramLabel = "NAME", description = "Judge this vendor alone; may be repeated.")
    private List<String> vendors = List.of();

    @Option(names = "--report", paramLabel = "DIR", description = "Write the report's files there.")
    private @Nullable Path report;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "How long one job may take, such as 500ms, 60s, 2m, 1h or PT1M30S (default: 60s)."
                    + " A call has at most 10s of it.")
    private Duration timeout = Duration.ofSeconds(60);

    @Option(names = "--read-only", description = "Start nothing that a live vendor bills.")
    private boolean readOnly;

    @Option(names = "--live", description = "Needed to judge a vendor's own server.")
    private boolean live;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "A findings.json of an earlier run: print what has changed since.")
    private @Nullable Path baseline;

    @Option(
            names = "--token-wait",
            paramLabel = "TIME",
            defaultValue = "10s",
            converter = DurationConverter.class,
            description = "Wait at most so long for a token to expire (default: 10s).")
    private Duration maxTokenWait = Duration.ofSeconds(10);

    @Option(
            names = "--fail-by",
            paramLabel = "HEADER",
            description = "A header by which this server fails a job, to see whether it says why;"
                    + " the simulator's is 'X-MediaJobs-Scenario: fails'.")
    private String failingJobHeader = "";

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    ConformanceCommand(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /**
     * Runs the kit and ends the virtual machine with its exit status.
     *
     * @param arguments the options that {@code --help} lists
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err, System.getenv()));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err, Map<String, String> environment) {
        CommandLine line = new CommandLine(new ConformanceCommand(out, err, environment));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, given) -> {
            err.println(e.getMessage() + ". Try --help.");
            return EXIT_NOT_RUN;
        });
        line.setExecutionExceptionHandler((e, command, result) -> {
            err.println(e instanceof UsageException ? e.getMessage() : "The kit failed: " + e);
            return EXIT_NOT_RUN;
        });
        return line.execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        if (baseUrl.isEmpty()) {
            throw new UsageException("Say which server to judge: --base-url http://127.0.0.1:8089");
        }
        Target target = Target.of(baseUrl);
        List<String> chosen = OptionValidator.vendors(vendors);
        OptionValidator.header("--fail-by", failingJobHeader);
        OptionValidator.allowed(target, live);
        if (report != null) {
            OptionValidator.folder(report);
        }
        JsonNode earlier = baseline == null ? null : OptionValidator.earlier(baseline);
        RunPlan plan = new RunPlan(
                target.url(),
                chosen,
                timeout,
                timeout.compareTo(MAX_CALL_TIME) < 0 ? timeout : MAX_CALL_TIME,
                readOnly,
                target.isLoopback(),
                maxTokenWait,
                target.isLoopback() ? MAX_LOCAL_CALLS : MAX_REMOTE_CALLS,
                failingJobHeader,
                List.of());
        Ticker ticker = new SystemTime();
        Optional<String> fallback = target.isLoopback()
                ? Optional.of("conformance-" + Long.toString(ticker.now().toEpochMilli(), 36))
                : Optional.empty();
        ConformanceKit kit = new ConformanceKit(
                plan, new JdkHttpTransport(plan.callTimeout(), ticker), ticker, environment, fallback);
        OptionValidator.requireCredentials(kit, target);
        OptionValidator.requireReachable(target, kit.unreachable());
        notice(kit, target);
        RunResult result;
        try (ConsoleProgress progress = new ConsoleProgress(err, ConsoleProgress.isTerminal(), kit.expectedChecks())) {
            result = kit.run(progress::step);
        }
        ConsoleTable.of(result).forEach(out::println);
        if (report != null) {
            Reports.write(report, result);
            out.println("Report: " + report.resolve("conformance.html"));
        }
        if (earlier != null) {
            drift(earlier, result);
        }
        return result.conforms() ? 0 : 1;
    }

    private void drift(JsonNode earlier, RunResult result) {
        List<String> changes = Drift.between(earlier, result);
        out.println();
        out.println(changes.isEmpty() ? "Nothing has changed since the baseline." : "Changed since the baseline:");
        changes.forEach(each -> out.println("  " + each));
    }

    private void notice(ConformanceKit kit, Target target) {
        if (!target.isLoopback() && !readOnly) {
            List<String> billed = kit.billed();
            err.println("Notice: " + billed.size() + " operations start jobs, which a live vendor bills: "
                    + String.join(", ", billed) + ". --read-only starts none.");
        }
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = ConformanceCommand.class.getPackage().getImplementationVersion();
            return new String[] {"mediajobs-conformance " + (version == null ? "(not packaged)" : version)};
        }
    }
}
