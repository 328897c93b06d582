package dev.mediajobs.conformance.selftest;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.http.HttpTransport;
import dev.mediajobs.conformance.http.JdkHttpTransport;
import dev.mediajobs.conformance.report.ReportConsistency;
import dev.mediajobs.conformance.run.ConformanceKit;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.conformance.run.session.RunPlan;
import dev.mediajobs.conformance.time.SystemTime;
import dev.mediajobs.conformance.time.Ticker;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Mutation test of the conformance kit: runs the kit against a conforming server whose responses are changed by one
 * mutant at a time. The kit must report every mutant and no harmless change.
 */
public final class SelfTest {

    private static final int CONCURRENT_RUNS = 8;
    private static final int MAX_CALLS = 5000;
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);
    /** Short, because a mutant whose jobs never end needs all of it. */
    private static final Duration JOB_TIMEOUT = Duration.ofSeconds(3);
    /** The timeout of calls and jobs that must not fail, however busy the machine is. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ResponseMutator UNCHANGED = (called, request, response, upstream) -> response;

    private final URI server;
    private final List<String> vendors;
    private final String failingJobHeader;
    private final Consumer<Trial> listener;
    private final Ticker ticker = new SystemTime();
    private final Limits brief = new Limits(JOB_TIMEOUT, CALL_TIMEOUT, new JdkHttpTransport(CALL_TIMEOUT, ticker));
    private final Limits patient = new Limits(PATIENCE, PATIENCE, new JdkHttpTransport(PATIENCE, ticker));
    private final AtomicInteger runs = new AtomicInteger();
    private final Set<String> knownFindings = ConcurrentHashMap.newKeySet();

    /**
     * Creates a self-test.
     *
     * @param server a conforming server on this machine whose jobs end within 3 s
     * @param vendors the vendors whose operations are mutated
     * @param failingJobHeader a header that makes the server fail a job, {@code Name: value}; empty if there is none
     * @param listener called after each trial, from several threads
     */
    public SelfTest(URI server, List<String> vendors, String failingJobHeader, Consumer<Trial> listener) {
        this.server = server;
        this.vendors = List.copyOf(vendors);
        this.failingJobHeader = failingJobHeader;
        this.listener = listener;
    }

    /**
     * The result of a mutation test.
     *
     * @param findings the findings at the unchanged server; if there are any, no mutant was run
     * @param mutants the mutants that were run
     * @param harmless the harmless changes that were run
     */
    public record Report(List<String> findings, List<Trial> mutants, List<Trial> harmless) {

        /** Returns the mutants that the kit did not report. */
        public List<Trial> survived() {
            return mutants.stream().filter(each -> !each.isReported()).toList();
        }

        /** Returns the harmless changes that the kit reported. */
        public List<Trial> falsePositives() {
            return harmless.stream().filter(Trial::isReported).toList();
        }

        /** Returns whether all mutants were killed and no harmless change was reported. */
        public boolean passed() {
            return findings.isEmpty()
                    && survived().isEmpty()
                    && falsePositives().isEmpty();
        }
    }

    /**
     * Runs the mutants and the harmless changes.
     *
     * @param maxMutants maximum number of mutants; if there are more, each harmless change is run at one vendor only
     * @param seed seed for choosing mutants if there are more
     */
    public Report run(int maxMutants, long seed) {
        List<Mutant> mutants = new ArrayList<>();
        List<RunResult> results = Parallel.map(CONCURRENT_RUNS, vendors, this::unchanged);
        for (int i = 0; i < vendors.size(); i++) {
            VendorSpec vendor = VendorSpec.of(vendors.get(i));
            RunResult result = results.get(i);
            List<String> findings = new ArrayList<>(result.aborted().values());
            result.findings().forEach(each -> findings.add(each.line("")));
            if (!findings.isEmpty()) {
                return new Report(findings, List.of(), List.of());
            }
            result.checks().forEach(check -> check.findings().forEach(each -> knownFindings.add(key(each))));
            mutants.addAll(Mutants.of(vendor, result, !failingJobHeader.isEmpty()));
        }
        Collections.shuffle(mutants, new Random(seed));
        mutants.sort(Comparator.comparing(mutant -> !SampleMutants.contains(mutant)));
        List<Mutant> chosen = mutants.subList(0, Math.min(maxMutants, mutants.size()));
        List<Supplier<Trial>> runs = new ArrayList<>();
        chosen.forEach(each -> runs.add(() -> mutant(each)));
        harmless(chosen.size() == mutants.size()).forEach(each -> runs.add(() -> harmless(each)));
        List<Trial> trials = Parallel.map(CONCURRENT_RUNS, runs, this::reported);
        return new Report(List.of(), trials.subList(0, chosen.size()), trials.subList(chosen.size(), trials.size()));
    }

    private RunResult unchanged(String vendor) {
        return run(patient, VendorSpec.of(vendor), List.of(), failingJobHeader, UNCHANGED, check -> {});
    }

    private Trial reported(Supplier<Trial> run) {
        Trial trial = run.get();
        listener.accept(trial);
        return trial;
    }

    /** Returns each harmless change at each vendor, or the changes spread over the vendors. */
    private List<Trial> harmless(boolean all) {
        List<Trial> trials = new ArrayList<>();
        int index = 0;
        for (String name : HarmlessChanges.all().keySet()) {
            List<String> chosen = all ? vendors : List.of(vendors.get(index++ % vendors.size()));
            chosen.forEach(vendor -> trials.add(new Trial(vendor, name, "")));
        }
        return trials;
    }

    private Trial harmless(Trial trial) {
        ResponseMutator mutator = HarmlessChanges.all().getOrDefault(trial.name(), UNCHANGED);
        RunResult result = run(patient, VendorSpec.of(trial.vendor()), List.of(), "", mutator, check -> {});
        return new Trial(
                trial.vendor(),
                trial.name(),
                result.findings().stream()
                        .filter(each -> !knownFindings.contains(key(each)))
                        .map(each -> each.line(""))
                        .findFirst()
                        .orElse(result.aborted().getOrDefault(trial.vendor(), "")));
    }

    /** Runs only the mutant's operation first, for speed; lists may need what the other operations create. */
    private Trial mutant(Mutant mutant) {
        String only = firstFinding(mutant, List.of(mutant.operation()), mutant.failing() ? failingJobHeader : "");
        return new Trial(
                mutant.vendor(),
                mutant.operation() + ": " + mutant.name(),
                only.isEmpty() ? firstFinding(mutant, List.of(), failingJobHeader) : only);
    }

    private String firstFinding(Mutant mutant, List<String> operations, String jobHeader) {
        VendorSpec vendor = VendorSpec.of(mutant.vendor());
        try {
            RunResult result =
                    run(brief, vendor, operations, jobHeader, mutant.mutator().get(), check -> check.findings().stream()
                            .filter(each -> mutant.note() || !each.note())
                            .filter(each -> !knownFindings.contains(key(each)))
                            .findFirst()
                            .ifPresent(each -> {
                                throw new KilledException(each.line(""));
                            }));
            return result.aborted().getOrDefault(vendor.name(), "");
        } catch (KilledException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private RunResult run(
            Limits limits,
            VendorSpec vendor,
            List<String> operations,
            String jobHeader,
            ResponseMutator mutator,
            Consumer<CheckResult> checks) {
        try (MutatingProxy proxy = MutatingProxy.start(server, vendor, limits.transport(), mutator)) {
            RunPlan plan = new RunPlan(
                    proxy.base(),
                    List.of(vendor.name()),
                    limits.job(),
                    limits.call(),
                    false,
                    true,
                    CALL_TIMEOUT,
                    MAX_CALLS,
                    jobHeader,
                    operations,
                    Map.of(),
                    JOB_TIMEOUT.multipliedBy(100));
            String key = "self-test-" + Long.toString(ticker.now().toEpochMilli(), 36) + runs.incrementAndGet();
            List<CheckResult> recorded = new ArrayList<>();
            try {
                RunResult result = new ConformanceKit(plan, limits.transport(), ticker, Map.of(), Optional.of(key))
                        .run(check -> {
                            recorded.add(check);
                            checks.accept(check);
                        });
                ReportConsistency.check(result);
                return result;
            } catch (KilledException e) {
                ReportConsistency.check(new RunResult(
                        server, ticker.now(), Duration.ZERO, recorded, Map.of(), new ResponseInventory()));
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Identifies a finding, so that notes about the unchanged server do not count. */
    private static String key(Finding finding) {
        return String.join("\n", finding.vendor(), finding.place(), finding.title(), finding.where());
    }

    private record Limits(Duration job, Duration call, HttpTransport transport) {}

    /** Ends the run of a mutant at its first finding. */
    private static final class KilledException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        KilledException(String finding) {
            super(finding);
        }
    }
}
