package dev.mediajobs.creatify;

import dev.mediajobs.client.creatify.AuroraApi;
import dev.mediajobs.client.creatify.AuroraStatus;
import dev.mediajobs.client.creatify.AuroraVideo;
import dev.mediajobs.internal.concurrent.CancellableFutures;
import dev.mediajobs.internal.failure.Details;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.LinkResolver;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.PollFunction;
import dev.mediajobs.internal.polling.ProgressParser;
import dev.mediajobs.internal.polling.SubmitResult;
import okhttp3.HttpUrl;

/** Adapts Aurora videos to jobs. */
final class AuroraJobAdapter {
    private final HttpUrl base;

    AuroraJobAdapter(HttpUrl base) {
        this.base = base;
    }

    SubmitResult submitted(AuroraVideo video) {
        return new SubmitResult(video.id(), snapshot(video));
    }

    PollFunction lookup(RetryingCallExecutor calls, AuroraApi api, String id) {
        return () -> CancellableFutures.map(calls.send(CallType.POLL, "getAurora", api.getAurora(id)), this::snapshot);
    }

    JobSnapshot snapshot(AuroraVideo video) {
        AuroraStatus status = video.status();
        return JobSnapshot.of(status == null ? null : status.phase(), video.statusValue())
                .withFraction(ProgressParser.ofNumber(video.progress()))
                .withLinks(LinkResolver.of(base, video.videoOutput()), null)
                .withReason(Details.firstOf(video.failedReason()))
                .withMetadata(JobMetadata.of(
                                JobMetadata.orNull(video::createdAt),
                                JobMetadata.orNull(video::updatedAt),
                                video.creditsUsed())
                        .withName(video.name()));
    }
}
