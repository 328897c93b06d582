package dev.mediajobs;

import com.squareup.moshi.JsonDataException;
import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.download.Downloader;
import dev.mediajobs.internal.download.Pauses;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.ApiCalls;
import dev.mediajobs.internal.http.Chained;
import dev.mediajobs.internal.http.Keys;
import dev.mediajobs.internal.http.Mode;
import dev.mediajobs.internal.http.Origin;
import dev.mediajobs.internal.http.Peer;
import dev.mediajobs.internal.http.Sending;
import dev.mediajobs.internal.outside.Guard;
import dev.mediajobs.internal.telemetry.Telemetry;
import dev.mediajobs.internal.time.Futures;
import dev.mediajobs.internal.wait.JobView;
import dev.mediajobs.internal.wait.Lookup;
import dev.mediajobs.internal.wait.Submitted;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;

/** What the class of one vendor works with: its calls, its jobs, its downloads. */
final class Desk {
    private static final String LACKING = "it lacks what the spec requires";

    final Engine engine;
    final Vendor vendor;
    final HttpUrl base;
    final Redactor redactor;
    final ApiCalls calls;
    final Guard guard;
    final Downloader downloader;
    final Telemetry telemetry;
    private final OddWords oddWords;
    private final Retrofit retrofit;
    private final Retrofit raw;

    /**
     * @param linksNeedKey whether results at the vendor's own origin are only given to those who show the key
     */
    Desk(
            Engine engine,
            Vendor vendor,
            HttpUrl base,
            Redactor redactor,
            ApiCalls calls,
            Keys keys,
            Telemetry telemetry,
            boolean linksNeedKey) {
        this.engine = engine;
        this.vendor = vendor;
        this.base = base;
        this.redactor = redactor;
        this.oddWords = new OddWords(vendor);
        this.calls = calls;
        this.telemetry = telemetry;
        Origin origin = Origin.of(base);
        this.guard = new Guard(base, engine.names);
        Pauses pauses = new Pauses(vendor.title(), engine.time, engine.ongoing, engine.random);
        Keys forLinks = linksNeedKey ? keys : null;
        this.downloader =
                new Downloader(vendor.title(), engine.clients.plain(), guard, origin, forLinks, pauses, telemetry);
        Peer peer = new Peer(origin, keys, engine.callTimeout, redactor);
        this.retrofit = ClientRuntime.retrofit(base, engine.clients.api(peer, engine.parallelSubmits));
        this.raw = ClientRuntime.retrofit(base, engine.clients.vendor(peer));
    }

    <A> A api(Class<A> api) {
        return retrofit.create(api);
    }

    /** The same calls for those who use the generated clients themselves. */
    <A> A raw(Class<A> api) {
        return raw.create(api);
    }

    /** Reads something, or changes something that costs nothing. */
    <A, B> B call(Mode mode, String operation, Call<A> call, Function<A, B> reading) {
        A answer = engine.join(calls.send(mode, operation, call), () -> Engine.cancelled(vendor, operation), null);
        try {
            return reading.apply(answer);
        } catch (JsonDataException incomplete) {
            throw impossible(mode, operation, LACKING);
        }
    }

    /** Submits a job, once, and blocks until the vendor has answered. */
    <A, T extends Media> Job<T> submit(Submission<A, T> submission) {
        Sending<A> sending = send(submission);
        A answer = engine.join(sending, () -> interrupted(submission.operation(), sending.sent()), null);
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
        engine.ongoing.track(sending);
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
        return calls.send(Mode.SUBMIT, submission.operation(), submission.call().get());
    }

    private <A, T extends Media> Job<T> taken(Submission<A, T> submission, A answer) {
        String operation = submission.operation();
        Submitted submitted;
        try {
            submitted = submission.reading().apply(answer);
        } catch (FailureException refused) {
            throw Errors.of(refused);
        } catch (RuntimeException incomplete) {
            throw impossible(Mode.SUBMIT, operation, "it names no job");
        }
        if (!Reference.validId(submitted.id())) {
            throw impossible(Mode.SUBMIT, operation, "its job id cannot be used: " + redactor.excerpt(submitted.id()));
        }
        return job(submission.kind(), submitted.id(), submitted.view());
    }

    <T extends Media> Job<T> job(JobKind<T> kind, String id, @Nullable JobView known) {
        Reference reference = new Reference(vendor, kind.word(), id);
        return new Job<>(this, kind, reference, lookup(kind, reference), known);
    }

    /** Looks at the job anew, past what is remembered of it. */
    Lookup lookup(JobKind<?> kind, Reference reference) {
        return tidy(kind.lookup().apply(calls.about(reference.toString()), reference.id()));
    }

    /** The job of a reference, which must be of one of these kinds. */
    Job<? extends Media> resume(Reference reference, JobKind<?>... kinds) {
        for (JobKind<?> kind : kinds) {
            if (kind.word().equals(reference.kind())) {
                return job(kind, reference.id(), null);
            }
        }
        String known = Arrays.stream(kinds).map(JobKind::word).collect(Collectors.joining(", "));
        throw Errors.invalid(
                vendor,
                "resume",
                "there is no kind of job called " + redactor.excerpt(reference.kind()),
                "Known: " + known + ".");
    }

    /** The lookup with failures that are all understood, and reasons that may be shown. */
    private Lookup tidy(Lookup lookup) {
        return () -> Chained.map(Chained.recover(lookup.look(), this::understood), view -> {
            if (view.phase() == JobPhase.UNKNOWN && !view.rawStatus().isEmpty()) {
                oddWords.tell(redactor.excerpt(view.rawStatus()));
            }
            String reason = view.reason();
            return reason == null ? view : view.because(redactor.excerpt(reason));
        });
    }

    private @Nullable CompletableFuture<JobView> understood(Throwable error) {
        if (error instanceof FailureException known && known.failure().kind() == Kind.NO_NEWS) {
            return CompletableFuture.completedFuture(JobView.of(JobPhase.UNKNOWN, null));
        }
        if (error instanceof FailureException || error instanceof CancellationException) {
            return null;
        }
        return CompletableFuture.failedFuture(
                calls.impossible(Mode.LOOK, "look", LACKING).raised());
    }

    MediaException impossible(Mode mode, String operation, String what) {
        return Errors.of(calls.impossible(mode, operation, what), null, List.of());
    }

    private Failure interrupted(String operation, boolean sent) {
        if (!sent) {
            return Engine.cancelled(vendor, operation);
        }
        return Failure.of(
                Kind.OUTCOME_UNKNOWN,
                vendor.title(),
                operation,
                "the submit was interrupted after it had begun to be sent",
                "The job may or may not have been started and billed: look at the vendor's site first.");
    }
}
