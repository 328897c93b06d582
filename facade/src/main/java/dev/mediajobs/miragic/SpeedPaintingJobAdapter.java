package dev.mediajobs.miragic;

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
import dev.mediajobs.internal.polling.ResponseFields;
import dev.mediajobs.internal.polling.SubmitResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Adapts Miragic's speed paintings to jobs. The vendor documents two paths for the status (G-24): until one has worked,
 * the second is tried after a 404 from the first; then only the working one is used. Thread-safe.
 */
final class SpeedPaintingJobAdapter {
    private static final String VENDOR = "Miragic";

    private final HttpUrl base;
    private final Redactor redactor;
    private volatile @Nullable StatusEndpoint workingEndpoint;

    /** The operations that return the status of a job. */
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

    SpeedPaintingJobAdapter(HttpUrl base, Redactor redactor) {
        this.base = base;
        this.redactor = redactor;
    }

    SubmitResult submitted(SpeedPaintingSubmitted response) {
        SpeedPaintingReceipt receipt = response.data();
        if (receipt == null && !response.success()) {
            throw Failure.rejected(VENDOR, "createSpeedPainting", reason(response.message(), response.error()))
                    .toException();
        }
        if (receipt == null) {
            throw new IllegalStateException("no data");
        }
        return new SubmitResult(receipt.jobId(), JobSnapshot.of(phase(receipt.status()), receipt.statusValue()));
    }

    PollFunction lookup(RetryingCallExecutor calls, SpeedPaintingApi api, String id) {
        return () -> {
            StatusEndpoint endpoint = workingEndpoint;
            if (endpoint != null) {
                return poll(calls, api, id, endpoint);
            }
            return CancellableFutures.recover(
                    poll(calls, api, id, StatusEndpoint.LONG),
                    error -> FailureException.is(error, Kind.JOB_NOT_FOUND)
                            ? poll(calls, api, id, StatusEndpoint.SHORT)
                            : null);
        };
    }

    private CompletableFuture<JobSnapshot> poll(
            RetryingCallExecutor calls, SpeedPaintingApi api, String id, StatusEndpoint endpoint) {
        String operation = endpoint.operation;
        return CancellableFutures.map(calls.send(CallType.POLL, operation, endpoint.call(api, id)), response -> {
            JobSnapshot snapshot = snapshot(operation, response);
            if (workingEndpoint == null) {
                workingEndpoint = endpoint;
            }
            return snapshot;
        });
    }

    private JobSnapshot snapshot(String operation, SpeedPaintingAnswer response) {
        SpeedPaintingJob job = response.data();
        if (job == null) {
            // An error with status 200 contains no job status: poll again.
            String problem = "the vendor returned no job status: " + reason(response.message(), response.error());
            throw Failure.of(Kind.UNAVAILABLE, VENDOR, operation, problem, "Try again later.")
                    .toException();
        }
        return snapshot(job);
    }

    JobSnapshot snapshot(SpeedPaintingJob job) {
        ResponseFields fields = new ResponseFields(job.unknownFields());
        SpeedPaintingMetadata metadata = job.metadata();
        Object externalLink = metadata == null
                ? null
                : new ResponseFields(metadata.unknownFields()).get("externalVideoUrl", metadata::externalVideoUrl);
        List<String> links = LinkResolver.of(
                base,
                fields.get("processedVideoUrl", job::processedVideoUrl),
                fields.get("processedUrl", job::processedUrl),
                externalLink);
        return JobSnapshot.of(phase(job.status()), job.statusValue())
                .withLinks(links, null)
                .withReason(Details.firstOf(fields.get("errorMessage", job::errorMessage)))
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
