package dev.mediajobs.conformance.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.http.JdkHttpTransport;
import dev.mediajobs.conformance.report.Drift;
import dev.mediajobs.conformance.report.Reports;
import dev.mediajobs.conformance.run.ConformanceKit;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Validates options; each method throws a {@link UsageException} for an invalid value. */
final class OptionValidator {

    private OptionValidator() {}

    /** Returns the given vendors without duplicates; all vendors if none is given. */
    static List<String> vendors(List<String> names) {
        for (String name : names) {
            if (!VendorSpec.NAMES.contains(name)) {
                throw new UsageException(
                        "Unknown vendor '" + name + "'. Valid vendors: " + String.join(", ", VendorSpec.NAMES));
            }
        }
        return names.isEmpty() ? VendorSpec.NAMES : names.stream().distinct().toList();
    }

    static void requireHeader(String option, String text) {
        if (!text.isEmpty() && !text.matches("[\\w-]+: ?[!-~][ -~]*")) {
            throw new UsageException(option + " is not a valid header. Write it as 'Name: value'.");
        }
    }

    /** Returns the headers of {@code --header}; none may replace a credential or a header that the kit sends itself. */
    static Map<String, String> headers(List<String> options) {
        Set<String> own = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        own.addAll(List.of("Content-Type", "Content-Length", "Host", "Connection", "Authorization", "Cookie"));
        VendorSpec.NAMES.forEach(name -> VendorSpec.of(name).operations().forEach(operation -> operation
                .security()
                .forEach(schemes -> schemes.forEach(scheme -> own.add(scheme.header())))));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String option : options) {
            String[] nameAndValue = option.split("=", 2);
            boolean valid = nameAndValue.length == 2
                    && nameAndValue[0].matches("[A-Za-z0-9-]+")
                    && nameAndValue[1].matches("[!-~]([ -~]*[!-~])?");
            if (!valid) {
                throw new UsageException("--header is not a valid header. Write it as Name=value.");
            }
            if (own.contains(nameAndValue[0])) {
                throw new UsageException("--header cannot set " + nameAndValue[0] + ", which the kit sends itself.");
            }
            headers.put(nameAndValue[0], nameAndValue[1]);
        }
        return headers;
    }

    /** Requires {@code --live} for a vendor's own server. */
    static void requirePermission(Target target, boolean live) {
        if (target.isLive() && !live) {
            throw new UsageException(target.url().getHost() + " is a vendor's own server, where jobs cost money."
                    + " Add --live to continue, and --read-only to start no jobs.");
        }
    }

    static void requireWritable(Path folder) {
        try {
            Reports.prepare(folder);
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? "" : " (" + e.getFile() + " " + e.getReason() + ")";
            throw new UsageException(
                    "Cannot write to the report folder " + folder + reason + ". Choose another with --report.", e);
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot write to the report folder " + folder + ". Choose another with --report.", e);
        }
    }

    static JsonNode baseline(Path file) {
        try {
            return Drift.baseline(file);
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot use " + file + " as a baseline. Use a findings.json written with --report.", e);
        }
    }

    static void requireReachable(Target target, Optional<String> connectionFailure) {
        connectionFailure.ifPresent(reason -> {
            if (reason.startsWith(JdkHttpTransport.TLS_FAILURE)) {
                String problem = reason.substring(JdkHttpTransport.TLS_FAILURE.length());
                throw new UsageException("No connection to " + target.url() + ": " + problem + ".");
            }
            throw new UsageException(
                    "No response from " + target.url() + " (" + reason + "). Start the server or correct --base-url.");
        });
    }

    static void requireCredentials(ConformanceKit kit, Target target) {
        List<String> missing = kit.missingKeys();
        if (!missing.isEmpty()) {
            throw new UsageException("Not set: " + String.join(", ", missing) + ". "
                    + target.url().getHost()
                    + " requires real credentials. Set them, or choose vendors with --vendor.");
        }
    }
}
