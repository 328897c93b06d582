package dev.mediajobs.simulator.media;

import org.jspecify.annotations.Nullable;

/**
 * A file that a caller announced or sent.
 *
 * @param id its id
 * @param owner the account that it belongs to; empty where it belongs to everybody
 * @param name the name that the caller gave; never used as a path
 * @param contentType its MIME type
 * @param announcedSize the size that was announced, in bytes
 * @param bytes the bytes, not copied, or null until they have come
 * @param usable whether operations may use it
 */
// The bytes are not copied, and files are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record StoredFile(
        String id,
        String owner,
        String name,
        String contentType,
        long announcedSize,
        byte @Nullable [] bytes,
        boolean usable) {

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
}
