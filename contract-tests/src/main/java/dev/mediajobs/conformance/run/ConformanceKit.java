package dev.mediajobs.conformance.run;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Printable;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.http.HttpTransport;
import dev.mediajobs.conformance.http.JdkHttpTransport;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.http.Secrets.Secret;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.run.session.RunPlan;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.conformance.run.session.VendorRunAbortedException;
import dev.mediajobs.conformance.time.Ticker;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The conformance kit: checks whether a server conforms to the specs. Each instance makes one run. */
public final class ConformanceKit {

    private static final List<String> UNREACHABLE =
            List.of("Connect", "no ", "HttpConnectTimeout", JdkHttpTransport.TLS_FAILURE);

    private final RunPlan plan;
    private final HttpTransport transport;
    private final Ticker ticker;
    /** Shared, because all vendors may be the same server, which could return a credential of one to another. */
    private final Secrets secrets = new Secrets();

    private final Map<VendorSpec, Credentials> credentials = new LinkedHashMap<>();
    private final Map<VendorSpec, Credentials> otherAccounts = new LinkedHashMap<>();

    /**
     * Prepares a run.
     *
     * @param environment environment variables with the credentials
     * @param fallback prefix of made-up credentials for variables that are not set; empty to report them as missing
     */
    public ConformanceKit(
            RunPlan plan,
            HttpTransport transport,
            Ticker ticker,
            Map<String, String> environment,
            Optional<String> fallback) {
        this.plan = plan;
        this.transport = transport;
        this.ticker = ticker;
        secrets.addName(plan.baseUrl().toString().replaceFirst("/$", ""));
        plan.headers().forEach((name, value) -> {
            secrets.addName(name);
            secrets.add(name, new Secret(value, name.toUpperCase(Locale.ROOT).replace('-', '_'), false));
        });
        for (String name : plan.vendors()) {
            VendorSpec vendor = VendorSpec.of(name);
            Credentials account = new Credentials(vendor, environment, fallback, secrets);
            credentials.put(vendor, account);
            if (account.areMadeUp()) {
                Optional<String> otherFallback = fallback.map(prefix -> prefix + "-other");
                otherAccounts.put(vendor, new Credentials(vendor, Map.of(), otherFallback, secrets));
            }
        }
    }

    /** Returns the required environment variables that are not set. */
    public List<String> missingKeys() {
        return credentials.values().stream()
                .flatMap(each -> each.missing().stream())
                .toList();
    }

    /** Lists the operations without any check. */
    private static String unchecked(VendorSpec vendor, Recorder recorder) {
        Set<String> checked =
                recorder.checks().stream().map(CheckResult::operation).collect(toSet());
        String operations = vendor.operations().stream()
                .map(Operation::id)
                .filter(each -> !checked.contains(each))
                .collect(joining(", "));
        return operations.isEmpty() ? "" : "; not checked at all: " + operations;
    }

    /** Returns a line for the console, without control characters and secrets; commands keep made-up credentials. */
    public String printable(String text) {
        return Printable.line(secrets.withoutKnown(text));
    }

    private String redacted(String text) {
        return Printable.line(secrets.redacted(text));
    }

    /** Returns the operations that submit jobs, which a live vendor bills. */
    public List<String> billed() {
        return credentials.keySet().stream()
                .flatMap(vendor -> vendor.operations().stream())
                .filter(each -> each.jobSpec().isPresent())
                .map(each -> each.vendor().name() + " " + each.id())
                .toList();
    }

    /** Returns the estimated number of checks, for a progress bar. */
    public int expectedChecks() {
        return credentials.keySet().stream()
                .mapToInt(vendor -> Estimate.of(vendor, plan))
                .sum();
    }

    /** Returns why no HTTP connection is possible or no response arrives; empty if the server is reachable. */
    public Optional<String> unreachable() {
        String reason =
                transport.send(Request.get(plan.baseUrl()).with(plan.headers())).failureReason();
        boolean unreachable =
                reason.contains("UnresolvedAddress") || UNREACHABLE.stream().anyMatch(reason::startsWith);
        return unreachable ? Optional.of(redacted(reason)) : Optional.empty();
    }

    /**
     * Checks all vendors, one after the other. Always terminates, because calls, jobs and retries are limited.
     *
     * @param listener callback for each completed check
     */
    public RunResult run(Consumer<CheckResult> listener) {
        Instant started = ticker.now();
        Duration start = ticker.elapsed();
        Duration deadline = start.plus(plan.maxTime());
        List<CheckResult> checks = new ArrayList<>();
        Map<String, String> stopped = new LinkedHashMap<>();
        List<String> advice = new ArrayList<>();
        ResponseInventory observed = new ResponseInventory(secrets);
        credentials.forEach((vendor, account) -> {
            Recorder recorder = new Recorder(vendor.name(), secrets, listener);
            Optional<Credentials> otherAccount = Optional.ofNullable(otherAccounts.get(vendor));
            Session session =
                    new Session(vendor, plan, transport, account, otherAccount, recorder, observed, ticker, deadline);
            try {
                new VendorRun(session).run();
            } catch (VendorRunAbortedException e) {
                stopped.put(vendor.name(), redacted(e.getMessage() + unchecked(vendor, recorder)));
            }
            session.refusals
                    .advice(vendor.name(), vendor.environmentVariables().values())
                    .ifPresent(advice::add);
            checks.addAll(recorder.checks());
        });
        return new RunResult(
                redacted(plan.baseUrl().toString()),
                started,
                ticker.elapsed().minus(start),
                checks,
                stopped,
                observed,
                advice);
    }
}
