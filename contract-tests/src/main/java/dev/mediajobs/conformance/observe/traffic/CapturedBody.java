package dev.mediajobs.conformance.observe.traffic;

/**
 * A body as it passed by, without transfer encoding but with its content encoding. The array is not copied: the record is
 * handed on within the kit only, and not changed.
 *
 * @param bytes the first bytes, or all of them
 * @param size the size of the whole body in bytes
 * @param complete whether the bytes are the whole body
 */
@SuppressWarnings("ArrayRecordComponent") // Bodies have megabytes; a list of bytes would need a multiple of that.
public record CapturedBody(byte[] bytes, long size, boolean complete) {

    /** The body of a message without one. */
    public static final CapturedBody NONE = new CapturedBody(new byte[0], 0, true);

    /** A body that a recording does not contain. */
    public static final CapturedBody UNKNOWN = new CapturedBody(new byte[0], 0, false);
}
