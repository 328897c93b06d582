package dev.mediajobs.simulator.engine;

import dev.mediajobs.simulator.validation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The last requests, a bounded number of them. Safe for several threads; none waits for another. */
public final class Journal {

    private final AtomicReferenceArray<@Nullable RecordedRequest> ring;
    private final AtomicLong count = new AtomicLong();
    private volatile long forgotten;

    Journal(int limit) {
        this.ring = new AtomicReferenceArray<>(limit);
    }

    void add(
            Instant at,
            String method,
            String path,
            @Nullable String vendor,
            @Nullable String operation,
            int status,
            List<Violation> violations) {
        long number = count.incrementAndGet();
        ring.set(
                (int) (number % ring.length()),
                new RecordedRequest(number, at, method, path, vendor, operation, status, violations));
    }

    /** {@return the requests that are kept, oldest first} */
    public List<RecordedRequest> requests() {
        List<RecordedRequest> kept = new ArrayList<>();
        long last = count.get();
        for (long number = Math.max(forgotten, last - ring.length()) + 1; number <= last; number++) {
            RecordedRequest request = ring.get((int) (number % ring.length()));
            if (request != null && request.number() == number) {
                kept.add(request);
            }
        }
        return kept;
    }

    /** Forgets what came so far. */
    public void clear() {
        forgotten = count.get();
    }
}
