package dev.mediajobs.simulator.engine.journal;

import dev.mediajobs.simulator.http.Request;
import dev.mediajobs.simulator.http.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The last requests with their responses, limited in number and bytes. A request is kept by reference and turned into a {@link RequestView} only
 * on demand. Thread-safe and lock-free.
 */
public final class RequestJournal {

    private final AtomicReferenceArray<@Nullable RecordedRequest> entries;
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    /** The number of the last request that was removed, or could not be kept. */
    private final AtomicLong removed = new AtomicLong();

    private final long maxBytes;
    private final RequestRecorder recorder;

    /**
     * Creates an empty journal.
     *
     * @param limit the maximum number of requests
     * @param maxBytes the memory that the requests may take, estimated
     * @param maxBodyBytes the size up to which a body is kept entirely
     */
    public RequestJournal(int limit, long maxBytes, int maxBodyBytes) {
        this.entries = new AtomicReferenceArray<>(limit);
        this.maxBytes = maxBytes;
        this.recorder = new RequestRecorder(maxBodyBytes);
    }

    /** {@return the recorded request} */
    public RecordedRequest add(JournalEntry entry, Instant at, Request request, Response response) {
        RecordedRequest added = recorder.record(count.incrementAndGet(), entry, at, request, response);
        long number = added.number();
        int slot = slot(number);
        RecordedRequest before = entries.getAndAccumulate(
                slot, added, (old, other) -> old == null || old.number() < other.number() ? other : old);
        if (before == null) {
            bytes.addAndGet(added.weight());
        } else if (before.number() < number) {
            bytes.addAndGet(added.weight() - before.weight());
        }
        while (bytes.get() > maxBytes && removed.get() < count.get()) {
            long oldest = Math.max(removed.get(), count.get() - entries.length()) + 1;
            advanceRemoved(oldest);
            remove(oldest);
        }
        if (number <= removed.get()) {
            remove(number);
        }
        return added;
    }

    private int slot(long number) {
        return (int) (number % entries.length());
    }

    private void advanceRemoved(long number) {
        removed.accumulateAndGet(number, Math::max);
    }

    /** Removes the request with the given number, if it is kept. */
    public void remove(long number) {
        int slot = slot(number);
        RecordedRequest kept = entries.get(slot);
        if (kept != null && kept.number() == number && entries.compareAndSet(slot, kept, null)) {
            bytes.addAndGet(-kept.weight());
        }
    }

    /** {@return the recorded requests, oldest first} */
    public List<RecordedRequest> requests() {
        return requests(account -> true);
    }

    /** {@return the recorded requests of the given accounts, oldest first} */
    public List<RecordedRequest> requests(Predicate<String> accounts) {
        List<RecordedRequest> matching = new ArrayList<>();
        long last = count.get();
        for (long number = oldest(); number <= last; number++) {
            RecordedRequest kept = find(number);
            if (kept != null && accounts.test(kept.entry().account)) {
                matching.add(kept);
            }
        }
        return matching;
    }

    /** {@return the request with the given number, or null if it is not kept} */
    public @Nullable RecordedRequest find(long number) {
        RecordedRequest kept = number > removed.get() ? entries.get(slot(number)) : null;
        return kept != null && kept.number() == number ? kept : null;
    }

    /** {@return the number of the oldest recorded request, or of the next one if there is none} */
    public long oldest() {
        return Math.max(removed.get(), count.get() - entries.length()) + 1;
    }

    /** {@return the number of the last request, or 0 if there was none} */
    public long last() {
        return count.get();
    }

    /** {@return the memory that the requests take, estimated} */
    public long bytes() {
        return bytes.get();
    }

    /** Removes the requests of an account. */
    public void clear(String account) {
        requests(account::equals).forEach(kept -> remove(kept.number()));
    }

    /** Removes all requests. */
    public void clear() {
        long last = count.get();
        long first = oldest();
        advanceRemoved(last);
        for (long number = first; number <= last; number++) {
            remove(number);
        }
    }
}
