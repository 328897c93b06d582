package dev.mediajobs.conformance.cli;

import dev.mediajobs.conformance.check.Printable;
import dev.mediajobs.conformance.observe.HarObservation;
import dev.mediajobs.conformance.observe.LiveObservation;
import dev.mediajobs.conformance.observe.LiveObservation.Target;
import dev.mediajobs.conformance.observe.Observation;
import dev.mediajobs.conformance.observe.Recording;
import dev.mediajobs.conformance.observe.har.HarWriter;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import dev.mediajobs.conformance.report.AtomicFile;
import dev.mediajobs.conformance.report.ConsoleTable;
import dev.mediajobs.conformance.time.SystemTime;
import dev.mediajobs.conformance.time.Ticker;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Observes real traffic: with proxies until a signal, or from a recording. */
@Command(
        name = "observe",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks the traffic between an application and a server, without a call of its own.",
            "",
            "Starts a proxy on 127.0.0.1, whose address replaces the vendor's base URL in the application,"
                    + " until SIGINT (Ctrl-C) or SIGTERM; or reads a recording with --har.",
            "The report up to now is at /__observe/report of the proxy.",
            ""
        },
        footer = {
            "",
            "Exit status, also after a signal: 0 conforms (notes are possible), 1 findings, 2 could not run or nothing"
                    + " to check."
        })
final class ObserveCommand implements Callable<Integer> {

    private static final int EXIT_NOT_RUN = 2;
    private static final int REPORT_SECONDS = 20;

    @Option(
            names = "--upstream",
            paramLabel = "URL",
            description = "Base URL of the server. Default: the vendor's own address.")
    private String upstream = "";

    @Option(
            names = "--vendor",
            paramLabel = "NAME[=URL]",
            description = "Vendor, with its server if that is not --upstream. Repeatable: one port each.")
    private List<String> vendors = List.of();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "9090",
            description = "Port of the first vendor's proxy; the others follow. 0: free ports (default: 9090).")
    private int port = 9090;

    @Option(names = "--har", paramLabel = "FILE", description = "Check this recording (HAR 1.2) instead.")
    private @Nullable Path har;

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description = "Write the traffic to this directory, redacted, as HAR 1.2.")
    private @Nullable Path recordings;

    @Option(names = "--report", paramLabel = "DIR", description = "Write the report files to this directory.")
    private @Nullable Path report;

    @Option(
            names = "--rewrite-links",
            description = "Rewrite absolute links in JSON responses to the proxy, so that downloads pass through it.")
    private boolean rewriteLinks;

    @Option(
            names = "--spec",
            paramLabel = "FILE",
            description = "Use this changed spec, such as miraflow.yaml, instead of the built-in one. Repeatable.")
    private List<Path> specs = List.of();

    private final PrintStream out;
    private final PrintStream err;
    private final Ticker ticker = new SystemTime();

    ObserveCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        ObserveTargets targets = new ObserveTargets(upstream, vendors, specs);
        if (report != null) {
            OptionValidator.requireWritable(report);
        }
        return har == null ? proxies(targets.live()) : recording(har, targets);
    }

    private int recording(Path file, ObserveTargets targets) throws IOException {
        if (recordings != null || rewriteLinks) {
            throw new UsageException("--record and --rewrite-links are options of the proxy. Remove them, or --har.");
        }
        List<HarObservation.Source> sources = targets.recorded();
        Observation observation = new Observation(sources.get(0).servers().get(0), true, ticker);
        HarObservation recorded = new HarObservation(observation, sources);
        try {
            recorded.read(file);
        } catch (IOException e) {
            throw new UsageException("Cannot read " + file + " as HAR 1.2: " + e.getMessage() + ".", e);
        }
        int status = finish(observation);
        recorded.summary().forEach(each -> out.println(Printable.line(each)));
        return status;
    }

    private int proxies(List<Target> targets) throws IOException {
        if (port < 0 || port + targets.size() > 65_536) {
            throw new UsageException("--port must be from 0 to " + (65_536 - targets.size()) + ".");
        }
        Observation observation = new Observation(targets.get(0).upstream(), false, ticker);
        Optional<HarWriter> writer = writer();
        Optional<Recording> recording = writer.map(each -> new Recording(observation, each));
        LiveObservation live = started(targets, observation, recording);
        live.addresses().forEach((vendor, address) -> {
            String server = targets.stream()
                    .filter(each -> each.spec().name().equals(vendor))
                    .map(each -> each.upstream().toString())
                    .findFirst()
                    .orElse("");
            out.println("Observing " + vendor + ": use " + address + " in place of " + server);
        });
        out.println("Report: " + live.addresses().values().iterator().next()
                + "/__observe/report, and at the end (Ctrl-C)");
        writer.ifPresent(each -> out.println("Recording: " + each.file()));
        out.flush();
        return untilSignal(() -> {
            live.close();
            String failure = live.failure() + recording.map(Recording::failure).orElse("");
            if (!failure.isEmpty()) {
                err.println("Notice: " + Printable.line(failure));
            }
            return finish(observation);
        });
    }

    private Optional<HarWriter> writer() {
        if (recordings == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(HarWriter.create(recordings, ticker.now()));
        } catch (IOException e) {
            throw new UsageException("Cannot write to the folder " + recordings + ". Choose another with --record.", e);
        }
    }

    private LiveObservation started(List<Target> targets, Observation observation, Optional<Recording> recording) {
        BiConsumer<String, ObservedExchange> recorder = recording
                .<BiConsumer<String, ObservedExchange>>map(each -> each)
                .orElse((vendor, exchange) -> {});
        try {
            return LiveObservation.start(targets, port, rewriteLinks, observation, recorder, ticker);
        } catch (IOException e) {
            throw new UsageException(
                    "Port " + port + " is in use. Choose another with --port, or 0 for a free one.", e);
        }
    }

    /** Waits for a signal or an interrupt. After a signal, the JVM halts with the exit status of the report. */
    private static int untilSignal(Callable<Integer> end) {
        AtomicBoolean interrupted = new AtomicBoolean();
        AtomicInteger status = new AtomicInteger(EXIT_NOT_RUN);
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    if (!interrupted.get()) {
                        bounded(end, status);
                        Runtime.getRuntime().halt(status.get());
                    }
                },
                "observe-end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            done.await();
        } catch (InterruptedException e) {
            interrupted.set(true);
            Runtime.getRuntime().removeShutdownHook(hook);
            bounded(end, status);
            Thread.currentThread().interrupt();
        }
        return status.get();
    }

    private static void bounded(Callable<Integer> end, AtomicInteger status) {
        Thread reporter = new Thread(
                () -> {
                    try {
                        status.set(end.call());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                "observe-report");
        reporter.setDaemon(true);
        reporter.start();
        try {
            reporter.join(TimeUnit.SECONDS.toMillis(REPORT_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int finish(Observation observation) throws IOException {
        if (!observation.hasTraffic()) {
            observation.summary().forEach(out::println);
            out.println("No request of the specs passed by. Nothing was checked.");
            return EXIT_NOT_RUN;
        }
        observation.report(ConsoleTable::of).forEach(out::println);
        observation.summary().forEach(out::println);
        if (report != null) {
            for (Map.Entry<String, String> file : observation.files().entrySet()) {
                AtomicFile.write(report.resolve(file.getKey()), file.getValue());
            }
            out.println("Report: " + report.resolve("conformance.html"));
        }
        return observation.report(result -> result.conforms() ? 0 : 1);
    }
}
