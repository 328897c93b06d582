package dev.mediajobs.miraflow;

import dev.mediajobs.client.miraflow.ImageJob;
import dev.mediajobs.client.miraflow.ImageStatus;
import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.ThumbnailJob;
import dev.mediajobs.client.miraflow.ThumbnailStatus;
import dev.mediajobs.client.miraflow.ThumbnailsApi;
import dev.mediajobs.internal.concurrent.CancellableFutures;
import dev.mediajobs.internal.failure.Details;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.LinkResolver;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.PollFunction;
import dev.mediajobs.internal.polling.ProgressParser;
import dev.mediajobs.internal.polling.ResponseFields;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Adapts Miraflow's images and thumbnails to jobs. A completed job may have no status. */
final class ImageJobAdapter {
    private final HttpUrl base;

    ImageJobAdapter(HttpUrl base) {
        this.base = base;
    }

    PollFunction image(RetryingCallExecutor calls, ImagesApi api, String id) {
        return () -> CancellableFutures.map(calls.send(CallType.POLL, "getImage", api.getImage(id)), this::snapshot);
    }

    PollFunction thumbnail(RetryingCallExecutor calls, ThumbnailsApi api, String id) {
        return () ->
                CancellableFutures.map(calls.send(CallType.POLL, "getThumbnail", api.getThumbnail(id)), this::snapshot);
    }

    private JobSnapshot snapshot(ImageJob job) {
        ResponseFields fields = new ResponseFields(job.unknownFields());
        List<String> links = LinkResolver.of(
                base, fields.get("downloadUrl", job::downloadUrl), fields.get("imageUrl", job::imageUrl));
        Object createdAt = fields.get("createdAt", job::createdAt);
        boolean image = isResult(fields, links, !job.isExplicitNull("status"), job.mediaId(), createdAt);
        ImageStatus status = job.status();
        return MiraflowResponses.snapshot(status == null ? null : status.phase(), job.statusValue(), image)
                .withFraction(ProgressParser.ofPercent(job.progress()))
                .withLinks(links, job.mediaId())
                .withReason(reason(fields, job::reason, job::error))
                .withMetadata(JobMetadata.of(createdAt, null, null));
    }

    private JobSnapshot snapshot(ThumbnailJob job) {
        ResponseFields fields = new ResponseFields(job.unknownFields());
        List<String> links = LinkResolver.of(base, fields.get("imageUrl", job::imageUrl));
        Object createdAt = fields.get("createdAt", job::createdAt);
        boolean thumbnail = isResult(fields, links, !job.isExplicitNull("status"), job.mediaId(), createdAt);
        ThumbnailStatus status = job.status();
        return MiraflowResponses.snapshot(status == null ? null : status.phase(), job.statusValue(), thumbnail)
                .withFraction(ProgressParser.ofPercent(job.progress()))
                .withLinks(links, job.mediaId())
                .withReason(reason(fields, job::reason, job::error))
                .withMetadata(JobMetadata.of(createdAt, null, null));
    }

    private static @Nullable String reason(
            ResponseFields fields, Supplier<@Nullable String> reason, Supplier<@Nullable String> error) {
        return Details.firstOf(fields.get("reason", reason), fields.get("error", error));
    }

    /** Returns whether a response without a status is the result: it has a link, or members that only a result has. */
    private static boolean isResult(
            ResponseFields fields, List<String> links, boolean statusAbsent, @Nullable Object... resultMembers) {
        return !fields.isMismatch("status")
                && (!links.isEmpty() || (statusAbsent && MiraflowResponses.anyOf(resultMembers)));
    }
}
