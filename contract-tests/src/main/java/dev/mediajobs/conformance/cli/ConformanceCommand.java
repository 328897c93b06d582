package dev.mediajobs.conformance.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.check.Printable;
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
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of the kit. Exit status: 0 the server conforms, 1 findings, 2 could not run. */
@Command(
        name = "mediajobs-conformance",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false,
        description = {
            "Checks whether a server conforms to the contracts of the vendors.",
            "",
            "Credentials are read from the environment only: {variables}. For loopback addresses, made-up values"
                    + " replace those that are not set.",
            ""
        },
        footer = {"", "Exit status: 0 conforms (notes are possible), 1 findings, 2 not or not completely checked."})
public final class ConformanceCommand implements Callable<Integer> {

    private static final Duration MAX_CALL_TIME = Duration.ofSeconds(10);
    private static final int MAX_LOCAL_CALLS = 5000;
    private static final int MAX_REMOTE_CALLS = 600;
    private static final int EXIT_NOT_RUN = 2;

    @Option(names = "--base-url", paramLabel = "URL", description = "Base URL of the server, for all vendors.")
    private String baseUrl = "";

    @Option(names = "--vendor", paramLabel = "NAME", description = "Check only this vendor. Repeatable.")
    private List<String> vendors = List.of();

    @Option(names = "--report", paramLabel = "DIR", description = "Write the report files to this directory.")
    private @Nullable Path report;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "Maximum time for one job, such as 500ms, 60s, 2m, 1h or PT1M30S (default: 60s)."
                    + " One call may take at most 10s.")
    private Duration timeout = Duration.ofSeconds(60);

    @Option(names = "--read-only", description = "Start no jobs that a live vendor bills.")
    private boolean readOnly;

    @Option(names = "--live", description = "Required for a vendor's own server.")
    private boolean live;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "findings.json of an earlier run. Prints the changes since then.")
    private @Nullable Path baseline;

    @Option(
            names = "--max-token-wait",
            paramLabel = "TIME",
            defaultValue = "10s",
            converter = DurationConverter.class,
            description = "Maximum time to wait for a token to expire (default: 10s).")
    private Duration maxTokenWait = Duration.ofSeconds(10);

    @Option(
            names = "--failing-job-header",
            paramLabel = "HEADER",
            description = "Header that makes this server fail a job, to check that it gives a reason."
                    + " Simulator: 'X-MediaJobs-Scenario: fails'.")
    private String failingJobHeader = "";

    @Option(
            names = "--max-time",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Maximum time of the whole run (default: 10m, or ten times --timeout if that is more,"
                    + " plus --max-token-wait)."
                    + " What was not checked then is listed.")
    private @Nullable Duration maxTime;

    @Option(
            names = "--header",
            paramLabel = "NAME=VALUE",
            description = "Header of each request to the server, such as the key of a gateway. Repeatable.")
    private List<String> headers = List.of();

    @Option(
            names = "--accept",
            paramLabel = "FILE",
            description = "Known deviations as YAML or JSON, each with a reason; they are no findings.")
    private @Nullable Path accept;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "findings",
            description = "What makes the exit status 1: new (findings that the baseline lacks), findings, or notes"
                    + " (default: findings).")
    private FailOn failOn = FailOn.FINDINGS;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    ConformanceCommand(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /**
     * Runs the kit and exits the JVM with its exit status.
     *
     * @param arguments the options listed by {@code --help}
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err, System.getenv()));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err, Map<String, String> environment) {
        CommandLine line = new CommandLine(new ConformanceCommand(out, err, environment))
                .setCaseInsensitiveEnumValuesAllowed(true);
        CredentialsHelp.complete(line);
        line.addSubcommand(new ObserveCommand(out, err));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, args) -> {
            err.println(Printable.line(ReplacedOptions.describe(e)) + ". Try --help.");
            return EXIT_NOT_RUN;
        });
        line.setExecutionExceptionHandler((e, command, result) -> {
            String problem = e instanceof FileSystemException ? "Cannot write the report: " : "Internal error: ";
            err.println(Printable.line(e instanceof UsageException ? e.getMessage() : problem + e));
            return EXIT_NOT_RUN;
        });
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println("Not enough memory. Give Java more, for example with -Xmx2g.");
        } catch (StackOverflowError e) {
            err.println("A response is nested too deeply. Give Java a larger stack, for example with -Xss16m.");
        } catch (LinkageError | AssertionError e) {
            err.println(Printable.line("Internal error: " + e));
        }
        return EXIT_NOT_RUN;
    }

    @Override
    public Integer call() throws IOException {
        if (baseUrl.isEmpty()) {
            throw new UsageException("--base-url is required. Example: --base-url http://127.0.0.1:8089");
        }
        Target target = Target.of(baseUrl);
        List<String> selectedVendors = OptionValidator.vendors(vendors);
        OptionValidator.requireHeader("--failing-job-header", failingJobHeader);
        OptionValidator.requirePermission(target, live);
        if (report != null) {
            OptionValidator.requireWritable(report);
        }
        JsonNode earlierReport = baseline == null ? null : OptionValidator.baseline(baseline);
        if (failOn == FailOn.NEW && earlierReport == null) {
            throw new UsageException("--fail-on new requires --baseline.");
        }
        Ticker ticker = new SystemTime();
        DeviationPolicy policy = new DeviationPolicy(
                accept == null ? List.of() : AcceptFile.read(accept),
                failOn,
                earlierReport,
                ticker.now().atZone(ZoneOffset.UTC).toLocalDate());
        RunPlan plan = new RunPlan(
                target.url(),
                selectedVendors,
                timeout,
                timeout.compareTo(MAX_CALL_TIME) < 0 ? timeout : MAX_CALL_TIME,
                readOnly,
                target.isLoopback(),
                maxTokenWait,
                target.isLoopback() ? MAX_LOCAL_CALLS : MAX_REMOTE_CALLS,
                failingJobHeader,
                List.of(),
                OptionValidator.headers(headers),
                maxTime == null ? RunPlan.defaultMaxTime(timeout, maxTokenWait) : maxTime);
        Optional<String> fallback = target.isLoopback()
                ? Optional.of("conformance-" + Long.toString(ticker.now().toEpochMilli(), 36))
                : Optional.empty();
        ConformanceKit kit = new ConformanceKit(
                plan, new JdkHttpTransport(plan.callTimeout(), ticker), ticker, environment, fallback);
        OptionValidator.requireCredentials(kit, target);
        OptionValidator.requireReachable(target, kit.unreachable());
        warnAboutCosts(kit, target);
        RunResult result;
        try (ConsoleProgress progress =
                new ConsoleProgress(err, ConsoleProgress.isTerminal(), kit.expectedChecks(), policy::apply)) {
            result = policy.apply(kit.run(progress::step));
        }
        // The result is redacted already; a second time would redact the variables in commands.
        ConsoleTable.of(result).forEach(line -> out.println(Printable.line(line)));
        policy.problems().forEach(line -> out.println(kit.printable(line)));
        if (report != null) {
            Reports.write(report, result);
            out.println("Report: " + report.resolve("conformance.html"));
        }
        if (earlierReport != null) {
            printChanges(kit, Drift.between(earlierReport, result));
        }
        return result.verdict().exitStatus();
    }

    private void printChanges(ConformanceKit kit, List<String> changes) {
        out.println();
        out.println(changes.isEmpty() ? "No changes since the baseline." : "Changes since the baseline:");
        changes.forEach(each -> out.println("  " + kit.printable(each)));
    }

    private void warnAboutCosts(ConformanceKit kit, Target target) {
        if (!target.isLoopback() && !readOnly) {
            List<String> billed = kit.billed();
            err.println("Notice: " + billed.size() + " operations start jobs that a live vendor bills: "
                    + String.join(", ", billed) + ". Use --read-only to start none.");
        }
    }
}
