package dev.mediajobs.internal.miragic;

import dev.mediajobs.client.miragic.SpeedPaintingAnswer;
import dev.mediajobs.client.miragic.SpeedPaintingApi;
import dev.mediajobs.client.miragic.SpeedPaintingJob;
import dev.mediajobs.client.miragic.SpeedPaintingMetadata;
import dev.mediajobs.client.miragic.SpeedPaintingReceipt;
import dev.mediajobs.client.miragic.SpeedPaintingStatus;
import dev.mediajobs.client.miragic.SpeedPaintingSubmitted;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.concurrent.CancellableFutures;
import dev.mediajobs.internal.failure.Details;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.LinkResolver;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.PollFunction;
import dev.mediajobs.internal.polling.SubmitResult;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Miragic's speed paintings, read as jobs. The vendor's document has two paths for a job's state (G-24): while none of
 * them has worked, the second is tried once when the first answers 404. The one that has worked is the only one from
 * then on, so that a 404 is the vendor's word on the job and costs one request. Safe for use by many threads.
 */
public final class SpeedPaintingJobAdapter {
    private static final String VENDOR = "Miragic";

    private final HttpUrl base;
    private final Redactor redactor;
    private volatile @Nullable StatusEndpoint workingEndpoint;

    /** Where a job's state is asked for, by the operations of the spec. */
    private enum StatusEndpoint {
        LONG("getSpeedPainting"),
        SHORT("getSpeedPaintingByShortPath");

        private final String operation;

        StatusEndpoint(String operation) {
            this.operation = operation;
        }

        Call<SpeedPaintingAnswer> call(SpeedPaintingApi api, String id) {
            return this == LONG ? api.getSpeedPainting(id) : api.getSpeedPaintingByShortPath(id);
        }
    }

    public SpeedPaintingJobAdapter(HttpUrl base, Redactor redactor) {
        this.base = base;
        this.redactor = redactor;
    }

    public SubmitResult submitted(SpeedPaintingSubmitted response) {
        SpeedPaintingReceipt receipt = response.data();
        if (receipt == null && !response.success()) {
            throw Failure.refused(VENDOR, "createSpeedPainting", reason(response.message(), response.error()))
                    .toException();
        }
        if (receipt == null) {
            throw new IllegalStateException("no data");
        }
        return new SubmitResult(receipt.jobId(), JobSnapshot.of(phase(receipt.status()), receipt.statusValue()));
    }

    public PollFunction lookup(RetryingCallExecutor calls, SpeedPaintingApi api, String id) {
        return () -> {
            StatusEndpoint known = workingEndpoint;
            if (known != null) {
                return poll(calls, api, id, known);
            }
            return CancellableFutures.recover(
                    poll(calls, api, id, StatusEndpoint.LONG),
                    error -> FailureException.is(error, Kind.JOB_NOT_FOUND)
                            ? poll(calls, api, id, StatusEndpoint.SHORT)
                            : null);
        };
    }

    private CompletableFuture<JobSnapshot> poll(
            RetryingCallExecutor calls, SpeedPaintingApi api, String id, StatusEndpoint path) {
        return CancellableFutures.map(calls.send(CallType.POLL, path.operation, path.call(api, id)), response -> {
            JobSnapshot view = snapshot(path.operation, response);
            if (workingEndpoint == null) {
                workingEndpoint = path;
            }
            return view;
        });
    }

    private JobSnapshot snapshot(String operation, SpeedPaintingAnswer response) {
        SpeedPaintingJob job = response.data();
        if (job == null) {
            // A refusal with status 200 tells nothing of the job: ask again.
            throw Failure.of(
                            Kind.UNAVAILABLE,
                            VENDOR,
                            operation,
                            "the vendor could not tell where the job stands: "
                                    + reason(response.message(), response.error()),
                            "Try again later.")
                    .toException();
        }
        return snapshot(job);
    }

    JobSnapshot snapshot(SpeedPaintingJob job) {
        SpeedPaintingMetadata metadata = job.metadata();
        String external = metadata == null ? null : metadata.externalVideoUrl();
        return JobSnapshot.of(phase(job.status()), job.statusValue())
                .withLinks(LinkResolver.of(base, job.processedVideoUrl(), job.processedUrl(), external), null)
                .withReason(job.errorMessage())
                .withMetadata(JobMetadata.of(job.createdAt(), job.updatedAt(), job.creditsUsed()));
    }

    private String reason(@Nullable String message, @Nullable Object error) {
        String details = Details.firstOf(message, error);
        return details == null ? "no reason given" : redactor.excerpt(details);
    }

    private static JobPhase phase(@Nullable SpeedPaintingStatus status) {
        return status == null ? JobPhase.UNKNOWN : status.phase();
    }
}
