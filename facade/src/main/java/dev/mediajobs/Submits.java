package dev.mediajobs;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.http.Mode;
import dev.mediajobs.internal.http.Places;
import dev.mediajobs.internal.http.Sending;
import dev.mediajobs.internal.time.Futures;
import dev.mediajobs.internal.wait.Submitted;
import java.util.concurrent.CompletableFuture;
import retrofit2.Call;

/** Submits jobs to one vendor, each once, whatever happens. */
final class Submits {
    private final Desk desk;
    private final Places places;

    /**
     * @param atOnce how many run at the same time, whoever waits for them
     */
    Submits(Desk desk, int atOnce) {
        this.desk = desk;
        this.places = new Places(atOnce);
    }

    /** Blocks until the vendor has answered; the call is made on the calling thread once there is a place. */
    <A, T extends Media> Job<T> submit(Submission<A, T> submission) {
        String operation = submission.operation();
        Call<A> call = submission.call().get();
        untilPlaced(operation);
        A answer;
        try {
            Sending<A> sending = desk.here.send(Mode.SUBMIT, operation, call);
            answer = desk.engine.join(sending, () -> interrupted(operation, sending.sent()), null);
        } finally {
            places.giveBack();
        }
        return taken(submission, answer);
    }

    private void untilPlaced(String operation) {
        CompletableFuture<Boolean> place = places.take();
        try {
            desk.engine.join(place, () -> interrupted(operation, false), null);
        } catch (MediaException ended) {
            if (!place.isCompletedExceptionally()) {
                places.giveBack();
            }
            throw ended;
        }
    }

    /** The same without a thread. */
    <A, T extends Media> CompletableFuture<Job<T>> submitAsync(Submission<A, T> submission) {
        Call<A> call;
        try {
            call = submission.call().get();
        } catch (MediaException refused) {
            return CompletableFuture.failedFuture(refused);
        }
        CompletableFuture<Job<T>> job = new CompletableFuture<>();
        CompletableFuture<Boolean> place = places.take();
        Futures.whenCancelled(job, () -> place.cancel(true));
        Futures.whenDone(place, (placed, error) -> {
            // Once all is closed a place stays taken: handing it on would go through the queue, one inside the other.
            if (error != null || desk.engine.ongoing.closed()) {
                job.completeExceptionally(
                        Errors.of(interrupted(submission.operation(), false).raised()));
            } else if (job.isDone()) {
                places.giveBack();
            } else {
                send(submission, call, job);
            }
        });
        if (!place.isDone()) {
            desk.engine.ongoing.track(place);
        }
        return job;
    }

    private <A, T extends Media> void send(Submission<A, T> submission, Call<A> call, CompletableFuture<Job<T>> job) {
        Sending<A> sending = desk.calls.send(Mode.SUBMIT, submission.operation(), call);
        desk.engine.ongoing.track(sending);
        Futures.whenCancelled(job, () -> sending.cancel(true));
        Futures.whenDone(sending, (answer, error) -> {
            places.giveBack();
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
