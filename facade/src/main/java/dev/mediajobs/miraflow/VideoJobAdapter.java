package dev.mediajobs.miraflow;

import dev.mediajobs.Phase;
import dev.mediajobs.client.miraflow.Video;
import dev.mediajobs.client.miraflow.VideoStatus;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.internal.concurrent.CancellableFutures;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.LinkResolver;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.PollFunction;
import dev.mediajobs.internal.polling.ProgressParser;
import dev.mediajobs.internal.polling.ResponseFields;
import dev.mediajobs.internal.vendor.JobReference;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;

/** Adapts Miraflow's avatar videos to jobs; the link comes from a second operation. */
final class VideoJobAdapter {
    private final HttpUrl base;

    VideoJobAdapter(HttpUrl base) {
        this.base = base;
    }

    PollFunction lookup(RetryingCallExecutor calls, VideosApi api, String id) {
        return () ->
                CancellableFutures.then(calls.send(CallType.POLL, "getVideoStatus", api.getVideoStatus(id)), status -> {
                    JobSnapshot snapshot = snapshot(status);
                    return snapshot.phase() == Phase.SUCCEEDED
                            ? withLink(calls, api, videoId(status, id), snapshot)
                            : CompletableFuture.completedFuture(snapshot);
                });
    }

    /** Returns the id of the video, or that of the job if the response has no valid one. */
    private static String videoId(VideoStatus status, String jobId) {
        String id = status.videoId();
        return id == null || !JobReference.isValidId(id.strip()) ? jobId : id.strip();
    }

    private CompletableFuture<JobSnapshot> withLink(
            RetryingCallExecutor calls, VideosApi api, String videoId, JobSnapshot snapshot) {
        CompletableFuture<JobSnapshot> linked = CancellableFutures.map(
                calls.send(CallType.POLL, "getVideo", api.getVideo(videoId)), video -> withLink(snapshot, video));
        // The job may be completed before its video is available.
        return CancellableFutures.recover(
                linked,
                error -> FailureException.is(error, Kind.JOB_NOT_FOUND)
                        ? CompletableFuture.completedFuture(snapshot)
                        : null);
    }

    JobSnapshot snapshot(VideoStatus status) {
        return JobSnapshot.of(MiraflowResponses.phase(status.status()), status.statusValue())
                .withFraction(ProgressParser.ofPercent(status.progress()));
    }

    private JobSnapshot withLink(JobSnapshot snapshot, Video video) {
        ResponseFields fields = new ResponseFields(video.unknownFields());
        return snapshot.withLinks(LinkResolver.of(base, fields.get("downloadUrl", video::downloadUrl)), null)
                .withMetadata(JobMetadata.of(fields.get("createdAt", video::createdAt), null, null));
    }
}
