package dev.mediajobs.internal.vendor;

import dev.mediajobs.Phase;
import dev.mediajobs.Vendor;
import dev.mediajobs.internal.concurrent.CancellableFutures;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.polling.JobSnapshot;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Polls jobs of one vendor; polls fail only with a {@link FailureException} or a cancellation. */
final class JobPoller {
    private final RetryingCallExecutor executor;
    private final RetryingCallExecutor callerThreadExecutor;
    private final Redactor redactor;
    private final UnknownStatusLogger unknownStatusLogger;

    JobPoller(Vendor vendor, RetryingCallExecutor executor, Redactor redactor) {
        this.executor = executor;
        this.callerThreadExecutor = executor.onCallerThread();
        this.redactor = redactor;
        this.unknownStatusLogger = new UnknownStatusLogger(vendor);
    }

    CompletableFuture<JobSnapshot> poll(JobKind<?> kind, JobReference reference) {
        return poll(kind, reference, executor);
    }

    /** Polls on the current thread, which is blocked. */
    CompletableFuture<JobSnapshot> pollOnCallerThread(JobKind<?> kind, JobReference reference) {
        return poll(kind, reference, callerThreadExecutor);
    }

    private CompletableFuture<JobSnapshot> poll(JobKind<?> kind, JobReference reference, RetryingCallExecutor calls) {
        CompletableFuture<JobSnapshot> poll = kind.lookup()
                .apply(calls.forJob(reference.toString()), reference.id())
                .poll();
        return CancellableFutures.map(poll, snapshot -> sanitize(snapshot, reference), this::recover);
    }

    /** Redacts the texts of a snapshot and logs an unknown status. */
    JobSnapshot sanitize(JobSnapshot snapshot, JobReference job) {
        if (snapshot.phase() != Phase.UNKNOWN && snapshot.reason() == null) {
            return snapshot;
        }
        JobSnapshot sanitized = snapshot.of(redactor::excerpt);
        if (sanitized.phase() == Phase.UNKNOWN && !sanitized.rawStatus().isEmpty()) {
            unknownStatusLogger.log(sanitized.rawStatus(), job);
        }
        return sanitized;
    }

    /** An empty response to a poll is a snapshot, too; other errors become failures. */
    private JobSnapshot recover(Throwable error) {
        if (FailureException.is(error, Kind.EMPTY_POLL_RESPONSE)) {
            return JobSnapshot.of(Phase.UNKNOWN, null);
        }
        if (error instanceof FailureException failure) {
            throw failure;
        }
        if (error instanceof CancellationException cancelled) {
            throw cancelled;
        }
        throw executor.invalidResponse(CallType.POLL, "poll", VendorContext.MISSING_REQUIRED)
                .toException();
    }
}
