package dev.mediajobs;

import java.util.Locale;
import java.util.regex.Pattern;

/** What names a job anywhere: {@code creatify:aurora:3c90c3cc-...}. Kept as one text: there may be very many. */
final class Reference {
    /** An id goes into a path: nothing in it may lead elsewhere. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}");

    private final Vendor vendor;
    private final String kind;
    private final String text;

    Reference(Vendor vendor, String kind, String id) {
        this.vendor = vendor;
        this.kind = kind;
        this.text = vendor.word() + ":" + kind + ":" + id;
    }

    Vendor vendor() {
        return vendor;
    }

    String kind() {
        return kind;
    }

    String id() {
        return text.substring(vendor.word().length() + kind.length() + 2);
    }

    static boolean validId(String id) {
        return ID.matcher(id).matches() && !id.contains("..");
    }

    static Reference parse(String text) {
        String[] parts = text.strip().split(":", -1);
        if (parts.length == 3 && validId(parts[2])) {
            for (Vendor vendor : Vendor.values()) {
                if (vendor.word().equals(parts[0].toLowerCase(Locale.ROOT))) {
                    return new Reference(vendor, parts[1], parts[2]);
                }
            }
        }
        throw Errors.invalid(
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
