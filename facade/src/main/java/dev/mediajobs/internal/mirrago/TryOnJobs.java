package dev.mediajobs.internal.mirrago;

import dev.mediajobs.client.mirrago.TryOnApi;
import dev.mediajobs.client.mirrago.TryOnJob;
import dev.mediajobs.client.mirrago.TryOnStatus;
import dev.mediajobs.client.mirrago.TryOnSubmitted;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Details;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.http.ApiCalls;
import dev.mediajobs.internal.http.Chained;
import dev.mediajobs.internal.http.Links;
import dev.mediajobs.internal.http.Mode;
import dev.mediajobs.internal.wait.JobView;
import dev.mediajobs.internal.wait.Lookup;
import dev.mediajobs.internal.wait.Notes;
import dev.mediajobs.internal.wait.Submitted;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Mirrago's try-on pictures, read as jobs. */
public final class TryOnJobs {
    private final HttpUrl base;

    public TryOnJobs(HttpUrl base) {
        this.base = base;
    }

    public Submitted submitted(TryOnSubmitted answer) {
        TryOnStatus status = answer.status();
        return new Submitted(
                answer.jobId(),
                JobView.of(status == null ? JobPhase.UNKNOWN : status.phase(), answer.statusValue())
                        .noting(Notes.of(answer.createdAt(), null, null)));
    }

    public Lookup lookup(ApiCalls calls, TryOnApi api, String id) {
        return () -> Chained.recover(
                Chained.map(calls.send(Mode.LOOK, "getTryOn", api.getTryOn(id)), this::view), TryOnJobs::slowedDown);
    }

    /** The document gives "too many requests" the status 500; only the words tell it from a failure. */
    private static @Nullable CompletableFuture<JobView> slowedDown(Throwable error) {
        if (!(error instanceof FailureException known)) {
            return null;
        }
        Failure failure = known.failure();
        String body = failure.body() == null ? "" : failure.body().toLowerCase(Locale.ROOT);
        boolean slow = failure.status() == 500 && (body.contains("rate limit") || body.contains("too many requests"));
        return slow
                ? CompletableFuture.failedFuture(failure.as(Kind.RATE_LIMITED).raised())
                : null;
    }

    JobView view(TryOnJob job) {
        TryOnStatus status = job.status();
        return JobView.of(status == null ? JobPhase.UNKNOWN : status.phase(), job.statusValue())
                .linked(Links.of(base, job.resultUrl(), job.resultImageUrl()), null)
                .because(Details.firstOf(job.errorMsg()))
                .noting(Notes.of(job.createdAt(), null, null));
    }
}
