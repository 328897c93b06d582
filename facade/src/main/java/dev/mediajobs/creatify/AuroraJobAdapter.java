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
import dev.mediajobs.internal.polling.ResponseFields;
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
        ResponseFields fields = new ResponseFields(video.unknownFields());
        return JobSnapshot.of(status == null ? null : status.phase(), video.statusValue())
                .withFraction(ProgressParser.ofFraction(fields.get("progress", video::progress)))
                .withLinks(LinkResolver.of(base, fields.get("video_output", video::videoOutput)), null)
                .withReason(Details.firstOf(fields.get("failed_reason", video::failedReason)))
                .withMetadata(JobMetadata.of(
                                fields.get("created_at", video::createdAt),
                                fields.get("updated_at", video::updatedAt),
                                video.creditsUsed())
                        .withName(video.name()));
    }
}
