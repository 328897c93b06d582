package dev.mediajobs.miraflow;

import dev.mediajobs.client.miraflow.ImageJob;
import dev.mediajobs.client.miraflow.ImageStatus;
import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.ThumbnailJob;
import dev.mediajobs.client.miraflow.ThumbnailStatus;
import dev.mediajobs.client.miraflow.ThumbnailsApi;
import dev.mediajobs.internal.concurrent.CancellableFutures;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.LinkResolver;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.PollFunction;
import dev.mediajobs.internal.polling.ProgressParser;
import okhttp3.HttpUrl;

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
        boolean image = MiraflowResponses.anyOf(job.downloadUrl(), job.imageUrl(), job.mediaId(), job.createdAt());
        ImageStatus status = job.status();
        return MiraflowResponses.snapshot(status == null ? null : status.phase(), job.statusValue(), image)
                .withFraction(ProgressParser.ofPercent(job.progress()))
                .withLinks(LinkResolver.of(base, job.downloadUrl(), job.imageUrl()), job.mediaId())
                .withReason(job.reason() != null ? job.reason() : job.error())
                .withMetadata(JobMetadata.of(job.createdAt(), null, null));
    }

    private JobSnapshot snapshot(ThumbnailJob job) {
        boolean thumbnail = MiraflowResponses.anyOf(job.imageUrl(), job.mediaId(), job.createdAt());
        ThumbnailStatus status = job.status();
        return MiraflowResponses.snapshot(status == null ? null : status.phase(), job.statusValue(), thumbnail)
                .withFraction(ProgressParser.ofPercent(job.progress()))
                .withLinks(LinkResolver.of(base, job.imageUrl()), job.mediaId())
                .withReason(job.reason() != null ? job.reason() : job.error())
                .withMetadata(JobMetadata.of(job.createdAt(), null, null));
    }
}
