package dev.mediajobs.conformance.observe;

import dev.mediajobs.conformance.observe.proxy.ControlPages;
import dev.mediajobs.conformance.observe.proxy.ProxyServer;
import dev.mediajobs.conformance.observe.proxy.ReportPaths;
import dev.mediajobs.conformance.observe.proxy.Route;
import dev.mediajobs.conformance.observe.proxy.TrafficListener;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import dev.mediajobs.conformance.observe.traffic.SpecSource;
import dev.mediajobs.conformance.time.Ticker;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/**
 * Proxies whose traffic is checked, and recorded on request. Exchanges are checked one after the other in a thread of their
 * own, so that checks do not delay the traffic. Thread-safe.
 */
public final class LiveObservation implements AutoCloseable {

    private static final int CLOSE_SECONDS = 10;

    private final Observation observation;
    private final BiConsumer<String, ObservedExchange> recording;
    private final Map<String, ProxyServer> proxies = new LinkedHashMap<>();
    private final AtomicReference<String> failure = new AtomicReference<>("");
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "observe-checks");
        thread.setDaemon(true);
        return thread;
    });

    /** A vendor at a server. */
    public record Target(SpecSource spec, URI upstream) {}

    private LiveObservation(Observation observation, BiConsumer<String, ObservedExchange> recording) {
        this.observation = observation;
        this.recording = recording;
    }

    /**
     * Starts one proxy for each target.
     *
     * @param port port of the first proxy, the others follow; 0 for free ones
     * @param rewriteLinks whether absolute links in responses are rewritten to the proxies
     * @param recording receives each exchange of a vendor, after its credentials were registered
     * @throws IOException if a port is in use
     */
    public static LiveObservation start(
            List<Target> targets,
            int port,
            boolean rewriteLinks,
            Observation observation,
            BiConsumer<String, ObservedExchange> recording,
            Ticker ticker)
            throws IOException {
        LiveObservation live = new LiveObservation(observation, recording);
        try {
            for (Target target : targets) {
                observation.add(target.spec(), target.upstream());
                live.add(target, port == 0 ? 0 : port + live.proxies.size(), rewriteLinks, ticker);
            }
        } catch (IOException | RuntimeException e) {
            live.close();
            throw e;
        }
        live.proxies.values().forEach(ProxyServer::start);
        return live;
    }

    private void add(Target target, int port, boolean rewriteLinks, Ticker ticker) throws IOException {
        SpecSource spec = target.spec();
        boolean hasReport = spec.vendor().find("GET", ReportPaths.SHORT_REPORT).isPresent();
        TrafficListener listener = (exchange, done) -> worker.execute(() -> check(spec.name(), exchange, done));
        ControlPages pages =
                path -> page(path.equals(ReportPaths.SHORT_REPORT) && !hasReport ? ReportPaths.REPORT : path);
        List<String> credentialHeaders = observation.credentialHeaders(spec.name());
        proxies.put(
                spec.name(),
                new ProxyServer(
                        port, new Route(target.upstream()), rewriteLinks, credentialHeaders, listener, pages, ticker));
    }

    /** Returns the addresses of the proxies by vendor. */
    public Map<String, URI> addresses() {
        Map<String, URI> addresses = new LinkedHashMap<>();
        proxies.forEach((vendor, proxy) -> addresses.put(vendor, proxy.address()));
        return addresses;
    }

    /** Returns why an exchange could not be checked or recorded; empty if all were. */
    public String failure() {
        return failure.get();
    }

    private void check(String vendor, ObservedExchange exchange, Runnable done) {
        try {
            observation.learnSecrets(vendor, exchange);
            recording.accept(vendor, exchange);
            observation.observe(vendor, exchange);
        } catch (RuntimeException e) {
            // The traffic and the checks of other exchanges go on.
            failure.compareAndSet("", "an exchange was not checked or recorded: " + e);
        } finally {
            done.run();
        }
    }

    /** Returns a report page, which contains all exchanges that were complete before. */
    private Optional<ControlPages.Page> page(String path) {
        boolean index = path.equals(ReportPaths.REPORT);
        if (!index && !path.startsWith(ReportPaths.REPORT + "/")) {
            return Optional.empty();
        }
        String file = index ? "conformance.html" : path.substring(ReportPaths.REPORT.length() + 1);
        try {
            Map<String, String> files = worker.submit(observation::files).get(CLOSE_SECONDS, TimeUnit.SECONDS);
            return Optional.ofNullable(files.get(file))
                    .map(text -> new ControlPages.Page(type(file), text.getBytes(StandardCharsets.UTF_8)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.of(new ControlPages.Page(
                    "text/plain", ("The report is not available: " + e + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String type(String file) {
        String extension = file.substring(file.lastIndexOf('.') + 1);
        return switch (extension) {
            case "html" -> "text/html; charset=utf-8";
            case "json", "sarif" -> "application/json";
            case "xml" -> "application/xml";
            default -> "text/plain; charset=utf-8";
        };
    }

    /** Waits until all exchanges that were complete before are checked, at most 10 s. */
    public void awaitChecks() {
        try {
            worker.submit(() -> {}).get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            failure.compareAndSet("", "the checks did not end within " + CLOSE_SECONDS + " s");
        }
    }

    /** Closes all connections and checks what passed by before, for at most 10 s. */
    @Override
    public void close() {
        List<IOException> ignored = new ArrayList<>();
        for (ProxyServer proxy : proxies.values()) {
            try {
                proxy.close();
            } catch (IOException e) {
                ignored.add(e);
            }
        }
        if (!worker.isShutdown()) {
            awaitChecks();
            worker.shutdown();
        }
    }
}
