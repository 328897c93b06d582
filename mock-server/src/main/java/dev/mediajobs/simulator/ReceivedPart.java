package dev.mediajobs.simulator;

import dev.mediajobs.simulator.engine.journal.RequestView;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The part of a multipart form that the simulator received. Immutable and thread-safe. */
public final class ReceivedPart {

    private final RequestView.Part part;

    ReceivedPart(RequestView.Part part) {
        this.part = part;
    }

    /** {@return the name of the field} */
    public String name() {
        return part.name();
    }

    /** {@return the file name that the caller sent, or null if the part is not a file} */
    public @Nullable String fileName() {
        return part.fileName();
    }

    /** {@return the content type, by default {@code text/plain} for a field and {@code application/octet-stream} for a file} */
    public String contentType() {
        return part.contentType();
    }

    /** {@return the size of the entire content in bytes, including what is not kept} */
    public long size() {
        return part.size();
    }

    /** {@return whether only the beginning of the content is kept} */
    public boolean isTruncated() {
        return part.isTruncated();
    }

    /** {@return a copy of the content, as far as it is kept; empty if it is a credential} */
    public byte[] bytes() {
        return Arrays.copyOf(part.bytes(), part.bytes().length);
    }

    /**
     * {@return the content as text; {@code (hidden)} if it is a credential}
     *
     * @throws IllegalStateException if the content is binary
     */
    public String text() {
        String text = part.text();
        if (text == null) {
            throw new IllegalStateException("The part '" + name() + "' is binary, of type " + contentType() + " with "
                    + size() + " bytes. Use bytes().");
        }
        return text;
    }

    /** {@return the name, type and size} */
    @Override
    public String toString() {
        return name() + " (" + contentType() + ", " + size() + " bytes)";
    }
}
