package dev.mediajobs;

import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.concurrent.CancellableFutures;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.polling.JobSnapshot;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Looks at jobs of one vendor, each at once and anew, with failures that are all understood. */
final class JobPoller {
    private final RetryingCallExecutor executor;
    private final RetryingCallExecutor pollOnCallerThread;
    private final Redactor redactor;
    private final UnknownStatusLogger unknownStatusLogger;

    JobPoller(Vendor vendor, RetryingCallExecutor calls, Redactor redactor) {
        this.executor = calls;
        this.pollOnCallerThread = calls.onCallerThread();
        this.redactor = redactor;
        this.unknownStatusLogger = new UnknownStatusLogger(vendor);
    }

    /** What the job is like now; its texts may be shown. */
    CompletableFuture<JobSnapshot> poll(JobKind<?> kind, JobReference reference) {
        return poll(kind, reference, executor);
    }

    /** The same on the current thread, which waits for it. */
    CompletableFuture<JobSnapshot> pollOnCallerThread(JobKind<?> kind, JobReference reference) {
        return poll(kind, reference, pollOnCallerThread);
    }

    private CompletableFuture<JobSnapshot> poll(JobKind<?> kind, JobReference reference, RetryingCallExecutor made) {
        CompletableFuture<JobSnapshot> poll = kind.lookup()
                .apply(made.forJob(reference.toString()), reference.id())
                .poll();
        return CancellableFutures.map(poll, this::sanitize, this::recover);
    }

    /** What any answer told of a job, a submit's or a list's too, with texts that may be shown. */
    JobSnapshot sanitize(JobSnapshot view) {
        if (view.phase() != JobPhase.UNKNOWN && view.reason() == null) {
            return view;
        }
        JobSnapshot tidy = view.of(redactor::excerpt);
        if (tidy.phase() == JobPhase.UNKNOWN && !tidy.rawStatus().isEmpty()) {
            unknownStatusLogger.log(tidy.rawStatus());
        }
        return tidy;
    }

    /** No news is a view, too; all else stays a failure. */
    private JobSnapshot recover(Throwable error) {
        if (FailureException.is(error, Kind.EMPTY_POLL_RESPONSE)) {
            return JobSnapshot.of(JobPhase.UNKNOWN, null);
        }
        if (error instanceof FailureException known) {
            throw known;
        }
        if (error instanceof CancellationException cancelled) {
            throw cancelled;
        }
        throw executor.invalidResponse(CallType.POLL, "look", VendorContext.MISSING_REQUIRED)
                .toException();
    }
}
