package dev.mediajobs.internal.vendor;

import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.failure.Exceptions;
import java.net.URI;
import java.util.Objects;

/** Checks request values and throws {@link dev.mediajobs.InvalidRequestException}. */
public final class Checks {
    private Checks() {}

    public static String text(Vendor vendor, String operation, String parameter, String value) {
        Objects.requireNonNull(value, parameter);
        if (value.isBlank()) {
            throw Exceptions.invalid(vendor, operation, "the " + parameter + " is blank", "Pass a value.");
        }
        return value;
    }

    /** Checks a documented maximum length, counted in code points as in JSON Schema. */
    public static String atMost(Vendor vendor, String operation, String parameter, String value, int max) {
        Objects.requireNonNull(value, parameter);
        int length = value.codePointCount(0, value.length());
        if (length > max) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    "the " + parameter + " has " + length + " characters",
                    "Pass at most " + max + ".");
        }
        return value;
    }

    public static double number(Vendor vendor, String operation, String parameter, double value) {
        if (!Double.isFinite(value)) {
            throw Exceptions.invalid(vendor, operation, "the " + parameter + " is " + value, "Pass a finite number.");
        }
        return value;
    }

    public static URI link(Vendor vendor, String operation, String parameter, URI value) {
        Objects.requireNonNull(value, parameter);
        String scheme = value.getScheme();
        boolean http = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        if (!http || value.getHost() == null) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    "the " + parameter + " is not a valid http or https URL",
                    "Pass a URL that the vendor can reach from the Internet.");
        }
        return value;
    }

    /** Checks an id, which becomes part of a URL path. */
    public static String id(Vendor vendor, String operation, String parameter, String id) {
        Objects.requireNonNull(id, parameter);
        if (!JobReference.isValidId(id)) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    "the " + parameter + " is not valid",
                    "Use an id that MediaJobs or the vendor returned.");
        }
        return id;
    }

    /** Returns the id of a file, which must be uploaded to the vendor. */
    public static String uploadedId(Vendor vendor, String operation, String parameter, MediaSource source) {
        Objects.requireNonNull(source, parameter);
        String id = source.id().filter(JobReference::isValidId).orElse(null);
        if (id == null || source.vendor().orElse(null) != vendor) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    "the " + parameter + " is not a file that was uploaded to the vendor",
                    "Upload it first and pass the returned source.");
        }
        return id;
    }
}
