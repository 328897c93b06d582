package dev.mediajobs.specs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What {@code x-evidence} and {@code x-quirks} say about a location. */
public final class Evidence {

    private static final String KEY = "x-evidence";
    private static final String INFERRED = "inferred";

    private Evidence() {}

    /**
     * Returns whether a location was inferred: the evidence of the nearest enclosing location that has any is of that kind.
     * The search ends at the component, or within the operation at the response or body, that contains the location.
     */
    public static boolean isInferred(SpecNode location) {
        for (SpecNode each : outwards(location)) {
            if (each.child(KEY).exists()) {
                return hasInferred(each);
            }
        }
        return false;
    }

    /** Returns whether the operation's path or method was inferred. */
    public static boolean isInferred(Operation operation) {
        return hasInferred(operation.node());
    }

    /** Returns whether a location has evidence of its own that it was inferred. */
    public static boolean hasInferred(SpecNode location) {
        return location.at(KEY, "kind").text().equals(INFERRED);
    }

    /** Returns the ids of the quirks of a location and of those that enclose it, the nearest first. */
    public static List<String> quirks(SpecNode location) {
        Set<String> ids = new LinkedHashSet<>();
        outwards(location).forEach(each -> ids.addAll(each.child("x-quirks").texts()));
        return new ArrayList<>(ids);
    }

    private static List<SpecNode> outwards(SpecNode location) {
        List<SpecNode> locations = new ArrayList<>();
        String pointer = location.pointer();
        int depth = JsonPointers.segments(pointer).size();
        int min = pointer.startsWith("/components/") ? 3 : 5;
        for (SpecNode each = location; depth >= min; depth--) {
            locations.add(each);
            each = each.parent();
        }
        return locations;
    }
}
