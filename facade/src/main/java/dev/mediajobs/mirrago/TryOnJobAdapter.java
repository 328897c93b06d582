package dev.mediajobs.mirrago;

import dev.mediajobs.client.mirrago.TryOnApi;
import dev.mediajobs.client.mirrago.TryOnJob;
import dev.mediajobs.client.mirrago.TryOnStatus;
import dev.mediajobs.client.mirrago.TryOnSubmitted;
import dev.mediajobs.internal.concurrent.CancellableFutures;
import dev.mediajobs.internal.failure.Details;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.LinkResolver;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.PollFunction;
import dev.mediajobs.internal.polling.ResponseFields;
import dev.mediajobs.internal.polling.SubmitResult;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Adapts Mirrago's try-on pictures to jobs. */
final class TryOnJobAdapter {
    private final HttpUrl base;

    TryOnJobAdapter(HttpUrl base) {
        this.base = base;
    }

    SubmitResult submitted(TryOnSubmitted response) {
        TryOnStatus status = response.status();
        return new SubmitResult(
                response.jobId(),
                JobSnapshot.of(status == null ? null : status.phase(), response.statusValue())
                        .withMetadata(JobMetadata.of(
                                new ResponseFields(response.unknownFields()).get("created_at", response::createdAt),
                                null,
                                null)));
    }

    PollFunction lookup(RetryingCallExecutor calls, TryOnApi api, String id) {
        return () -> CancellableFutures.recover(
                CancellableFutures.map(calls.send(CallType.POLL, "getTryOn", api.getTryOn(id)), this::snapshot),
                TryOnJobAdapter::rateLimited);
    }

    /** Detects rate limiting by its text, because the documentation gives it the status 500. */
    private static @Nullable CompletableFuture<JobSnapshot> rateLimited(Throwable error) {
        if (!(error instanceof FailureException failed)) {
            return null;
        }
        Failure failure = failed.failure();
        String body = failure.body() == null ? "" : failure.body().toLowerCase(Locale.ROOT);
        boolean limited = body.contains("rate limit") || body.contains("too many requests");
        return limited && failure.status() == 500
                ? CompletableFuture.failedFuture(
                        failure.withKind(Kind.RATE_LIMITED).toException())
                : null;
    }

    JobSnapshot snapshot(TryOnJob job) {
        TryOnStatus status = job.status();
        ResponseFields fields = new ResponseFields(job.unknownFields());
        return JobSnapshot.of(status == null ? null : status.phase(), job.statusValue())
                .withLinks(
                        LinkResolver.of(
                                base,
                                fields.get("result_url", job::resultUrl),
                                fields.get("result_image_url", job::resultImageUrl)),
                        null)
                .withReason(Details.firstOf(job.errorMsg()))
                .withMetadata(JobMetadata.of(fields.get("created_at", job::createdAt), null, null));
    }
}
