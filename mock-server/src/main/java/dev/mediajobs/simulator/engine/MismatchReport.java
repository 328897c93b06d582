package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import dev.mediajobs.simulator.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Requests that do not fit the specs, in words for whoever has to repair them. */
public final class MismatchReport {

    /** Stands for all requests that break the spec, whatever their operation. */
    public static final String VIOLATIONS = "violations";

    /** Stands for all requests that no operation takes. */
    public static final String UNMATCHED = "unmatched";

    private MismatchReport() {}

    /**
     * Says what is wrong with requests.
     *
     * @param tolerated operations whose violations are meant, {@link #VIOLATIONS} or {@link #UNMATCHED}
     * @return of each request that does not fit and is not tolerated some lines
     * @throws IllegalArgumentException if a name is none of these
     */
    public static List<String> of(Engine engine, List<RecordedRequest> requests, Set<String> tolerated) {
        Set<String> known = new TreeSet<>(Set.of(VIOLATIONS, UNMATCHED));
        engine.vendors().values().forEach(vendor -> vendor.spec().operations().forEach(each -> known.add(each.id())));
        for (String name : tolerated) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("There is no operation '" + name
                        + "' whose misuse could be tolerated. There are: " + String.join(", ", known) + ".");
            }
        }
        List<String> mismatches = new ArrayList<>();
        for (RecordedRequest request : requests) {
            String values = describe(request, tolerated, engine.routes());
            if (values != null) {
                mismatches.add(values);
            }
        }
        return mismatches;
    }

    /** Some lines, or null if nothing is wrong or it is tolerated. */
    private static @Nullable String describe(RecordedRequest request, Set<String> tolerated, Set<String> exists) {
        String operation = request.operation();
        String line = request.method() + " " + request.path();
        if (operation == null) {
            boolean file = request.path().startsWith("/files/");
            return file || tolerated.contains(UNMATCHED)
                    ? null
                    : line + " was answered " + request.status() + ": no operation takes it. Near it is "
                            + nearest(line, exists) + ".";
        }
        boolean meant = tolerated.contains(VIOLATIONS) || tolerated.contains(operation);
        if (request.violations().isEmpty() || meant) {
            return null;
        }
        StringBuilder text = new StringBuilder(line);
        text.append(" (")
                .append(operation)
                .append(") was answered ")
                .append(request.status())
                .append(':');
        for (Violation violation : request.violations()) {
            text.append("\n  ").append(violation);
        }
        return text.toString();
    }

    /** {@return the route that is spelled most like that one} */
    static String nearest(String line, Set<String> exists) {
        String best = "nothing";
        int least = Integer.MAX_VALUE;
        for (String route : exists) {
            int distance = distance(line, route);
            if (distance < least) {
                least = distance;
                best = route;
            }
        }
        return best;
    }

    /** How many letters must be changed, added or taken away; of long texts the beginning counts. */
    private static int distance(String one, String other) {
        String from = one.substring(0, Math.min(200, one.length()));
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = corner + (from.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                corner = above;
            }
        }
        return row[row.length - 1];
    }
}
