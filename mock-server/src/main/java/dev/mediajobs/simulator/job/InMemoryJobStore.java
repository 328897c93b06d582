package dev.mediajobs.simulator.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a limited number of jobs in memory. Beyond the limit it evicts the job that finished first, or the oldest if
 * none has finished. Lookups take constant time, updates of a job are atomic. Thread-safe.
 */
public final class InMemoryJobStore {

    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final Map<String, String> byResult = new ConcurrentHashMap<>();
    private final Set<String> order = new LinkedHashSet<>();
    private final PriorityQueue<Ending> endings = new PriorityQueue<>();
    private final int limit;
    private final Clock clock;
    private long endingsSeen;

    /** Planned end of a job. A job whose timeline has changed has several. */
    private record Ending(Instant at, long number, String id) implements Comparable<Ending> {
        @Override
        public int compareTo(Ending other) {
            int earlier = at.compareTo(other.at);
            return earlier == 0 ? Long.compare(number, other.number) : earlier;
        }
    }

    /**
     * Creates an empty store.
     *
     * @param limit maximum number of jobs
     * @param clock clock that determines which jobs have finished
     */
    public InMemoryJobStore(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    public void add(Job job) {
        jobs.put(job.id(), job);
        job.resultIds().forEach(id -> byResult.put(id, job.id()));
        synchronized (order) {
            order.add(job.id());
            recordEnding(job);
            while (order.size() > limit) {
                evict();
            }
        }
    }

    /** {@return the job, or null} */
    public @Nullable Job find(String id) {
        return jobs.get(id);
    }

    /** {@return the job whose result, or the result's file, has that id, or null} */
    public @Nullable Job findByResult(String id) {
        String job = byResult.get(id);
        return job == null ? null : jobs.get(job);
    }

    /**
     * Changes a job atomically.
     *
     * @return the changed job, or null if it is not kept
     */
    public @Nullable Job update(String id, UnaryOperator<Job> change) {
        JobTimeline[] before = new JobTimeline[1];
        Job changed = jobs.computeIfPresent(id, (key, job) -> {
            before[0] = job.timeline();
            return change.apply(job);
        });
        if (changed != null && !changed.timeline().equals(before[0])) {
            synchronized (order) {
                recordEnding(changed);
            }
        }
        return changed;
    }

    /** {@return all jobs, oldest first} */
    public List<Job> all() {
        synchronized (order) {
            return order.stream().map(jobs::get).toList();
        }
    }

    /** Removes the jobs that match. */
    public void removeIf(Predicate<Job> condition) {
        synchronized (order) {
            order.removeIf(id -> {
                Job job = jobs.get(id);
                return job != null && condition.test(job) && remove(id);
            });
            endings.removeIf(ending -> !jobs.containsKey(ending.id()));
        }
    }

    public void clear() {
        synchronized (order) {
            order.forEach(this::remove);
            order.clear();
            endings.clear();
        }
    }

    private boolean remove(String id) {
        Job job = jobs.remove(id);
        if (job != null) {
            job.resultIds().forEach(byResult::remove);
        }
        return job != null;
    }

    private void recordEnding(Job job) {
        Instant end = job.plannedEnd();
        if (end != null) {
            endings.add(new Ending(end, endingsSeen++, job.id()));
        }
    }

    private void evict() {
        Instant now = clock.instant();
        while (!endings.isEmpty() && !endings.element().at().isAfter(now)) {
            String id = endings.remove().id();
            Job job = jobs.get(id);
            if (job != null && job.at(now).phase().isTerminal()) {
                order.remove(id);
                remove(id);
                return;
            }
        }
        Iterator<String> oldest = order.iterator();
        remove(oldest.next());
        oldest.remove();
    }
}
