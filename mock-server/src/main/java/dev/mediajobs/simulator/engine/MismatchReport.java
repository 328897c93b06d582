package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import dev.mediajobs.simulator.engine.journal.RequestView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes requests that violate the specs or match no operation. */
public final class MismatchReport {

    /** Name for all requests that violate the spec. */
    public static final String VIOLATIONS = "violations";

    /** Name for all requests that match no operation. */
    public static final String UNMATCHED = "unmatched";

    private MismatchReport() {}

    /**
     * Describes mismatches.
     *
     * @param tolerated the operation ids to ignore, {@link #VIOLATIONS} or {@link #UNMATCHED}
     * @return a text of one or more lines for each mismatch that is not tolerated
     * @throws IllegalArgumentException if a name is unknown
     */
    public static List<String> of(Engine engine, List<RecordedRequest> requests, Set<String> tolerated) {
        Set<String> names = new TreeSet<>(Set.of(VIOLATIONS, UNMATCHED));
        engine.vendors().values().forEach(vendor -> vendor.spec().operations().forEach(each -> names.add(each.id())));
        for (String name : tolerated) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(
                        "Unknown operation '" + name + "' to tolerate. Valid names: " + String.join(", ", names) + ".");
            }
        }
        List<String> mismatches = new ArrayList<>();
        for (RecordedRequest request : requests) {
            String description = describe(request, tolerated, engine.routes());
            if (description != null) {
                mismatches.add(description);
            }
        }
        return mismatches;
    }

    /** Returns the description of a mismatch, or null if the request is valid or tolerated. */
    private static @Nullable String describe(RecordedRequest request, Set<String> tolerated, Set<String> routes) {
        String operation = request.operation();
        if (operation != null && request.violations().isEmpty()) {
            return null;
        }
        RequestView view = new RequestView(request);
        String line = request.method() + " " + view.path();
        if (operation == null) {
            boolean file = request.path().startsWith("/files/");
            return file || tolerated.contains(UNMATCHED)
                    ? null
                    : line + " returned " + request.status() + ": no operation matches. The closest route is "
                            + closestRoute(line, routes) + ".";
        }
        if (tolerated.contains(VIOLATIONS) || tolerated.contains(operation)) {
            return null;
        }
        int more = request.entry().violations.more();
        return line + " (" + operation + ") returned " + request.status() + ":"
                + view.violations().stream().map(each -> "\n  " + each).collect(Collectors.joining())
                + (more == 0 ? "" : "\n  and " + more + " more violations");
    }

    /** {@return the route with the smallest edit distance} */
    static String closestRoute(String line, Set<String> routes) {
        return routes.stream()
                .min(Comparator.comparingInt(route -> distance(line, route)))
                .orElse("");
    }

    /** Returns the Levenshtein distance of the first 200 characters of a text to a route. */
    private static int distance(String text, String route) {
        String from = text.substring(0, Math.min(200, text.length()));
        int[] row = new int[route.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = corner + (from.charAt(i - 1) == route.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                corner = above;
            }
        }
        return row[row.length - 1];
    }
}
