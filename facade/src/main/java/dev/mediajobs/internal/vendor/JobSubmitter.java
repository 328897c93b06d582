package dev.mediajobs.internal.vendor;

import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.MediaException;
import dev.mediajobs.internal.concurrent.AsyncSemaphore;
import dev.mediajobs.internal.concurrent.Futures;
import dev.mediajobs.internal.failure.Exceptions;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.http.CallFuture;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.polling.SubmitResult;
import java.util.concurrent.CompletableFuture;
import retrofit2.Call;

/** Submits jobs to one vendor; each request is sent at most once. */
final class JobSubmitter {
    private final VendorContext context;
    private final AsyncSemaphore semaphore;

    JobSubmitter(VendorContext context) {
        this.context = context;
        this.semaphore = context.submits;
    }

    /** Submits on the calling thread, which is blocked until a permit is available and the response has arrived. */
    <A, T extends Media> Job<T> submit(Submission<A, T> submission) {
        String operation = submission.operation();
        Call<A> call = submission.call().get();
        claim(operation);
        A response;
        try {
            acquire(operation);
            try {
                CallFuture<A> sending = context.callerThreadExecutor.send(CallType.SUBMIT, operation, call);
                response = context.client.awaitTermination(sending, () -> interrupted(operation, sending.sent()), null);
            } finally {
                semaphore.release();
            }
            return submitted(submission, response);
        } catch (MediaException failed) {
            throw reported(failed);
        }
    }

    private void claim(String operation) {
        if (context.guard != null) {
            context.guard.claim(context, operation);
        }
    }

    private MediaException reported(MediaException failed) {
        if (context.guard != null) {
            context.guard.failed(failed);
        }
        return failed;
    }

    /** Returns a future of a permit, which fails at the deadline. */
    private CompletableFuture<Boolean> permit(String operation) {
        CompletableFuture<Boolean> permit = semaphore.acquire();
        if (context.deadline != null && !permit.isDone()) {
            context.deadline.endAtDeadline(permit, context.vendor.displayName(), operation);
        }
        return permit;
    }

    private void acquire(String operation) {
        CompletableFuture<Boolean> permit = permit(operation);
        try {
            context.client.awaitTermination(permit, () -> interrupted(operation, false), null);
        } catch (MediaException failed) {
            if (!permit.isCompletedExceptionally()) {
                semaphore.release();
            }
            throw failed;
        }
    }

    /** Submits without blocking a thread. */
    <A, T extends Media> CompletableFuture<Job<T>> submitAsync(Submission<A, T> submission) {
        Call<A> call;
        try {
            call = submission.call().get();
            claim(submission.operation());
        } catch (MediaException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        CompletableFuture<Job<T>> job = new CompletableFuture<>();
        CompletableFuture<Boolean> permit = permit(submission.operation());
        Futures.whenCancelled(job, () -> permit.cancel(true));
        Futures.whenDone(permit, (acquired, error) -> {
            // After close the permit is kept: releasing it would process the queue recursively.
            if (error instanceof FailureException late) {
                fail(job, late);
            } else if (error != null || context.client.inFlight.closed()) {
                fail(job, interrupted(submission.operation(), false).toException());
            } else if (job.isDone()) {
                semaphore.release();
            } else {
                send(submission, call, job);
            }
        });
        if (!permit.isDone()) {
            context.client.inFlight.track(permit);
        }
        return job;
    }

    private <A, T extends Media> void send(Submission<A, T> submission, Call<A> call, CompletableFuture<Job<T>> job) {
        CallFuture<A> sending = context.executor.send(CallType.SUBMIT, submission.operation(), call);
        context.client.inFlight.track(sending);
        Futures.whenCancelled(job, () -> sending.cancel(true));
        Futures.whenDone(sending, (response, error) -> {
            semaphore.release();
            if (response != null) {
                complete(job, submission, response);
            } else {
                boolean interrupted = sending.isCancelled() || error == null;
                fail(
                        job,
                        interrupted
                                ? interrupted(submission.operation(), sending.sent())
                                        .toException()
                                : error);
            }
        });
    }

    /** Completes a future outside the threads that polling needs, because its dependent stages may block. */
    private <A, T extends Media> void complete(CompletableFuture<Job<T>> job, Submission<A, T> submission, A response) {
        context.client.callbacks.execute(() -> {
            try {
                job.complete(submitted(submission, response));
            } catch (RuntimeException failed) {
                job.completeExceptionally(reported(Exceptions.of(failed)));
            }
        });
    }

    private void fail(CompletableFuture<?> job, Throwable error) {
        MediaException failed = reported(Exceptions.of(error));
        context.client.callbacks.execute(() -> job.completeExceptionally(failed));
    }

    private <A, T extends Media> Job<T> submitted(Submission<A, T> submission, A response) {
        String operation = submission.operation();
        SubmitResult submitted;
        try {
            submitted = submission.reader().apply(response);
        } catch (FailureException refused) {
            throw Exceptions.of(refused);
        } catch (RuntimeException incomplete) {
            throw context.invalidResponse(CallType.SUBMIT, operation, "the job id is missing");
        }
        String id = submitted.id().strip();
        if (!JobReference.isValidId(id)) {
            throw context.invalidResponse(
                    CallType.SUBMIT, operation, "the job id is not valid: " + context.redactor.excerpt(id));
        }
        Job<T> job = context.job(submission.kind(), id, submitted.snapshot());
        if (context.guard != null) {
            context.guard.submitted(job.reference());
        }
        return job;
    }

    private Failure interrupted(String operation, boolean sent) {
        if (!sent) {
            return ClientContext.cancelledByClose(context.vendor, operation);
        }
        return Failure.of(
                Kind.OUTCOME_UNKNOWN,
                context.vendor.displayName(),
                operation,
                "the submit was interrupted after sending had started",
                "The job may or may not have been started and billed. Check the vendor's site first.");
    }
}
