package dev.mediajobs.internal.vendor;

import dev.mediajobs.Vendor;
import dev.mediajobs.internal.failure.Exceptions;
import java.util.Locale;
import java.util.regex.Pattern;

/** The reference of a job, such as {@code creatify:aurora:3c90c3cc-...}. Kept as one string to save memory. */
public final class JobReference {
    /**
     * Ids are used in URL paths, so characters that could change the path are rejected. No vendor documents a format.
     */
    private static final Pattern ID = Pattern.compile("[\\w~=+@-][\\w.~=+@-]*");

    private final Vendor vendor;
    private final String kind;
    private final String text;

    public JobReference(Vendor vendor, String kind, String id) {
        this.vendor = vendor;
        this.kind = kind;
        this.text = vendor.id() + ":" + kind + ":" + id;
    }

    public Vendor vendor() {
        return vendor;
    }

    public String kind() {
        return kind;
    }

    public String id() {
        return text.substring(vendor.id().length() + kind.length() + 2);
    }

    public static boolean isValidId(String id) {
        return ID.matcher(id).matches() && !id.contains("..");
    }

    public static JobReference parse(String text) {
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
                "the reference is not valid",
                "Use the value of Job.reference(), such as creatify:aurora:3c90c3cc-0d44-4b50-8888-8dd25736052a.");
    }

    @Override
    public String toString() {
        return text;
    }
}
