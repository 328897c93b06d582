package dev.mediajobs.conformance.self;

import dev.mediajobs.conformance.check.Check;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Outcome;
import dev.mediajobs.conformance.http.JdkWire;
import dev.mediajobs.conformance.http.Wire;
import dev.mediajobs.conformance.run.Kit;
import dev.mediajobs.conformance.run.Plan;
import dev.mediajobs.conformance.run.Result;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.Vendor;
import dev.mediajobs.conformance.time.SystemTime;
import dev.mediajobs.conformance.time.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Proves that the kit's checks can fail: breaks a right server in many ways, one at a time, and counts how many the kit
 * finds. Harmless changes must go unnoticed. The server must be one on this machine that costs nothing.
 */
public final class SelfJudgement {

    private static final int AT_ONCE = 8;
    private static final int MOST_CALLS = 5000;
    private static final Duration CALL = Duration.ofSeconds(5);
    private static final Duration JOB = Duration.ofSeconds(3);

    private final URI server;
    private final List<String> vendors;
    private final String failBy;
    private final Ticker ticker = new SystemTime();
    private final Wire wire = new JdkWire(CALL, ticker);
    private final AtomicInteger runs = new AtomicInteger();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /**
     * Prepares a judgement.
     *
     * @param server a right server
     * @param vendors whose operations are broken
     * @param failBy a header that makes the server fail a job, {@code Name: value}; empty if there is none
     */
    public SelfJudgement(URI server, List<String> vendors, String failBy) {
        this.server = server;
        this.failBy = failBy;
        this.vendors = List.copyOf(vendors);
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /**
     * What came out.
     *
     * @param findings what the kit already has to say of the server as it is, at the first vendor that is not right
     * @param mutants how many ways of being wrong were tried
     * @param escaped those that the kit did not find
     * @param harmless how many harmless changes were tried
     * @param suspected those that the kit reported, with the first finding
     */
    public record Verdict(
            List<String> findings, int mutants, List<String> escaped, int harmless, List<String> suspected) {

        /** Whether every mutant was caught and nothing harmless reported. */
        public boolean isGood() {
            return findings.isEmpty() && escaped.isEmpty() && suspected.isEmpty();
        }
    }

    /** Who watches a judgement; told by several threads. */
    @FunctionalInterface
    public interface Listener {

        /** Before the first mutant: how many there are, and how many harmless changes after them. */
        default void begins(int mutants, int harmless) {}

        /** A mutant was caught or escaped, or a harmless change was tried, as the line says. */
        void tried(String line);
    }

    /** Why the server cannot be judged: it does not even accept a connection. Empty if it does. */
    public Optional<String> unreachable() {
        return kit(server, vendors.get(0), "", List.of()).unreachable();
    }

    /**
     * Tries everything, unless the server itself is not right: then nothing is broken.
     *
     * @param most at most so many mutants; if there are more, each harmless change is tried at one vendor instead of all
     * @param seed which of them, if there are more
     * @param listener is told how it goes on
     */
    public Verdict judge(int most, long seed, Listener listener) {
        List<String> findings = new ArrayList<>();
        List<Mutant> mutants = new ArrayList<>();
        for (String name : vendors) {
            Vendor vendor = Vendor.of(name);
            Result result = run(vendor, List.of(), failBy, (called, request, reply, upstream) -> reply, check -> {});
            result.findings().forEach(each -> findings.add(each.line("")));
            if (!findings.isEmpty() || !result.stopped().isEmpty()) {
                result.stopped().values().forEach(findings::add);
                return new Verdict(findings, 0, List.of(), 0, List.of());
            }
            result.checks().forEach(check -> check.findings().forEach(each -> known.add(key(each))));
            mutants.addAll(mutants(vendor, result));
        }
        Collections.shuffle(mutants, new Random(seed));
        List<Mutant> chosen = mutants.subList(0, Math.min(most, mutants.size()));
        Map<String, Meddler> harmless = HarmlessChanges.all();
        listener.begins(chosen.size(), harmless.size());
        List<String> escaped = inParallel(chosen, mutant -> caught(mutant, listener) ? "" : mutant.toString());
        List<String> names = List.copyOf(harmless.keySet());
        boolean all = chosen.size() == mutants.size();
        List<String> suspected = inParallel(names, name -> {
            List<String> whom = all ? vendors : List.of(vendors.get(names.indexOf(name) % vendors.size()));
            String suspicion =
                    suspected(name, harmless.getOrDefault(name, (called, request, reply, upstream) -> reply), whom);
            listener.tried((suspicion.isEmpty() ? "unnoticed " : "SUSPECTED ") + name);
            return suspicion;
        });
        return new Verdict(findings, chosen.size(), escaped, harmless.size(), suspected);
    }

    private List<Mutant> mutants(Vendor vendor, Result result) {
        Predicate<Operation> works = operation -> result.checks().stream()
                .anyMatch(check -> check.operation().equals(operation.id()) && check.outcome() == Outcome.PASSED);
        Predicate<Operation> answersJson = works.and(operation ->
                operation.success().filter(each -> !each.contents().isEmpty()).isPresent());
        List<Mutant> mutants = new ArrayList<>(AnswerMutants.of(vendor, result.observed()));
        mutants.addAll(FormMutants.of(vendor, result.observed()));
        mutants.addAll(AccessMutants.of(vendor, works));
        mutants.addAll(RefusalMutants.of(vendor, works));
        mutants.addAll(ListMutants.of(vendor, answersJson));
        vendor.operations().stream()
                .filter(operation -> operation.story().isPresent())
                .filter(works)
                .forEach(submit -> {
                    mutants.addAll(CourseMutants.of(vendor, submit));
                    mutants.addAll(ProgressMutants.of(vendor, submit));
                    mutants.addAll(FailureMutants.of(vendor, submit, !failBy.isEmpty()));
                    mutants.addAll(ResultMutants.of(vendor, submit));
                    mutants.addAll(StoryMutants.of(vendor, submit));
                });
        return mutants;
    }

    /** Tried on its own operation first, for speed; lists may need what the other operations make. */
    private boolean caught(Mutant mutant, Listener listener) {
        boolean caught = caught(mutant, List.of(mutant.operation()), mutant.failing() ? failBy : "")
                || caught(mutant, List.of(), failBy);
        listener.tried((caught ? "caught  " : "ESCAPED ") + mutant);
        return caught;
    }

    private boolean caught(Mutant mutant, List<String> operations, String fail) {
        Vendor vendor = Vendor.of(mutant.vendor());
        boolean[] seen = new boolean[1];
        Result result = run(vendor, operations, fail, mutant.meddler().get(), check -> {
            boolean found = check.findings().stream()
                    .filter(each -> mutant.note() || !each.note())
                    .anyMatch(each -> !known.contains(key(each)));
            if (found && !seen[0]) {
                seen[0] = true;
                throw new Kit.EnoughException();
            }
        });
        return seen[0] || !result.stopped().isEmpty();
    }

    private String suspected(String change, Meddler meddler, List<String> whom) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : whom) {
            Result result = run(Vendor.of(name), List.of(), "", meddler, check -> {});
            result.findings().stream()
                    .filter(each -> !known.contains(key(each)))
                    .map(each -> each.line(""))
                    .findFirst()
                    .ifPresent(each -> found.put(name, each));
        }
        return found.isEmpty() ? "" : change + ": " + found.values().iterator().next();
    }

    private Result run(Vendor vendor, List<String> operations, String fail, Meddler meddler, Consumer<Check> listener) {
        try (MutatingProxy proxy = MutatingProxy.start(server, vendor, wire, meddler)) {
            return kit(proxy.base(), vendor.name(), fail, operations).run(listener);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Kit kit(URI base, String vendor, String fail, List<String> operations) {
        Plan plan = new Plan(base, List.of(vendor), JOB, CALL, false, true, CALL, MOST_CALLS, fail, operations);
        String key = "self-judgement-" + Long.toString(ticker.now().toEpochMilli(), 36) + runs.incrementAndGet();
        return new Kit(plan, wire, ticker, Map.of(), Optional.of(key));
    }

    /** What the server itself does wrong is no proof of anything. */
    private static String key(Finding finding) {
        return String.join(
                "\n", finding.vendor(), finding.operation(), finding.rule().id(), finding.check(), finding.where());
    }

    /** Not empty answers, in the order of the tasks. */
    private static <T> List<String> inParallel(List<T> tasks, Function<T, String> work) {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<String>> futures = new ArrayList<>();
            tasks.forEach(task -> futures.add(pool.submit(() -> work.apply(task))));
            List<String> answers = new ArrayList<>();
            for (Future<String> future : futures) {
                answers.add(future.get());
            }
            answers.removeIf(String::isEmpty);
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
