package dev.mediajobs.simulator.engine;

import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Generates ids: the same seed produces the same ids in the same order. Thread-safe. */
public final class IdGenerator {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final long seed;
    private final AtomicLong count = new AtomicLong();

    IdGenerator(long seed) {
        this.seed = seed;
    }

    /** {@return a new UUID} */
    public String uuid() {
        return uuid(random()).toString();
    }

    /** {@return a UUID of version 4 from the given numbers, which unlike Java's own does not wait for secure ones} */
    public static UUID uuid(RandomGenerator random) {
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** {@return a new id of 25 letters and digits, starting with {@code cm}} */
    public String cuid() {
        SplittableRandom random = random();
        StringBuilder id = new StringBuilder("cm");
        while (id.length() < 25) {
            id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return id.toString();
    }

    private SplittableRandom random() {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + count.incrementAndGet());
    }
}
