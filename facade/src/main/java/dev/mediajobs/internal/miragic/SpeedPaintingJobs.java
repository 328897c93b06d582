package dev.mediajobs.internal.miragic;

import dev.mediajobs.client.miragic.SpeedPaintingAnswer;
import dev.mediajobs.client.miragic.SpeedPaintingApi;
import dev.mediajobs.client.miragic.SpeedPaintingJob;
import dev.mediajobs.client.miragic.SpeedPaintingMetadata;
import dev.mediajobs.client.miragic.SpeedPaintingReceipt;
import dev.mediajobs.client.miragic.SpeedPaintingStatus;
import dev.mediajobs.client.miragic.SpeedPaintingSubmitted;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Details;
import dev.mediajobs.internal.failure.Failure;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.ApiCalls;
import dev.mediajobs.internal.http.Chained;
import dev.mediajobs.internal.http.Links;
import dev.mediajobs.internal.http.Mode;
import dev.mediajobs.internal.wait.JobView;
import dev.mediajobs.internal.wait.Lookup;
import dev.mediajobs.internal.wait.Notes;
import dev.mediajobs.internal.wait.Submitted;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Miragic's speed paintings, read as jobs. The vendor's document has two paths for a job's state (G-24): while none of
 * them has worked, the second is tried once when the first answers 404. The one that has worked is the only one from
 * then on, so that a 404 is the vendor's word on the job and costs one request. Safe for use by many threads.
 */
public final class SpeedPaintingJobs {
    private static final String VENDOR = "Miragic";

    private final HttpUrl base;
    private final Redactor redactor;
    private volatile @Nullable Path working;

    /** Where a job's state is asked for, by the operations of the spec. */
    private enum Path {
        LONG("getSpeedPainting"),
        SHORT("getSpeedPaintingByShortPath");

        private final String operation;

        Path(String operation) {
            this.operation = operation;
        }

        Call<SpeedPaintingAnswer> call(SpeedPaintingApi api, String id) {
            return this == LONG ? api.getSpeedPainting(id) : api.getSpeedPaintingByShortPath(id);
        }
    }

    public SpeedPaintingJobs(HttpUrl base, Redactor redactor) {
        this.base = base;
        this.redactor = redactor;
    }

    public Submitted submitted(SpeedPaintingSubmitted answer) {
        SpeedPaintingReceipt receipt = answer.data();
        if (receipt == null && !answer.success()) {
            throw Failure.refused(VENDOR, "createSpeedPainting", said(answer.message(), answer.error()))
                    .raised();
        }
        if (receipt == null) {
            throw new IllegalStateException("no data");
        }
        return new Submitted(receipt.jobId(), JobView.of(phase(receipt.status()), receipt.statusValue()));
    }

    public Lookup lookup(ApiCalls calls, SpeedPaintingApi api, String id) {
        return () -> {
            Path known = working;
            if (known != null) {
                return look(calls, api, id, known);
            }
            return Chained.recover(
                    look(calls, api, id, Path.LONG),
                    error -> FailureException.is(error, Kind.JOB_NOT_FOUND) ? look(calls, api, id, Path.SHORT) : null);
        };
    }

    private CompletableFuture<JobView> look(ApiCalls calls, SpeedPaintingApi api, String id, Path path) {
        return Chained.map(calls.send(Mode.LOOK, path.operation, path.call(api, id)), answer -> {
            JobView view = view(path.operation, answer);
            if (working == null) {
                working = path;
            }
            return view;
        });
    }

    private JobView view(String operation, SpeedPaintingAnswer answer) {
        SpeedPaintingJob job = answer.data();
        if (job == null) {
            // A refusal with status 200 tells nothing of the job: ask again.
            throw Failure.of(
                            Kind.UNAVAILABLE,
                            VENDOR,
                            operation,
                            "the vendor could not tell where the job stands: " + said(answer.message(), answer.error()),
                            "Try again later.")
                    .raised();
        }
        return view(job);
    }

    JobView view(SpeedPaintingJob job) {
        SpeedPaintingMetadata metadata = job.metadata();
        String external = metadata == null ? null : metadata.externalVideoUrl();
        return JobView.of(phase(job.status()), job.statusValue())
                .linked(Links.of(base, job.processedVideoUrl(), job.processedUrl(), external), null)
                .because(job.errorMessage())
                .noting(Notes.of(job.createdAt(), job.updatedAt(), job.creditsUsed()));
    }

    private String said(@Nullable String message, @Nullable Object error) {
        String details = Details.firstOf(message, error);
        return details == null ? "no reason given" : redactor.excerpt(details);
    }

    private static JobPhase phase(@Nullable SpeedPaintingStatus status) {
        return status == null ? JobPhase.UNKNOWN : status.phase();
    }
}
