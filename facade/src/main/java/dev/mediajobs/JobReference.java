package dev.mediajobs;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** What names a job anywhere: {@code creatify:aurora:3c90c3cc-...}. Kept as one text: there may be very many. */
final class JobReference {
    /** An id is put into a path: nothing in it may lead elsewhere. No vendor documents a form or a length. */
    private static final Pattern ID = Pattern.compile("[\\w~=+@-][\\w.~=+@-]*");

    private final Vendor vendor;
    private final String kind;
    private final String text;

    JobReference(Vendor vendor, String kind, String id) {
        this.vendor = vendor;
        this.kind = kind;
        this.text = vendor.id() + ":" + kind + ":" + id;
    }

    Vendor vendor() {
        return vendor;
    }

    String kind() {
        return kind;
    }

    String id() {
        return text.substring(vendor.id().length() + kind.length() + 2);
    }

    static boolean isValidId(String id) {
        return ID.matcher(id).matches() && !id.contains("..");
    }

    static String requireValidId(Vendor vendor, String operation, String what, String id) {
        Objects.requireNonNull(id, what);
        if (!isValidId(id)) {
            throw Exceptions.invalid(
                    vendor,
                    operation,
                    "the " + what + " is not valid",
                    "Use an id that MediaJobs or the vendor returned.");
        }
        return id;
    }

    static JobReference parse(String text) {
        String[] parts = text.strip().split(":", -1);
        if (parts.length == 3 && isValidId(parts[2])) {
            for (Vendor vendor : Vendor.values()) {
                if (vendor.id().equals(parts[0].toLowerCase(Locale.ROOT))) {
                    return new JobReference(vendor, parts[1], parts[2]);
                }
            }
        }
        throw Exceptions.invalid(
                null,
                "resume",
                "this text names no job",
                "A reference looks like creatify:aurora:3c90c3cc-0d44-4b50-8888-8dd25736052a.");
    }

    @Override
    public String toString() {
        return text;
    }
}
