package dev.mediajobs.simulator.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps a bounded number of jobs in memory; beyond it goes the oldest that nobody waits for. */
public final class InMemoryJobStore implements JobStore {

    /** How far from the oldest it looks for one that is over. */
    private static final int REACH = 64;

    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final Queue<String> order = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final int limit;
    private final Clock clock;

    /**
     * An empty store.
     *
     * @param limit how many jobs are kept
     * @param clock tells which of them are over
     */
    public InMemoryJobStore(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public void add(Job job) {
        jobs.put(job.id(), job);
        order.add(job.id());
        if (size.incrementAndGet() > limit) {
            evict();
        }
    }

    @Override
    public @Nullable Job find(String id) {
        return jobs.get(id);
    }

    @Override
    public @Nullable Job update(String id, UnaryOperator<Job> change) {
        return jobs.computeIfPresent(id, (same, job) -> change.apply(job));
    }

    @Override
    public List<Job> all() {
        List<Job> all = new ArrayList<>();
        for (String id : order) {
            Job job = jobs.get(id);
            if (job != null) {
                all.add(job);
            }
        }
        return all;
    }

    @Override
    public void removeIf(Predicate<Job> condition) {
        order.removeIf(id -> {
            Job job = jobs.get(id);
            boolean goes = job != null && condition.test(job);
            if (goes) {
                remove(id);
            }
            return goes;
        });
    }

    @Override
    public void clear() {
        String id = order.poll();
        while (id != null) {
            remove(id);
            id = order.poll();
        }
    }

    /** The first of the oldest that is over goes; if none of them is, the very oldest. */
    private void evict() {
        Instant now = clock.instant();
        Iterator<String> oldest = order.iterator();
        for (int i = 0; i < REACH && oldest.hasNext(); i++) {
            String id = oldest.next();
            Job job = jobs.get(id);
            if (job != null && job.at(now).phase().terminal()) {
                oldest.remove();
                remove(id);
                return;
            }
        }
        String first = order.poll();
        if (first != null) {
            remove(first);
        }
    }

    private void remove(String id) {
        if (jobs.remove(id) != null) {
            size.decrementAndGet();
        }
    }
}
