package dev.mediajobs;

import java.net.URI;
import java.util.Objects;

/** Checks request values and throws {@link InvalidRequestException}. */
final class Checks {
    private Checks() {}

    static String text(Vendor vendor, String operation, String parameter, String value) {
        Objects.requireNonNull(value, parameter);
        if (value.isBlank()) {
            throw Exceptions.invalid(vendor, operation, "the " + parameter + " is blank", "Pass a value.");
        }
        return value;
    }

    /** Checks a documented maximum length, counted in code points as in JSON Schema. */
    static String atMost(Vendor vendor, String operation, String parameter, String value, int max) {
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

    static double number(Vendor vendor, String operation, String parameter, double value) {
        if (!Double.isFinite(value)) {
            throw Exceptions.invalid(vendor, operation, "the " + parameter + " is " + value, "Pass a finite number.");
        }
        return value;
    }

    static URI link(Vendor vendor, String operation, String parameter, URI value) {
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
}
