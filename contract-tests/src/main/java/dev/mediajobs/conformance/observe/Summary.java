package dev.mediajobs.conformance.observe;

import dev.mediajobs.conformance.check.Printable;
import dev.mediajobs.conformance.observe.evidence.EvidenceReport;
import dev.mediajobs.specs.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Describes the traffic of a vendor for the console. */
final class Summary {

    private static final int MAX_OTHERS = 10;

    private Summary() {}

    static List<String> of(VendorObserver observer) {
        TrafficCounts counts = observer.counts();
        String name = observer.vendor().name();
        List<Operation> all = observer.vendor().operations();
        List<String> lines = new ArrayList<>();
        lines.add("seen: " + counts.operations().size() + " of " + all.size() + " operations of " + name
                + counts.operations().entrySet().stream()
                        .map(each -> each.getKey() + " (" + each.getValue() + ")")
                        .collect(Collectors.joining(", ", ": ", ""))
                        .replaceFirst("^: $", ""));
        add(lines, counts.results(), "downloads of results from other paths");
        add(lines, counts.cancelledExchanges(), "exchanges that the client broke off, which are not checked");
        add(lines, counts.uncheckedBodies(), "bodies that were not checked: over 8 MiB, encoded or not recorded");
        int others =
                counts.others().values().stream().mapToInt(Integer::intValue).sum() + counts.furtherOthers();
        add(lines, others, "requests for paths that are not in the spec of " + name);
        counts.others().entrySet().stream()
                .limit(MAX_OTHERS)
                .map(Summary::other)
                .forEach(lines::add);
        if (counts.others().size() > MAX_OTHERS) {
            lines.add("  ... and " + (counts.others().size() - MAX_OTHERS) + " more");
        }
        if (!counts.operations().isEmpty() || others > 0) {
            EvidenceReport evidence = observer.evidence();
            lines.add(evidence.summary());
            evidence.corrections().forEach(each -> lines.add("  " + Printable.line(each)));
        }
        return lines;
    }

    private static String other(Map.Entry<String, Integer> each) {
        return "  " + each.getKey() + (each.getValue() > 1 ? " (" + each.getValue() + " times)" : "");
    }

    private static void add(List<String> lines, int count, String what) {
        if (count > 0) {
            lines.add(count + " " + what);
        }
    }
}
