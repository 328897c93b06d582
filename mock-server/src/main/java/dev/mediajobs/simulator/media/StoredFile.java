package dev.mediajobs.simulator.media;

import org.jspecify.annotations.Nullable;

/** A file that a caller announced or sent. Immutable. */
public final class StoredFile {

    private final String id;
    private final String owner;
    private final String name;
    private final String contentType;
    private final long announcedSize;
    private final byte @Nullable [] bytes;
    private final boolean usable;

    private StoredFile(
            String id,
            String owner,
            String name,
            String contentType,
            long announcedSize,
            byte @Nullable [] bytes,
            boolean usable) {
        this.id = id;
        this.owner = owner;
        this.name = name;
        this.contentType = contentType;
        this.announcedSize = announcedSize;
        this.bytes = bytes;
        this.usable = usable;
    }

    /** {@return a file whose bytes will follow} */
    public static StoredFile announced(String id, String name, String contentType, long size) {
        return new StoredFile(id, "", name, contentType, size, null, false);
    }

    /** {@return a file that is complete} */
    public static StoredFile complete(String id, String name, String contentType, byte[] bytes) {
        return new StoredFile(id, "", name, contentType, bytes.length, bytes, true);
    }

    /** {@return the same with its bytes} */
    public StoredFile with(byte[] sent) {
        return new StoredFile(id, owner, name, contentType, announcedSize, sent, usable);
    }

    /** {@return the same, ready for use} */
    public StoredFile finished() {
        return new StoredFile(id, owner, name, contentType, announcedSize, bytes, true);
    }

    /** {@return the same, of that account} */
    public StoredFile of(String account) {
        return new StoredFile(id, account, name, contentType, announcedSize, bytes, usable);
    }

    /** {@return the account that it belongs to; empty where it belongs to everybody} */
    public String owner() {
        return owner;
    }

    /** {@return its id} */
    public String id() {
        return id;
    }

    /** {@return the name that the caller gave; never used as a path} */
    public String name() {
        return name;
    }

    /** {@return its MIME type} */
    public String contentType() {
        return contentType;
    }

    /** {@return the size that was announced, in bytes} */
    public long announcedSize() {
        return announcedSize;
    }

    /** {@return the bytes, not copied, or null until they have come} */
    public byte @Nullable [] bytes() {
        return bytes;
    }

    /** {@return whether operations may use it} */
    public boolean usable() {
        return usable;
    }
}
