package dev.mediajobs.simulator.engine.journal;

import dev.mediajobs.simulator.validation.Violation;
import java.util.List;

/**
 * The first 100 violations of a request.
 *
 * @param first the first violations, with long texts shortened
 * @param more the number of the other violations, which are not kept
 */
public record ViolationList(List<Violation> first, int more) {

    static final ViolationList NONE = new ViolationList(List.of(), 0);

    /** {@return the first of the given violations} */
    public static ViolationList of(List<Violation> all) {
        return all.isEmpty()
                ? NONE
                : new ViolationList(
                        all.stream()
                                .limit(Violation.MAX_DESCRIBED)
                                .map(Violation::shortened)
                                .toList(),
                        Math.max(0, all.size() - Violation.MAX_DESCRIBED));
    }

    boolean isEmpty() {
        return first.isEmpty();
    }
}
