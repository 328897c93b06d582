package dev.mediajobs.simulator.engine.journal;

import dev.mediajobs.simulator.validation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The last requests, a bounded number of them. Safe for several threads; none waits for another. */
public final class RequestJournal {

    private final AtomicReferenceArray<@Nullable Kept> entries;
    private final AtomicLong count = new AtomicLong();
    private volatile long droppedCount;

    /** A request and the account that it came from, which nobody is shown. */
    private record Kept(String account, RecordedRequest request) {}

    public RequestJournal(int limit) {
        this.entries = new AtomicReferenceArray<>(limit);
    }

    public void add(
            String account,
            Instant at,
            String method,
            String path,
            @Nullable String vendor,
            @Nullable String operation,
            int status,
            List<Violation> violations,
            List<Violation> notes) {
        long number = count.incrementAndGet();
        entries.set(
                (int) (number % entries.length()),
                new Kept(
                        account,
                        new RecordedRequest(number, at, method, path, vendor, operation, status, violations, notes)));
    }

    /** {@return the requests that are kept, oldest first} */
    public List<RecordedRequest> requests() {
        return requests(account -> true);
    }

    /** {@return those of the requests that came from such accounts} */
    public List<RecordedRequest> requests(Predicate<String> accounts) {
        List<RecordedRequest> kept = new ArrayList<>();
        long last = count.get();
        for (long number = Math.max(droppedCount, last - entries.length()) + 1; number <= last; number++) {
            Kept one = entries.get((int) (number % entries.length()));
            if (one != null && one.request().number() == number && accounts.test(one.account())) {
                kept.add(one.request());
            }
        }
        return kept;
    }

    /** Forgets what came so far from one account. */
    public void clear(String account) {
        for (int i = 0; i < entries.length(); i++) {
            entries.getAndUpdate(i, kept -> kept == null || kept.account().equals(account) ? null : kept);
        }
    }

    /** {@return the number of the oldest request that is kept; where none is, the number that the next one will have} */
    public long oldest() {
        return Math.max(droppedCount, count.get() - entries.length()) + 1;
    }

    /** Forgets what came so far. */
    public void clear() {
        droppedCount = count.get();
    }
}
