package dev.mediajobs.internal.creatify;

import dev.mediajobs.client.creatify.AuroraApi;
import dev.mediajobs.client.creatify.AuroraStatus;
import dev.mediajobs.client.creatify.AuroraVideo;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.concurrent.CancellableFutures;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.LinkResolver;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.PollFunction;
import dev.mediajobs.internal.polling.ProgressParser;
import dev.mediajobs.internal.polling.SubmitResult;
import okhttp3.HttpUrl;

/** Adapts Creatify's Aurora videos to jobs. */
public final class AuroraJobAdapter {
    private final HttpUrl base;

    public AuroraJobAdapter(HttpUrl base) {
        this.base = base;
    }

    public SubmitResult submitted(AuroraVideo video) {
        return new SubmitResult(video.id(), snapshot(video));
    }

    public PollFunction lookup(RetryingCallExecutor calls, AuroraApi api, String id) {
        return () -> CancellableFutures.map(calls.send(CallType.POLL, "getAurora", api.getAurora(id)), this::snapshot);
    }

    JobSnapshot snapshot(AuroraVideo video) {
        AuroraStatus status = video.status();
        String value = video.statusValue();
        return new JobSnapshot(
                status == null ? JobPhase.UNKNOWN : status.phase(),
                value == null ? "" : value,
                ProgressParser.ofNumber(video.progress()),
                LinkResolver.of(base, video.videoOutput()),
                video.failedReason(),
                null,
                JobMetadata.of(
                        JobMetadata.orNull(video::createdAt),
                        JobMetadata.orNull(video::updatedAt),
                        video.creditsUsed()));
    }
}
