package dev.mediajobs.simulator.media;

import org.jspecify.annotations.Nullable;

/**
 * An announced or uploaded file.
 *
 * @param owner account of the file, or empty if every account may use it
 * @param name name given by the caller; never used as a path
 * @param announcedSize announced size in bytes
 * @param bytes content, not copied, or null until it is uploaded
 * @param usable whether operations may use it
 */
// The content is not copied, and files are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record StoredFile(
        String id,
        String owner,
        String name,
        String contentType,
        long announcedSize,
        byte @Nullable [] bytes,
        boolean usable) {

    /** {@return a file without content} */
    public static StoredFile announced(String id, String name, String contentType, long size) {
        return new StoredFile(id, "", name, contentType, size, null, false);
    }

    /** {@return a usable file} */
    public static StoredFile complete(String id, String name, String contentType, byte[] bytes) {
        return new StoredFile(id, "", name, contentType, bytes.length, bytes, true);
    }

    /** {@return a copy with content} */
    public StoredFile with(byte[] content) {
        return new StoredFile(id, owner, name, contentType, announcedSize, content, usable);
    }

    /** {@return a usable copy} */
    public StoredFile finished() {
        return new StoredFile(id, owner, name, contentType, announcedSize, bytes, true);
    }

    /** {@return a copy with the given owner} */
    public StoredFile of(String account) {
        return new StoredFile(id, account, name, contentType, announcedSize, bytes, usable);
    }
}
