package dev.mediajobs.simulator.job;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where jobs are kept: one entry a job, changed atomically. Safe for several threads. */
public interface JobStore {

    /** Keeps a new job. */
    void add(Job job);

    /** {@return the job, or null} */
    @Nullable
    Job find(String id);

    /** {@return the job whose result, or the result's file, has that id, or null} */
    @Nullable
    Job findByResult(String id);

    /**
     * Changes one job; of two changes at the same time one sees what the other made.
     *
     * @return the job as changed, or null if there is none
     */
    @Nullable
    Job update(String id, UnaryOperator<Job> change);

    /** {@return all jobs, oldest first} */
    List<Job> all();

    /** Forgets the jobs of which that is true. */
    void removeIf(Predicate<Job> condition);

    /** Forgets all jobs. */
    void clear();
}
