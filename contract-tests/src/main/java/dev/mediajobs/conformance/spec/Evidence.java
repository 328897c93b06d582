package dev.mediajobs.conformance.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** On what grounds a place of a spec stands. */
public final class Evidence {

    private static final String KEY = "x-evidence";

    private Evidence() {}

    /**
     * Whether a place was inferred: it, or the nearest place around it that says so, has evidence of that kind. The
     * search ends at the component or the operation that holds the place.
     */
    public static boolean isInferred(SpecNode place) {
        for (SpecNode at : outwards(place)) {
            SpecNode evidence = at.child(KEY);
            if (evidence.exists()) {
                return evidence.child("kind").text().equals("inferred");
            }
        }
        return false;
    }

    /** Whether the operation's path or method was inferred. */
    public static boolean isInferred(Operation operation) {
        return operation.node().child(KEY).child("kind").text().equals("inferred");
    }

    /** The ids of the quirks that were decided at a place or around it, the nearest first. */
    public static List<String> quirks(SpecNode place) {
        Set<String> ids = new LinkedHashSet<>();
        outwards(place).forEach(at -> ids.addAll(at.child("x-quirks").enumValues()));
        return new ArrayList<>(ids);
    }

    /** The place and those around it, up to the component, or up to the answer or body within an operation. */
    private static List<SpecNode> outwards(SpecNode place) {
        List<SpecNode> places = new ArrayList<>();
        int floor = place.pointer().startsWith("/components/") ? 3 : 5;
        SpecNode at = place;
        while (JsonPointers.segments(at.pointer()).size() >= floor) {
            places.add(at);
            at = at.parent();
        }
        return places;
    }
}
