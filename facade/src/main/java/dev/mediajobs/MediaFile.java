package dev.mediajobs;

import java.util.Objects;

/** A file that a vendor holds as input for jobs. Immutable. */
public final class MediaFile {
    private final Vendor vendor;
    private final String id;

    MediaFile(Vendor vendor, String id) {
        this.vendor = vendor;
        this.id = id;
    }

    /** Who holds it. */
    public Vendor vendor() {
        return vendor;
    }

    /** What the vendor calls it. */
    public String id() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MediaFile file && file.vendor == vendor && file.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(vendor, id);
    }

    @Override
    public String toString() {
        return "MediaFile[" + vendor.word() + ", " + id + "]";
    }
}
