package dev.mediajobs.conformance.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.report.Drift;
import dev.mediajobs.conformance.report.Reports;
import dev.mediajobs.conformance.run.ConformanceKit;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What people ask of the kit, where it cannot be done: each throws a {@link UsageException} that says why. */
final class OptionValidator {

    private OptionValidator() {}

    /** The vendors that were asked for, all if none was. */
    static List<String> vendors(List<String> names) {
        for (String name : names) {
            if (!VendorSpec.NAMES.contains(name)) {
                throw new UsageException(
                        "Unknown vendor '" + name + "'. There are: " + String.join(", ", VendorSpec.NAMES));
            }
        }
        return names.isEmpty() ? VendorSpec.NAMES : names.stream().distinct().toList();
    }

    /** A header as {@code Name: value}, or none. */
    static void header(String option, String text) {
        if (!text.isEmpty() && !text.matches("[\\w-]+: ?[!-~][ -~]*")) {
            throw new UsageException(option + " is no header; write it as 'Name: value'");
        }
    }

    /** A vendor's own server only if that was said in words. */
    static void allowed(Target target, boolean live) {
        if (target.isLive() && !live) {
            throw new UsageException(
                    target.url().getHost()
                            + " is a vendor's own server, where jobs cost money. Add --live to go on, and --read-only to start none.");
        }
    }

    /** A folder that the report can be written to. */
    static void folder(Path folder) {
        try {
            Reports.prepare(folder);
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot write to the report folder " + folder + ". Choose another with --report.", e);
        }
    }

    /** The report of before. */
    static JsonNode earlier(Path file) {
        try {
            return Drift.baseline(file);
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot use " + file + " as a baseline: save one with --report and name its findings.json.", e);
        }
    }

    /** A server that answers; the trouble is what a connection met. */
    static void requireReachable(Target target, Optional<String> trouble) {
        trouble.ifPresent(why -> {
            throw new UsageException(
                    "Nobody answers at " + target.url() + " (" + why + "). Start the server or correct --base-url.");
        });
    }

    /** All keys that are needed. */
    static void requireCredentials(ConformanceKit kit, Target target) {
        List<String> missing = kit.missingKeys();
        if (!missing.isEmpty()) {
            throw new UsageException("Not set: " + String.join(", ", missing) + ". "
                    + target.url().getHost()
                    + " is not this machine, so real keys are needed; set them, or choose vendors with --vendor.");
        }
    }
}
