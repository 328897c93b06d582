package dev.mediajobs.conformance.run;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.HttpTransport;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.run.session.RunPlan;
import dev.mediajobs.conformance.run.session.Session;
import dev.mediajobs.conformance.run.session.VendorRunAbortedException;
import dev.mediajobs.conformance.time.Ticker;
import dev.mediajobs.specs.VendorSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The conformance kit: judges a server by the specs. Each instance makes one run. */
public final class ConformanceKit {

    private final RunPlan plan;
    private final HttpTransport transport;
    private final Ticker ticker;
    private final Map<VendorSpec, Secrets> secrets = new LinkedHashMap<>();
    private final Map<VendorSpec, Credentials> credentials = new LinkedHashMap<>();
    private final Map<VendorSpec, Credentials> otherAccounts = new LinkedHashMap<>();

    /**
     * Prepares a run.
     *
     * @param environment where keys come from
     * @param fallback what stands in for a missing key, where nothing real is at stake
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
        for (String name : plan.vendors()) {
            VendorSpec vendor = VendorSpec.of(name);
            Secrets own = new Secrets();
            secrets.put(vendor, own);
            Credentials access = new Credentials(vendor, environment, fallback, own);
            credentials.put(vendor, access);
            if (access.areMadeUp()) {
                otherAccounts.put(
                        vendor, new Credentials(vendor, Map.of(), fallback.map(text -> text + "-stranger"), own));
            }
        }
        // One server may hear all keys, so it could show any of them to anybody.
        secrets.values().forEach(own -> secrets.values().forEach(other -> own.learn(other.all())));
    }

    /** The variables of the environment that are needed and not set. */
    public List<String> missingKeys() {
        return credentials.values().stream()
                .flatMap(each -> each.missing().stream())
                .toList();
    }

    /** Operations that start something, which a live vendor bills. */
    public List<String> billed() {
        return credentials.keySet().stream()
                .flatMap(vendor -> vendor.operations().stream())
                .filter(each -> each.jobSpec().isPresent())
                .map(each -> each.vendor().name() + " " + each.id())
                .toList();
    }

    /** About how many checks a run will make, for a progress bar. */
    public int expectedChecks() {
        return credentials.keySet().stream()
                .mapToInt(vendor -> Estimate.of(vendor, plan))
                .sum();
    }

    /** Why the server cannot be judged at all; empty if it answers, whatever it answers. */
    public Optional<String> unreachable() {
        Exchange exchange = transport.send(Request.get(plan.baseUrl()));
        boolean nobody = exchange.reply().isEmpty()
                && (exchange.failureReason().startsWith("Connect")
                        || exchange.failureReason().contains("UnresolvedAddress")
                        || exchange.failureReason().startsWith("no whole answer")
                        || exchange.failureReason().startsWith("HttpConnectTimeout")
                        || exchange.failureReason().startsWith("SSL"));
        return nobody ? Optional.of(exchange.failureReason()) : Optional.empty();
    }

    /**
     * Judges all vendors, one after the other. It comes to an end whatever the server does.
     *
     * @param listener called with each check as soon as it is made
     */
    public RunResult run(Consumer<CheckResult> listener) {
        Instant started = ticker.now();
        Duration start = ticker.elapsed();
        List<CheckResult> checks = new ArrayList<>();
        Map<String, String> stopped = new LinkedHashMap<>();
        ResponseInventory observed = new ResponseInventory();
        credentials.forEach((vendor, access) -> {
            Recorder recorder = new Recorder(vendor.name(), secrets.getOrDefault(vendor, new Secrets()), listener);
            try {
                Optional<Credentials> otherAccount = Optional.ofNullable(otherAccounts.get(vendor));
                new VendorRun(new Session(vendor, plan, transport, access, otherAccount, recorder, observed, ticker))
                        .run();
            } catch (VendorRunAbortedException e) {
                stopped.put(vendor.name(), e.getMessage());
            }
            checks.addAll(recorder.checks());
        });
        return new RunResult(plan.baseUrl(), started, ticker.elapsed().minus(start), checks, stopped, observed);
    }
}
