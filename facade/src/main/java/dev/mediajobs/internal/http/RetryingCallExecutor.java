package dev.mediajobs.internal.http;

import dev.mediajobs.internal.concurrent.Futures;
import dev.mediajobs.internal.concurrent.InFlightFutures;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.telemetry.Telemetry;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.DoubleSupplier;
import okhttp3.HttpUrl;
import okhttp3.MultipartBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * Executes the calls of one vendor, with up to {@value #MAX_ATTEMPTS} attempts where the {@link CallType} allows it and
 * growing delays between them. Thread-safe.
 */
public final class RetryingCallExecutor {
    /** Maximum number of attempts, including the first. */
    public static final int MAX_ATTEMPTS = 3;

    /** Maximum delay before the second attempt; it doubles for the third. */
    public static final Duration INITIAL_DELAY = Duration.ofMillis(500);

    /** Maximum accepted Retry-After; with a longer one the call fails without a retry. */
    public static final Duration MAX_DELAY = Duration.ofSeconds(20);

    private final FailureClassifier classifier;
    private final Scheduler scheduler;
    private final DoubleSupplier random;
    private final InFlightFutures inFlight;
    private final RetryBudget budget;
    private final Telemetry telemetry;
    private final @Nullable String reference;
    private final boolean onCallerThread;
    private final @Nullable SubmitDeadline deadline;

    public RetryingCallExecutor(
            String vendor,
            List<String> credentialNames,
            HttpUrl base,
            Redactor redactor,
            Scheduler scheduler,
            DoubleSupplier random,
            InFlightFutures inFlight,
            Telemetry telemetry) {
        this.classifier = new FailureClassifier(vendor, credentialNames, base, redactor);
        this.scheduler = scheduler;
        this.random = random;
        this.inFlight = inFlight;
        this.budget = new RetryBudget();
        this.telemetry = telemetry;
        this.reference = null;
        this.onCallerThread = false;
        this.deadline = null;
    }

    private RetryingCallExecutor(
            RetryingCallExecutor original,
            @Nullable String reference,
            boolean onCallerThread,
            @Nullable SubmitDeadline deadline) {
        this.classifier = original.classifier;
        this.scheduler = original.scheduler;
        this.random = original.random;
        this.inFlight = original.inFlight;
        this.budget = original.budget;
        this.telemetry = original.telemetry;
        this.reference = reference;
        this.onCallerThread = onCallerThread;
        this.deadline = deadline;
    }

    /** Returns a copy that reports this job's reference to the telemetry. */
    public RetryingCallExecutor forJob(String job) {
        return telemetry == Telemetry.NONE ? this : new RetryingCallExecutor(this, job, onCallerThread, deadline);
    }

    /**
     * Returns a copy that executes calls on the calling thread, which saves two thread switches; an interrupt cancels
     * the call. Retries, and calls with files, whose reading hides interrupts, use other threads.
     */
    public RetryingCallExecutor onCallerThread() {
        return new RetryingCallExecutor(this, reference, true, deadline);
    }

    /** Returns a copy that sends nothing but free reads after the deadline. */
    public RetryingCallExecutor before(SubmitDeadline newDeadline) {
        return new RetryingCallExecutor(this, reference, onCallerThread, newDeadline);
    }

    public <T> CallFuture<T> send(CallType type, String operation, Call<T> call) {
        CallFuture<T> future = new CallFuture<>();
        SubmitDeadline limit = type == CallType.SUBMIT || type == CallType.MUTATE ? deadline : null;
        if (limit != null && limit.passed()) {
            future.completeExceptionally(classifier.missedDeadline(operation).toException());
        } else {
            new Attempts<>(type, operation, future, limit).start(call, 1);
        }
        return future;
    }

    /** Creates the failure for a response that can be parsed but has invalid content. */
    public Failure invalidResponse(CallType type, String operation, String detail) {
        return classifier.invalidResponse(type, operation, 200, detail, null);
    }

    /** Creates the failure of a free call without a response in time. */
    public Failure timedOut(String operation) {
        return classifier.timedOut(operation);
    }

    /** Returns a random delay before the retry that follows this attempt, counted from 1. */
    public static Duration retryDelay(int attempt, DoubleSupplier random) {
        double max = INITIAL_DELAY.toNanos() * Math.scalb(1.0, attempt - 1);
        return Duration.ofNanos((long) (random.getAsDouble() * max));
    }

    private final class Attempts<T> {
        private final CallType type;
        private final String operation;
        private final CallFuture<T> future;
        private final @Nullable SubmitDeadline limit;

        Attempts(CallType type, String operation, CallFuture<T> future, @Nullable SubmitDeadline limit) {
            this.type = type;
            this.operation = operation;
            this.future = future;
            this.limit = limit;
        }

        /** Starts an attempt; the future also ends if that fails unexpectedly. */
        void start(Call<T> call, int attempt) {
            try {
                run(call, attempt);
            } catch (RuntimeException | Error unexpected) {
                fail(new Exchange(), unexpected);
            }
        }

        private void fail(Exchange exchange, Throwable unexpected) {
            UnexpectedErrorException error = new UnexpectedErrorException(unexpected);
            future.completeExceptionally(
                    classifier.onError(type, operation, exchange, error).toException());
        }

        private void run(Call<T> call, int attempt) {
            Exchange tag = call.request().tag(Exchange.class);
            Exchange exchange = tag == null ? new Exchange() : tag;
            if (limit != null) {
                exchange.limitTo(SendWindow.of(limit, future, call::cancel));
            }
            future.attach(call, exchange);
            Telemetry.Span span = telemetry.start(operation, reference, attempt);
            Callback<T> callback = new Callback<>() {
                @Override
                public void onResponse(Call<T> ended, Response<T> response) {
                    try {
                        complete(ended, response);
                    } catch (RuntimeException | Error unexpected) {
                        fail(exchange, unexpected);
                    }
                }

                private void complete(Call<T> ended, Response<T> response) {
                    if (exchange.status() != response.code()) {
                        // A custom interceptor replaced the response.
                        exchange.onResponse(response.raw());
                    }
                    T body = response.body();
                    if (!response.isSuccessful()) {
                        Failure failure = classifier.onStatus(type, operation, exchange, scheduler.now());
                        span.end(exchange.status(), failure);
                        retryOrFail(ended, attempt, exchange, failure);
                    } else if (body == null) {
                        Failure empty = classifier
                                .emptyResponse(type, operation, exchange)
                                .withResponse(exchange.status(), null);
                        span.end(exchange.status(), empty.kind() == Kind.EMPTY_POLL_RESPONSE ? null : empty);
                        future.completeExceptionally(empty.toException());
                    } else {
                        budget.refill();
                        span.end(exchange.status(), null);
                        future.complete(body);
                    }
                }

                @Override
                public void onFailure(Call<T> ended, Throwable error) {
                    exchange.onFailure(error);
                    boolean closed = (inFlight.closed() || error instanceof ClosedException) && !exchange.sent();
                    Failure failure = closed || future.isCancelled()
                            ? classifier.cancelled(operation)
                            : classifier.onError(type, operation, exchange, error);
                    span.end(exchange.status(), failure);
                    // A FailureIOException comes from the authenticator, which has already retried its own call.
                    retryOrFail(ended, error instanceof FailureIOException ? MAX_ATTEMPTS : attempt, exchange, failure);
                }
            };
            if (onCallerThread && attempt == 1 && !(call.request().body() instanceof MultipartBody)) {
                inFlight.track(future);
                future.execute(call, callback);
            } else {
                call.enqueue(callback);
            }
        }

        private void retryOrFail(Call<T> call, int attempt, Exchange exchange, Failure failure) {
            Duration delay = delay(attempt, exchange, failure);
            if (delay == null || future.isDone()) {
                future.completeExceptionally(failure.toException());
                return;
            }
            try {
                future.retryAfter(failure);
                Scheduler.Timer timer = scheduler.after(delay, () -> start(call.clone(), attempt + 1));
                Futures.whenCancelled(future, timer::cancel);
                // Closing drops the timer and must then end the future.
                inFlight.track(future);
            } catch (RejectedExecutionException closed) {
                future.completeExceptionally(classifier.cancelled(operation).toException());
            }
        }

        /** Returns the delay before the next attempt, or null if there is none. */
        private @Nullable Duration delay(int attempt, Exchange exchange, Failure failure) {
            boolean temporary = failure.kind() == Kind.UNAVAILABLE || failure.kind() == Kind.RATE_LIMITED;
            Duration retryAfter = failure.retryAfter();
            boolean tooLong = retryAfter != null && retryAfter.compareTo(MAX_DELAY) > 0;
            boolean allowed =
                    switch (type) {
                        case READ -> true;
                        case SUBMIT, MUTATE -> !exchange.sent();
                        case POLL -> false;
                    };
            if (!temporary || !allowed || tooLong || attempt >= MAX_ATTEMPTS || !budget.spend()) {
                return null;
            }
            Duration delay = retryAfter != null ? retryAfter : retryDelay(attempt, random);
            return limit != null && limit.passedAfter(delay) ? null : delay;
        }
    }
}
