package dev.mediajobs.internal.vendor;

import dev.mediajobs.internal.polling.CoalescingPoller;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The pollers of the jobs in use, so that several objects of one job share their polls. Thread-safe. */
final class SharedPollers {
    private final Map<String, Entry> entries = new HashMap<>();
    private final ReferenceQueue<CoalescingPoller> unused = new ReferenceQueue<>();

    private static final class Entry extends WeakReference<CoalescingPoller> {
        private final String reference;

        Entry(String reference, CoalescingPoller poller, ReferenceQueue<CoalescingPoller> unused) {
            super(poller, unused);
            this.reference = reference;
        }
    }

    /** Returns the poller of a job, which is created unless another object of the job is in use. */
    synchronized CoalescingPoller get(String reference, Supplier<CoalescingPoller> factory) {
        removeUnused();
        @Nullable Entry entry = entries.get(reference);
        @Nullable CoalescingPoller poller = entry == null ? null : entry.get();
        if (poller == null) {
            poller = factory.get();
            entries.put(reference, new Entry(reference, poller, unused));
        }
        return poller;
    }

    private void removeUnused() {
        for (Reference<?> cleared = unused.poll(); cleared != null; cleared = unused.poll()) {
            entries.remove(((Entry) cleared).reference, cleared);
        }
    }
}
