package dev.mediajobs.conformance.selftest;

/**
 * One mutant or one harmless change at one vendor.
 *
 * @param vendor the vendor whose responses are changed
 * @param name the change
 * @param finding the kit's first finding about it; empty if there is none
 */
public record Trial(String vendor, String name, String finding) {

    boolean isReported() {
        return !finding.isEmpty();
    }

    @Override
    public String toString() {
        return vendor + " " + name + (isReported() ? ": " + finding : "");
    }
}
