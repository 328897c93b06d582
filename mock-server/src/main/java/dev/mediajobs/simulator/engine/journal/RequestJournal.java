package dev.mediajobs.simulator.engine.journal;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.specs.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A bounded journal of the last requests. Thread-safe and lock-free. */
public final class RequestJournal {

    private final AtomicReferenceArray<@Nullable StoredRequest> entries;
    private final AtomicLong count = new AtomicLong();
    private volatile long droppedCount;

    /** A request and its account, which is not exposed. */
    private record StoredRequest(String account, RecordedRequest request) {}

    public RequestJournal(int limit) {
        this.entries = new AtomicReferenceArray<>(limit);
    }

    public void add(JournalEntry entry, Instant at, Request request, int status) {
        long number = count.incrementAndGet();
        Operation operation = entry.operation;
        RecordedRequest recorded = new RecordedRequest(
                number,
                at,
                request.method(),
                request.path(),
                operation == null ? null : operation.vendor().name(),
                operation == null ? null : operation.id(),
                status,
                entry.violations,
                entry.notes);
        entries.set((int) (number % entries.length()), new StoredRequest(entry.account, recorded));
    }

    /** {@return the recorded requests, oldest first} */
    public List<RecordedRequest> requests() {
        return requests(account -> true);
    }

    /** {@return the recorded requests of the given accounts, oldest first} */
    public List<RecordedRequest> requests(Predicate<String> accounts) {
        List<RecordedRequest> matching = new ArrayList<>();
        long last = count.get();
        for (long number = Math.max(droppedCount, last - entries.length()) + 1; number <= last; number++) {
            StoredRequest stored = entries.get((int) (number % entries.length()));
            if (stored != null && stored.request().number() == number && accounts.test(stored.account())) {
                matching.add(stored.request());
            }
        }
        return matching;
    }

    public void clear(String account) {
        for (int i = 0; i < entries.length(); i++) {
            entries.getAndUpdate(i, stored -> stored == null || stored.account().equals(account) ? null : stored);
        }
    }

    /** {@return the number of the oldest recorded request, or of the next one if there is none} */
    public long oldest() {
        return Math.max(droppedCount, count.get() - entries.length()) + 1;
    }

    public void clear() {
        droppedCount = count.get();
    }
}
