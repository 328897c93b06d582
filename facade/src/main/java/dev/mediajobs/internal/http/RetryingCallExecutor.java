package dev.mediajobs.internal.http;

import dev.mediajobs.internal.concurrent.Futures;
import dev.mediajobs.internal.concurrent.InFlightFutures;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.telemetry.Telemetry;
import dev.mediajobs.internal.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.DoubleSupplier;
import okhttp3.HttpUrl;
import okhttp3.MultipartBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * Runs the calls of one vendor: at most {@value #MAX_ATTEMPTS} times each, where the mode lets it, with growing pauses
 * between them. Safe for use by many threads.
 */
public final class RetryingCallExecutor {
    /** How often a call is tried in all, where it may be repeated. */
    public static final int MAX_ATTEMPTS = 3;

    /** Longest pause before the second try; it doubles for the third. */
    public static final Duration INITIAL_DELAY = Duration.ofMillis(500);

    /** A vendor that asks for a longer pause than this gets no second try; its wish goes to the caller. */
    public static final Duration MAX_DELAY = Duration.ofSeconds(20);

    private final FailureClassifier classifier;
    private final Scheduler scheduler;
    private final DoubleSupplier random;
    private final InFlightFutures inFlight;
    private final RetryBudget budget;
    private final Telemetry telemetry;
    private final @Nullable String reference;
    private final boolean onCallerThread;

    public RetryingCallExecutor(
            String vendor,
            HttpUrl base,
            Redactor redactor,
            Scheduler time,
            DoubleSupplier random,
            InFlightFutures ongoing,
            Telemetry telemetry) {
        this(
                new FailureClassifier(vendor, base, redactor),
                time,
                random,
                ongoing,
                new RetryBudget(),
                telemetry,
                null,
                false);
    }

    private RetryingCallExecutor(
            FailureClassifier verdict,
            Scheduler time,
            DoubleSupplier random,
            InFlightFutures ongoing,
            RetryBudget budget,
            Telemetry telemetry,
            @Nullable String reference,
            boolean here) {
        this.classifier = verdict;
        this.scheduler = time;
        this.random = random;
        this.inFlight = ongoing;
        this.budget = budget;
        this.telemetry = telemetry;
        this.reference = reference;
        this.onCallerThread = here;
    }

    /** The same calls, told of as calls about this job. */
    public RetryingCallExecutor forJob(String job) {
        return telemetry == Telemetry.NONE
                ? this
                : new RetryingCallExecutor(
                        classifier, scheduler, random, inFlight, budget, telemetry, job, onCallerThread);
    }

    /**
     * The same calls for a thread that waits for them anyway: each is made on that thread, which saves two changes of
     * thread, and an interrupt of it cancels the call. A second try is made elsewhere, and so are calls with files, the
     * reading of which hides interrupts.
     */
    public RetryingCallExecutor onCallerThread() {
        return new RetryingCallExecutor(classifier, scheduler, random, inFlight, budget, telemetry, reference, true);
    }

    public <T> CallFuture<T> send(CallType mode, String operation, Call<T> call) {
        CallFuture<T> sending = new CallFuture<>();
        new Attempts<>(mode, operation, sending).run(call, 1);
        return sending;
    }

    /** The failure of an answer that parses but says something impossible. */
    public Failure invalidResponse(CallType mode, String operation, String what) {
        return classifier.unreadable(mode, operation, 200, what, null);
    }

    private final class Attempts<T> {
        private final CallType type;
        private final String operation;
        private final CallFuture<T> future;

        Attempts(CallType mode, String operation, CallFuture<T> sending) {
            this.type = mode;
            this.operation = operation;
            this.future = sending;
        }

        void run(Call<T> call, int attempt) {
            Exchange exchange = exchangeOf(call);
            future.timesUsed(call, exchange);
            Telemetry.Span told = telemetry.start(operation, reference);
            Callback<T> ending = new Callback<>() {
                @Override
                public void onResponse(Call<T> ended, Response<T> response) {
                    T body = response.body();
                    if (!response.isSuccessful()) {
                        Failure failure = classifier.onStatus(type, operation, exchange, scheduler.now());
                        told.end(failure);
                        failed(ended, attempt, exchange, failure);
                    } else if (body == null) {
                        Failure nothing =
                                classifier.empty(type, operation, exchange).withResponse(exchange.status(), null);
                        told.end(nothing.kind() == Kind.EMPTY_POLL_RESPONSE ? null : nothing);
                        future.completeExceptionally(nothing.toException());
                    } else {
                        budget.refill();
                        told.end(null);
                        future.complete(body);
                    }
                }

                @Override
                public void onFailure(Call<T> ended, Throwable error) {
                    exchange.failed(error);
                    boolean closed = inFlight.closed() && !exchange.sent();
                    Failure failure = closed || future.isCancelled()
                            ? classifier.cancelled(operation)
                            : classifier.onError(type, operation, exchange, error);
                    told.end(failure);
                    // What keys failed with has been tried often enough by the call that fetches them.
                    failed(ended, error instanceof FailureIOException ? MAX_ATTEMPTS : attempt, exchange, failure);
                }
            };
            if (onCallerThread && attempt == 1 && !(call.request().body() instanceof MultipartBody)) {
                inFlight.track(future);
                future.execute(call, ending);
            } else {
                call.enqueue(ending);
            }
        }

        private void failed(Call<T> call, int attempt, Exchange exchange, Failure failure) {
            Duration pause = pause(attempt, exchange, failure);
            if (pause == null || future.isDone()) {
                future.completeExceptionally(failure.toException());
                return;
            }
            try {
                Scheduler.Timer timer = scheduler.after(pause, () -> run(call.clone(), attempt + 1));
                Futures.whenCancelled(future, timer::cancel);
                // Closing drops the timer, and nobody else would end what waits for it.
                inFlight.track(future);
            } catch (RejectedExecutionException closed) {
                future.completeExceptionally(failure.toException());
            }
        }

        /** How long to wait before the next try; null if there shall be none. */
        private @Nullable Duration pause(int attempt, Exchange exchange, Failure failure) {
            boolean passing = failure.kind() == Kind.UNAVAILABLE || failure.kind() == Kind.RATE_LIMITED;
            Duration wished = failure.retryAfter();
            boolean tooLong = wished != null && wished.compareTo(MAX_DELAY) > 0;
            boolean allowed =
                    switch (type) {
                        case READ -> true;
                        case SUBMIT, MUTATE -> !exchange.sent();
                        case POLL -> false;
                    };
            if (!passing || !allowed || tooLong || attempt >= MAX_ATTEMPTS || !budget.spend()) {
                return null;
            }
            if (wished != null) {
                return wished;
            }
            double ceiling = INITIAL_DELAY.toNanos() * Math.scalb(1.0, attempt - 1);
            return Duration.ofNanos((long) (random.getAsDouble() * ceiling));
        }
    }

    private static Exchange exchangeOf(Call<?> call) {
        Exchange exchange = call.request().tag(Exchange.class);
        return exchange == null ? new Exchange() : exchange;
    }
}
