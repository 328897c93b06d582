package dev.mediajobs.conformance.observe;

import dev.mediajobs.conformance.observe.har.HarReader;
import dev.mediajobs.conformance.observe.har.RecordedExchange;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import dev.mediajobs.conformance.observe.traffic.SpecSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks the exchanges of a recording. Not thread-safe. */
public final class HarObservation {

    private final Observation observation;
    private final List<Source> sources;
    private final HarReader reader = new HarReader();
    private int ignored;

    /**
     * A vendor in a recording.
     *
     * @param servers base URLs of its exchanges
     * @param anyHost whether exchanges with other hosts belong to it too, if their path is in the spec
     */
    public record Source(SpecSource spec, List<URI> servers, boolean anyHost) {}

    public HarObservation(Observation observation, List<Source> sources) {
        this.observation = observation;
        this.sources = List.copyOf(sources);
        this.sources.forEach(each -> observation.add(each.spec(), each.servers().get(0)));
    }

    /**
     * Reads and checks a recording.
     *
     * @throws IOException if the file cannot be read or is not a HAR file; the message says why
     */
    public void read(Path file) throws IOException {
        reader.read(file, this::check);
    }

    private void check(RecordedExchange recorded) {
        ObservedExchange exchange = recorded.exchange();
        for (Source source : sources) {
            String vendor = source.spec().name();
            if (recorded.vendor().isEmpty()
                    ? isOf(source, exchange)
                    : recorded.vendor().equals(vendor)) {
                observation.learnSecrets(vendor, exchange);
                observation.observe(vendor, exchange);
                return;
            }
        }
        boolean result = sources.stream()
                .anyMatch(each -> observation.observeDownload(each.spec().name(), exchange));
        ignored += result ? 0 : 1;
    }

    private static boolean isOf(Source source, ObservedExchange exchange) {
        URI uri = exchange.uri();
        return source.servers().stream().anyMatch(server -> isSame(server, uri))
                || (source.anyHost()
                        && source.spec()
                                .vendor()
                                .find(exchange.method(), uri.getRawPath())
                                .isPresent());
    }

    private static boolean isSame(URI server, URI uri) {
        return server.getHost().toLowerCase(Locale.ROOT).equals(uri.getHost().toLowerCase(Locale.ROOT))
                && (server.getPort() < 0 || server.getPort() == uri.getPort());
    }

    /** Returns what was read and what was not, one line each. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add(reader.entries() + " entries, " + ignored + " of other hosts, which are ignored, " + reader.skipped()
                + " malformed");
        lines.addAll(reader.problems());
        return lines;
    }
}
