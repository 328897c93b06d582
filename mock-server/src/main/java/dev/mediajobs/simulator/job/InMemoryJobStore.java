package dev.mediajobs.simulator.job;

import dev.mediajobs.simulator.engine.journal.RecordedRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
 * Keeps jobs and their submits in memory, limited in number and bytes. Beyond a limit it evicts the job that finished first,
 * or the oldest if none has finished; the newest job stays. Beyond the bytes, jobs with long requests come first, because a
 * few of them would displace thousands of others. Lookups take constant time, updates of a job are atomic. Thread-safe.
 */
public final class InMemoryJobStore {

    private static final int MIN_ENDINGS = 100;
    private static final long LONG_BYTES = 64 * 1024;

    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    /** The ids of jobs by those of their results that are different. */
    private final Map<String, String> byResult = new ConcurrentHashMap<>();

    private final Map<String, RecordedRequest> submits = new ConcurrentHashMap<>();
    /** The jobs, oldest first, and the memory of each. */
    private final Map<String, Long> order = new LinkedHashMap<>();

    /** The jobs with long requests, oldest first. */
    private final Set<String> longJobs = new LinkedHashSet<>();

    private final PriorityQueue<Ending> endings = new PriorityQueue<>();
    private final int limit;
    private final long maxBytes;
    private final Clock clock;
    private long endingsSeen;
    private long bytes;
    private String newest = "";

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
     * @param maxBytes the memory that the jobs may take, estimated
     * @param clock clock that determines which jobs have finished
     */
    public InMemoryJobStore(int limit, long maxBytes, Clock clock) {
        this.limit = limit;
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    public void add(Job job) {
        jobs.put(job.id(), job);
        for (String id : job.resultIds()) {
            if (!id.equals(job.id())) {
                byResult.put(id, job.id());
            }
        }
        long weight = JobWeight.of(job);
        synchronized (order) {
            order.put(job.id(), weight);
            recordEnding(job);
            limit(job.id(), weight, weight);
        }
    }

    /** Keeps the request that submitted a job as long as the job. */
    public void attach(String id, RecordedRequest submit) {
        if (jobs.computeIfPresent(id, (key, job) -> {
                    submits.put(key, submit);
                    return job;
                })
                != null) {
            addWeight(id, submit.weight());
        }
    }

    /** {@return the request that submitted a job, or null if the job is unknown or was not submitted by a request} */
    public @Nullable RecordedRequest submit(String id) {
        return submits.get(id);
    }

    private void addWeight(String id, long weight) {
        synchronized (order) {
            Long sum = order.computeIfPresent(id, (key, before) -> before + weight);
            if (sum != null) {
                limit(id, weight, sum);
            }
        }
    }

    /** Counts what was added to the memory of a job, whose sum is given, and evicts jobs beyond a limit. */
    private void limit(String id, long weight, long sum) {
        bytes += weight;
        newest = id;
        if (sum > LONG_BYTES) {
            longJobs.add(id);
        }
        while (order.size() > limit) {
            evict();
        }
        while (bytes > maxBytes && order.size() > 1) {
            evictForBytes();
        }
    }

    /** Evicts the first long job that has finished, or the first long one, or any; but not the newest. */
    private void evictForBytes() {
        Instant now = clock.instant();
        String first = null;
        for (String id : longJobs) {
            Job job = jobs.get(id);
            if (job != null && !id.equals(newest)) {
                first = first == null ? id : first;
                if (job.at(now).phase().isTerminal()) {
                    first = id;
                    break;
                }
            }
        }
        Long weight = first == null ? null : order.remove(first);
        if (first == null || weight == null) {
            evict();
        } else {
            remove(first, weight);
        }
    }

    /** {@return the job, or null} */
    public @Nullable Job find(String id) {
        return jobs.get(id);
    }

    /** {@return the job whose result, or the result's file, has that id, or null} */
    public @Nullable Job findByResult(String id) {
        String other = byResult.get(id);
        Job job = jobs.get(other == null ? id : other);
        return job != null && (other != null || job.resultIds().contains(id)) ? job : null;
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
            addWeight(id, JobWeight.of(changed.timeline()));
        }
        return changed;
    }

    /** {@return all jobs, oldest first} */
    public List<Job> all() {
        synchronized (order) {
            return order.keySet().stream().map(jobs::get).toList();
        }
    }

    /** Removes the jobs that match. */
    public void removeIf(Predicate<Job> condition) {
        synchronized (order) {
            order.entrySet().removeIf(entry -> {
                Job job = jobs.get(entry.getKey());
                return job != null && condition.test(job) && remove(entry.getKey(), entry.getValue());
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

    private boolean remove(String id, long weight) {
        bytes -= weight;
        Job job = jobs.remove(id);
        submits.remove(id);
        if (weight > LONG_BYTES) {
            longJobs.remove(id);
        }
        if (job != null) {
            for (String result : job.resultIds()) {
                if (!result.equals(id)) {
                    byResult.remove(result);
                }
            }
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
            boolean finished = job != null && job.at(now).phase().isTerminal();
            Long weight = finished ? order.remove(id) : null;
            if (weight != null) {
                remove(id, weight);
                return;
            }
        }
        Iterator<Map.Entry<String, Long>> oldest = order.entrySet().iterator();
        Map.Entry<String, Long> entry = oldest.next();
        remove(entry.getKey(), entry.getValue());
        oldest.remove();
        // The end of a removed job may never come, as with a frozen clock.
        if (endings.size() > 2 * order.size() + MIN_ENDINGS) {
            endings.removeIf(ending -> !jobs.containsKey(ending.id()));
        }
    }
}
