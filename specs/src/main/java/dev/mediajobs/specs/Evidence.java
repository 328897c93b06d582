package dev.mediajobs.specs;

import java.util.List;
import java.util.stream.Stream;

/** Evaluates {@code x-evidence} and {@code x-quirks} of a location. */
public final class Evidence {

    private static final String KEY = "x-evidence";

    private Evidence() {}

    /**
     * Returns whether the nearest evidence, of the location or of an enclosing one, is that it was inferred.
     * The search ends at the component, or within the operation at the response or body, that contains the location.
     */
    public static boolean isInferred(SpecNode location) {
        return outwards(location).stream()
                .filter(each -> each.child(KEY).exists())
                .findFirst()
                .filter(Evidence::hasInferred)
                .isPresent();
    }

    /** Returns whether the operation's path or method was inferred. */
    public static boolean isInferred(Operation operation) {
        return hasInferred(operation.node());
    }

    /** Returns whether a location has own evidence that it was inferred. */
    public static boolean hasInferred(SpecNode location) {
        return location.at(KEY, "kind").text().equals("inferred");
    }

    /** Returns the ids of the quirks of a location and of those that enclose it, the nearest first. */
    public static List<String> quirks(SpecNode location) {
        return outwards(location).stream()
                .flatMap(each -> each.child("x-quirks").texts().stream())
                .distinct()
                .toList();
    }

    private static List<SpecNode> outwards(SpecNode location) {
        String pointer = location.pointer();
        int outermost = pointer.startsWith("/components/") ? 3 : 5;
        int count = JsonPointers.segments(pointer).size() - outermost + 1;
        return Stream.iterate(location, SpecNode::parent)
                .limit(Math.max(count, 0))
                .toList();
    }
}
