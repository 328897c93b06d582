package dev.mediajobs.conformance.observe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Printable;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.observe.evidence.EvidenceReport;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import dev.mediajobs.conformance.observe.traffic.SpecSource;
import dev.mediajobs.conformance.report.Reports;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.conformance.time.Ticker;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Checks exchanges of several vendors. Thread-safe. */
public final class Observation {

    private final Ticker ticker;
    private final Instant started;
    private final Duration start;
    private final URI server;
    private final boolean recorded;
    private final Secrets secrets = new Secrets();
    private final ResponseInventory inventory = new ResponseInventory(secrets);
    private final Map<String, VendorObserver> observers = new LinkedHashMap<>();

    /**
     * Creates an observation of no traffic yet.
     *
     * @param server the server that reports name
     * @param recorded whether the traffic was recorded by another program, which may omit credentials
     */
    public Observation(URI server, boolean recorded, Ticker ticker) {
        this.ticker = ticker;
        this.server = server;
        this.recorded = recorded;
        this.started = ticker.now();
        this.start = ticker.elapsed();
    }

    /** Adds a vendor at a server. */
    public synchronized void add(SpecSource spec, URI base) {
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        observers.put(spec.name(), new VendorObserver(spec, path, !recorded, secrets, inventory));
    }

    /** Returns the redactor with all credentials that were recognized. */
    public Secrets secrets() {
        return secrets;
    }

    /** Returns the headers in which the credentials of a vendor are sent. */
    public synchronized List<String> credentialHeaders(String vendor) {
        return observer(vendor).credentialHeaders();
    }

    /** Returns the texts of all report files by name, up to now: those of the kit, and the evidence of each vendor. */
    public synchronized Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>(report(Reports::files));
        observers.forEach((name, observer) -> {
            EvidenceReport evidence = observer.evidence();
            boolean own = observer.vendor().servers().stream()
                    .anyMatch(each -> each.getHost().equalsIgnoreCase(server.getHost()));
            files.put(
                    "evidence-" + name + ".md",
                    Printable.lines(secrets.redacted(evidence.markdown(server.toString(), own))));
            files.put("evidence-" + name + ".patch", Printable.lines(secrets.withoutKnown(evidence.patch())));
        });
        return files;
    }

    /** Returns the evidence for the spec of a vendor, up to now. */
    public synchronized EvidenceReport evidence(String vendor) {
        return observer(vendor).evidence();
    }

    /** Registers the credentials of an exchange; to be called before anything of it is stored. */
    public synchronized void learnSecrets(String vendor, ObservedExchange exchange) {
        observer(vendor).learnSecrets(exchange);
    }

    /** Checks an exchange of a vendor. */
    public synchronized void observe(String vendor, ObservedExchange exchange) {
        observer(vendor).observe(exchange);
    }

    /**
     * Checks an exchange with another host if it is the download of a result.
     *
     * @return whether it is
     */
    public synchronized boolean observeDownload(String vendor, ObservedExchange exchange) {
        return observer(vendor).observeDownload(exchange);
    }

    /** Returns an exchange as an entry of a recording, without the credentials that were registered before. */
    public synchronized ObjectNode entry(String vendor, ObservedExchange exchange) {
        return observer(vendor).entry(exchange);
    }

    /** Returns a view of the result up to now. The view must not keep the result, which changes with the traffic. */
    public synchronized <T> T report(Function<RunResult, T> view) {
        List<CheckResult> checks = new ArrayList<>();
        observers.values().forEach(each -> checks.addAll(each.checks()));
        return view.apply(new RunResult(server, started, ticker.elapsed().minus(start), checks, Map.of(), inventory));
    }

    /** Returns whether an operation of a spec was used. */
    public synchronized boolean hasTraffic() {
        return observers.values().stream().anyMatch(each -> !each.checks().isEmpty());
    }

    /** Returns what passed by and is not a finding, one line each. */
    public synchronized List<String> summary() {
        List<String> lines = new ArrayList<>();
        observers.values().forEach(each -> lines.addAll(Summary.of(each)));
        return lines;
    }

    private VendorObserver observer(String vendor) {
        VendorObserver observer = observers.get(vendor);
        if (observer == null) {
            throw new IllegalArgumentException("'" + vendor + "' is not observed");
        }
        return observer;
    }
}
