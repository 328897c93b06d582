package dev.mediajobs.internal.http;

import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.telemetry.Telemetry;
import dev.mediajobs.internal.time.Futures;
import dev.mediajobs.internal.time.Ongoing;
import dev.mediajobs.internal.time.Time;
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
 * Runs the calls of one vendor: at most {@value #ATTEMPTS} times each, where the mode lets it, with growing pauses
 * between them. Safe for use by many threads.
 */
public final class ApiCalls {
    /** How often a call is tried in all, where it may be repeated. */
    public static final int ATTEMPTS = 3;

    /** Longest pause before the second try; it doubles for the third. */
    public static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    /** A vendor that asks for a longer pause than this gets no second try; its wish goes to the caller. */
    public static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final Verdict verdict;
    private final Time time;
    private final DoubleSupplier random;
    private final Ongoing ongoing;
    private final RetryBudget budget;
    private final Telemetry telemetry;
    private final @Nullable String reference;
    private final boolean here;

    public ApiCalls(
            String vendor,
            HttpUrl base,
            Redactor redactor,
            Time time,
            DoubleSupplier random,
            Ongoing ongoing,
            Telemetry telemetry) {
        this(new Verdict(vendor, base, redactor), time, random, ongoing, new RetryBudget(), telemetry, null, false);
    }

    private ApiCalls(
            Verdict verdict,
            Time time,
            DoubleSupplier random,
            Ongoing ongoing,
            RetryBudget budget,
            Telemetry telemetry,
            @Nullable String reference,
            boolean here) {
        this.verdict = verdict;
        this.time = time;
        this.random = random;
        this.ongoing = ongoing;
        this.budget = budget;
        this.telemetry = telemetry;
        this.reference = reference;
        this.here = here;
    }

    /** The same calls, told of as calls about this job. */
    public ApiCalls about(String job) {
        return telemetry == Telemetry.NONE
                ? this
                : new ApiCalls(verdict, time, random, ongoing, budget, telemetry, job, here);
    }

    /**
     * The same calls for a thread that waits for them anyway: each is made on that thread, which saves two changes of
     * thread, and an interrupt of it cancels the call. A second try is made elsewhere, and so are calls with files, the
     * reading of which hides interrupts.
     */
    public ApiCalls here() {
        return new ApiCalls(verdict, time, random, ongoing, budget, telemetry, reference, true);
    }

    public <T> Sending<T> send(Mode mode, String operation, Call<T> call) {
        Sending<T> sending = new Sending<>();
        new Attempts<>(mode, operation, sending).run(call, 1);
        return sending;
    }

    /** The failure of an answer that parses but says something impossible. */
    public Failure impossible(Mode mode, String operation, String what) {
        return verdict.unreadable(mode, operation, 200, what, null);
    }

    private final class Attempts<T> {
        private final Mode mode;
        private final String operation;
        private final Sending<T> sending;

        Attempts(Mode mode, String operation, Sending<T> sending) {
            this.mode = mode;
            this.operation = operation;
            this.sending = sending;
        }

        void run(Call<T> call, int attempt) {
            Exchange exchange = exchangeOf(call);
            sending.uses(call, exchange);
            Telemetry.Ending told = telemetry.began(operation, reference);
            Callback<T> ending = new Callback<>() {
                @Override
                public void onResponse(Call<T> ended, Response<T> response) {
                    T body = response.body();
                    if (!response.isSuccessful()) {
                        Failure failure = verdict.onStatus(mode, operation, exchange, time.now());
                        told.ended(failure);
                        failed(ended, attempt, exchange, failure);
                    } else if (body == null) {
                        Failure nothing =
                                verdict.empty(mode, operation, exchange).withAnswer(exchange.status(), null);
                        told.ended(nothing.kind() == Kind.NO_NEWS ? null : nothing);
                        sending.completeExceptionally(nothing.raised());
                    } else {
                        budget.refill();
                        told.ended(null);
                        sending.complete(body);
                    }
                }

                @Override
                public void onFailure(Call<T> ended, Throwable error) {
                    exchange.failed(error);
                    boolean closed = ongoing.closed() && !exchange.sent();
                    Failure failure = closed || sending.isCancelled()
                            ? verdict.cancelled(operation)
                            : verdict.onError(mode, operation, exchange, error);
                    told.ended(failure);
                    // What keys failed with has been tried often enough by the call that fetches them.
                    failed(ended, error instanceof CallFailed ? ATTEMPTS : attempt, exchange, failure);
                }
            };
            if (here && attempt == 1 && !(call.request().body() instanceof MultipartBody)) {
                ongoing.track(sending);
                sending.execute(call, ending);
            } else {
                call.enqueue(ending);
            }
        }

        private void failed(Call<T> call, int attempt, Exchange exchange, Failure failure) {
            Duration pause = pause(attempt, exchange, failure);
            if (pause == null || sending.isDone()) {
                sending.completeExceptionally(failure.raised());
                return;
            }
            try {
                Time.Timer timer = time.after(pause, () -> run(call.clone(), attempt + 1));
                Futures.whenCancelled(sending, timer::cancel);
                // Closing drops the timer, and nobody else would end what waits for it.
                ongoing.track(sending);
            } catch (RejectedExecutionException closed) {
                sending.completeExceptionally(failure.raised());
            }
        }

        /** How long to wait before the next try; null if there shall be none. */
        private @Nullable Duration pause(int attempt, Exchange exchange, Failure failure) {
            boolean passing = failure.kind() == Kind.UNAVAILABLE || failure.kind() == Kind.RATE_LIMITED;
            Duration wished = failure.retryAfter();
            boolean tooLong = wished != null && wished.compareTo(LONGEST_PAUSE) > 0;
            boolean allowed =
                    switch (mode) {
                        case READ -> true;
                        case SUBMIT, STEP -> !exchange.sent();
                        case LOOK -> false;
                    };
            if (!passing || !allowed || tooLong || attempt >= ATTEMPTS || !budget.spend()) {
                return null;
            }
            if (wished != null) {
                return wished;
            }
            double ceiling = FIRST_PAUSE.toNanos() * Math.scalb(1.0, attempt - 1);
            return Duration.ofNanos((long) (random.getAsDouble() * ceiling));
        }
    }

    private static Exchange exchangeOf(Call<?> call) {
        Exchange exchange = call.request().tag(Exchange.class);
        return exchange == null ? new Exchange() : exchange;
    }
}
