package dev.mediajobs.simulator.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
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

    /**
     * An empty store.
     *
     * @param limit how many jobs are kept
     */
    public InMemoryJobStore(int limit) {
        this.limit = limit;
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
    public void clear() {
        String id = order.poll();
        while (id != null) {
            remove(id);
            id = order.poll();
        }
    }

    private void evict() {
        for (int i = 0; i < REACH; i++) {
            String id = order.poll();
            Job job = id == null ? null : jobs.get(id);
            if (id == null || job == null) {
                return;
            }
            if (job.settled() != null || i == REACH - 1) {
                remove(id);
                return;
            }
            order.add(id);
        }
    }

    private void remove(String id) {
        if (jobs.remove(id) != null) {
            size.decrementAndGet();
        }
    }
}
