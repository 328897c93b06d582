package dev.mediajobs.conformance.cli;

import dev.mediajobs.conformance.observe.HarObservation;
import dev.mediajobs.conformance.observe.LiveObservation.Target;
import dev.mediajobs.conformance.observe.traffic.SpecSource;
import dev.mediajobs.specs.SpecSyntaxException;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The vendors and servers that the options of {@code observe} name. */
final class ObserveTargets {

    private final String upstream;
    private final List<String> vendors;
    private final Map<String, SpecSource> specs = new LinkedHashMap<>();

    /**
     * Reads the specs.
     *
     * @throws UsageException if a file is not the spec of a vendor
     */
    ObserveTargets(String upstream, List<String> vendors, List<Path> specFiles) {
        this.upstream = upstream;
        this.vendors = List.copyOf(vendors);
        for (Path file : specFiles) {
            try {
                SpecSource spec = SpecSource.read(file);
                requireVendor(spec.name());
                specs.put(spec.name(), spec);
            } catch (IOException e) {
                throw new UsageException("Cannot read the spec " + file + ".", e);
            } catch (SpecSyntaxException e) {
                throw new UsageException("Cannot use the spec " + file + ": " + e.getMessage(), e);
            }
        }
    }

    /**
     * Returns the targets of the proxies.
     *
     * @throws UsageException if they are not clear
     */
    List<Target> live() {
        List<Target> targets = new ArrayList<>();
        for (String text : names()) {
            String[] parts = text.split("=", 2);
            requireVendor(parts[0]);
            if (targets.stream().anyMatch(each -> each.spec().name().equals(parts[0]))) {
                throw new UsageException("The vendor '" + parts[0] + "' is given twice.");
            }
            SpecSource spec = spec(parts[0]);
            URI url = parts.length > 1
                    ? url(parts[1])
                    : upstream.isEmpty() ? spec.vendor().servers().get(0) : url(upstream);
            targets.add(new Target(spec, url));
        }
        return targets;
    }

    /**
     * Returns the vendors of a recording; all of them unless some are given.
     *
     * @throws UsageException if they are not clear
     */
    List<HarObservation.Source> recorded() {
        List<HarObservation.Source> sources = new ArrayList<>();
        for (String text : vendors.isEmpty() ? VendorSpec.NAMES : vendors) {
            String[] parts = text.split("=", 2);
            requireVendor(parts[0]);
            SpecSource spec = spec(parts[0]);
            String server = parts.length > 1 ? parts[1] : upstream;
            List<URI> servers = server.isEmpty() ? spec.vendor().servers() : List.of(url(server));
            sources.add(new HarObservation.Source(spec, servers, !vendors.isEmpty() && server.isEmpty()));
        }
        return sources;
    }

    private List<String> names() {
        if (!vendors.isEmpty()) {
            return vendors;
        }
        String host = upstream.isEmpty() ? "" : url(upstream).getHost();
        return VendorSpec.NAMES.stream()
                .filter(name -> spec(name).vendor().servers().stream()
                        .anyMatch(server -> server.getHost().equalsIgnoreCase(host)))
                .findFirst()
                .map(List::of)
                .orElseThrow(() ->
                        new UsageException("--vendor is required. Valid vendors: " + String.join(", ", VendorSpec.NAMES)
                                + ". Example: --vendor miraflow --upstream https://miraflow.ai"));
    }

    /** Returns the spec of a vendor. */
    SpecSource spec(String name) {
        return specs.computeIfAbsent(name, SpecSource::of);
    }

    private static URI url(String text) {
        return dev.mediajobs.conformance.cli.Target.of("--upstream", text).url();
    }

    private static void requireVendor(String name) {
        OptionValidator.vendors(List.of(name));
    }
}
