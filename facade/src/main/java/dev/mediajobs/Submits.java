package dev.mediajobs;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.http.Mode;
import dev.mediajobs.internal.http.Sending;
import dev.mediajobs.internal.time.Futures;
import dev.mediajobs.internal.wait.Submitted;
import java.util.concurrent.CompletableFuture;

/** Submits jobs to one vendor, each once, whatever happens. */
final class Submits {
    private final Desk desk;

    Submits(Desk desk) {
        this.desk = desk;
    }

    /** Blocks until the vendor has answered. */
    <A, T extends Media> Job<T> submit(Submission<A, T> submission) {
        Sending<A> sending = send(submission);
        A answer = desk.engine.join(sending, () -> interrupted(submission.operation(), sending.sent()), null);
        return taken(submission, answer);
    }

    /** The same without a thread. */
    <A, T extends Media> CompletableFuture<Job<T>> submitAsync(Submission<A, T> submission) {
        Sending<A> sending;
        try {
            sending = send(submission);
        } catch (MediaException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        CompletableFuture<Job<T>> job = new CompletableFuture<>();
        desk.engine.ongoing.track(sending);
        Futures.whenCancelled(job, () -> sending.cancel(true));
        Futures.whenDone(sending, (answer, error) -> {
            try {
                if (answer != null) {
                    job.complete(taken(submission, answer));
                } else {
                    job.completeExceptionally(Errors.of(
                            sending.isCancelled() || error == null
                                    ? interrupted(submission.operation(), sending.sent())
                                            .raised()
                                    : error));
                }
            } catch (MediaException failed) {
                job.completeExceptionally(failed);
            }
        });
        return job;
    }

    private <A> Sending<A> send(Submission<A, ?> submission) {
        return desk.calls.send(
                Mode.SUBMIT, submission.operation(), submission.call().get());
    }

    private <A, T extends Media> Job<T> taken(Submission<A, T> submission, A answer) {
        String operation = submission.operation();
        Submitted submitted;
        try {
            submitted = submission.reading().apply(answer);
        } catch (FailureException refused) {
            throw Errors.of(refused);
        } catch (RuntimeException incomplete) {
            throw desk.impossible(Mode.SUBMIT, operation, "it names no job");
        }
        if (!Reference.validId(submitted.id())) {
            throw desk.impossible(
                    Mode.SUBMIT, operation, "its job id cannot be used: " + desk.redactor.excerpt(submitted.id()));
        }
        return desk.job(submission.kind(), submitted.id(), submitted.view());
    }

    private Failure interrupted(String operation, boolean sent) {
        if (!sent) {
            return Engine.cancelled(desk.vendor, operation);
        }
        return Failure.of(
                Kind.OUTCOME_UNKNOWN,
                desk.vendor.title(),
                operation,
                "the submit was interrupted after it had begun to be sent",
                "The job may or may not have been started and billed: look at the vendor's site first.");
    }
}
