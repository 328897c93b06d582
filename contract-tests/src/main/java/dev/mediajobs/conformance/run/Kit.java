package dev.mediajobs.conformance.run;

import dev.mediajobs.conformance.check.Check;
import dev.mediajobs.conformance.check.Observed;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.http.Wire;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.spec.Vendor;
import dev.mediajobs.conformance.time.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The conformance kit: judges a server by the specs. Each instance makes one run. */
public final class Kit {

    private final Plan plan;
    private final Wire wire;
    private final Ticker ticker;
    private final Map<Vendor, Secrets> secrets = new LinkedHashMap<>();
    private final Map<Vendor, Credentials> credentials = new LinkedHashMap<>();
    private final Map<Vendor, Credentials> strangers = new LinkedHashMap<>();

    /**
     * Prepares a run.
     *
     * @param environment where keys come from
     * @param fallback what stands in for a missing key, where nothing real is at stake
     */
    public Kit(Plan plan, Wire wire, Ticker ticker, Map<String, String> environment, Optional<String> fallback) {
        this.plan = plan;
        this.wire = wire;
        this.ticker = ticker;
        for (String name : plan.vendors()) {
            Vendor vendor = Vendor.of(name);
            Secrets own = new Secrets();
            secrets.put(vendor, own);
            Credentials access = new Credentials(vendor, environment, fallback, own);
            credentials.put(vendor, access);
            if (access.areMadeUp()) {
                strangers.put(vendor, new Credentials(vendor, Map.of(), fallback.map(text -> text + "-stranger"), own));
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
                .filter(each -> each.story().isPresent())
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
        Exchange exchange = wire.send(Request.get(plan.baseUrl()));
        boolean nobody = exchange.reply().isEmpty()
                && (exchange.trouble().startsWith("Connect")
                        || exchange.trouble().contains("UnresolvedAddress")
                        || exchange.trouble().startsWith("no whole answer")
                        || exchange.trouble().startsWith("HttpConnectTimeout")
                        || exchange.trouble().startsWith("SSL"));
        return nobody ? Optional.of(exchange.trouble()) : Optional.empty();
    }

    /**
     * Judges all vendors, one after the other. It comes to an end whatever the server does.
     *
     * @param listener called with each check as soon as it is made
     */
    public Result run(Consumer<Check> listener) {
        Instant started = ticker.now();
        Duration start = ticker.elapsed();
        List<Check> checks = new ArrayList<>();
        Map<String, String> stopped = new LinkedHashMap<>();
        Observed observed = new Observed();
        credentials.forEach((vendor, access) -> {
            Recorder recorder = new Recorder(vendor.name(), secrets.getOrDefault(vendor, new Secrets()), listener);
            try {
                Optional<Credentials> stranger = Optional.ofNullable(strangers.get(vendor));
                new VendorRun(new Session(vendor, plan, wire, access, stranger, recorder, observed, ticker)).run();
            } catch (GaveUpException e) {
                stopped.put(vendor.name(), e.getMessage());
            }
            checks.addAll(recorder.checks());
        });
        return new Result(plan.baseUrl(), started, ticker.elapsed().minus(start), checks, stopped, observed);
    }
}
