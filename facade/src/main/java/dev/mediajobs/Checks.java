package dev.mediajobs;

import java.net.URI;
import java.util.Objects;

/** The checks of values in requests; each refusal names the value and what it should be. */
final class Checks {
    private Checks() {}

    static String text(Vendor vendor, String operation, String what, String value) {
        Objects.requireNonNull(value, what);
        if (value.isBlank()) {
            throw Exceptions.invalid(vendor, operation, "the " + what + " is empty", "Give one.");
        }
        return value;
    }

    /** Checks a documented maximum length, which counts characters as JSON Schema does. */
    static String atMost(Vendor vendor, String operation, String what, String value, int max) {
        Objects.requireNonNull(value, what);
        int length = value.codePointCount(0, value.length());
        if (length > max) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    "the " + what + " has " + length + " characters",
                    "At most " + max + " are allowed.");
        }
        return value;
    }

    static double number(Vendor vendor, String operation, String what, double value) {
        if (!Double.isFinite(value)) {
            throw Exceptions.invalid(vendor, operation, "the " + what + " is " + value, "Give a finite number.");
        }
        return value;
    }

    static URI link(Vendor vendor, String operation, String what, URI value) {
        Objects.requireNonNull(value, what);
        String scheme = value.getScheme();
        boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        if (!web || value.getHost() == null) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    "the " + what + " is no http or https link",
                    "The vendor fetches it itself, so it must be a link that is reachable from outside.");
        }
        return value;
    }
}
