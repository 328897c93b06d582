package dev.mediajobs.simulator.engine;

/**
 * The memory that recorded data may take, in bytes: together about a third of the heap, because requests in progress need
 * the rest.
 *
 * @param jobs the jobs with their submits
 * @param files the uploaded files
 * @param requests the journal
 * @param body the size up to which a recorded body is complete
 */
record MemoryLimits(long jobs, long files, long requests, int body) {

    private static final long MIB = 1024 * 1024;

    /** {@return the limits for a heap of the given size} */
    static MemoryLimits of(long heap) {
        long requests = Math.min(64 * MIB, heap / 16);
        return new MemoryLimits(
                Math.min(512 * MIB, heap / 6), Math.min(64 * MIB, heap / 8), requests, (int) (requests / 16));
    }
}
