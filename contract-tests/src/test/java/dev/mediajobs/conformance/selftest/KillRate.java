package dev.mediajobs.conformance.selftest;

import dev.mediajobs.specs.VendorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The kill rate by vendor, as a table. */
final class KillRate {

    private static final String ROW = "%-10s %8s %8s %9s %10s %17s %16s";

    private KillRate() {}

    static List<String> table(SelfTest.Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                ROW, "vendor", "mutants", "killed", "survived", "kill rate", "harmless changes", "false positives"));
        VendorSpec.NAMES.forEach(vendor -> lines.add(row(report, vendor)));
        lines.add(row(report, ""));
        report.survived().forEach(each -> lines.add("SURVIVED " + each));
        report.falsePositives().forEach(each -> lines.add("FALSE POSITIVE " + each));
        return lines;
    }

    private static String row(SelfTest.Report report, String vendor) {
        int mutants = count(report.mutants(), vendor);
        int survived = count(report.survived(), vendor);
        double rate = mutants == 0 ? 0 : 100.0 * (mutants - survived) / mutants;
        return String.format(
                ROW,
                vendor.isEmpty() ? "all" : vendor,
                mutants,
                mutants - survived,
                survived,
                String.format(Locale.ROOT, "%.1f %%", rate),
                count(report.harmless(), vendor),
                count(report.falsePositives(), vendor));
    }

    private static int count(List<Trial> trials, String vendor) {
        return (int) trials.stream()
                .filter(each -> vendor.isEmpty() || each.vendor().equals(vendor))
                .count();
    }
}
