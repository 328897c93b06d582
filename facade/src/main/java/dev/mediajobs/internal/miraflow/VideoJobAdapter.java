package dev.mediajobs.internal.miraflow;

import dev.mediajobs.client.miraflow.Video;
import dev.mediajobs.client.miraflow.VideoStatus;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.client.runtime.JobPhase;
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
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;

/** Reads Miraflow's avatar video jobs. One operation has the status, another one the link. */
public final class VideoJobAdapter {
    private final HttpUrl base;

    public VideoJobAdapter(HttpUrl base) {
        this.base = base;
    }

    public PollFunction lookup(RetryingCallExecutor calls, VideosApi api, String id) {
        return () ->
                CancellableFutures.then(calls.send(CallType.POLL, "getVideoStatus", api.getVideoStatus(id)), status -> {
                    JobSnapshot view = snapshot(status);
                    return view.phase() == JobPhase.SUCCEEDED
                            ? linked(calls, api, videoId(status, id), view)
                            : CompletableFuture.completedFuture(view);
                });
    }

    /** The video has an id of its own. Only a response without one leaves the id of the job. */
    private static String videoId(VideoStatus status, String jobId) {
        String id = status.videoId();
        return id == null || id.isBlank() ? jobId : id;
    }

    private CompletableFuture<JobSnapshot> linked(
            RetryingCallExecutor calls, VideosApi api, String videoId, JobSnapshot view) {
        CompletableFuture<JobSnapshot> found = CancellableFutures.map(
                calls.send(CallType.POLL, "getVideo", api.getVideo(videoId)), video -> linked(view, video));
        // The status may be known before the video is: completed, but without a link yet.
        return CancellableFutures.recover(
                found,
                error -> FailureException.is(error, Kind.JOB_NOT_FOUND)
                        ? CompletableFuture.completedFuture(view)
                        : null);
    }

    JobSnapshot snapshot(VideoStatus status) {
        return JobSnapshot.of(MiraflowResponses.phase(status.status()), status.statusValue())
                .withPhase(ProgressParser.ofPercent(status.progress()));
    }

    private JobSnapshot linked(JobSnapshot view, Video video) {
        return view.withLinks(LinkResolver.of(base, video.downloadUrl()), null)
                .withMetadata(JobMetadata.of(video.createdAt(), null, null));
    }
}
