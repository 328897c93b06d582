package dev.mediajobs.internal.miraflow;

import dev.mediajobs.client.miraflow.Video;
import dev.mediajobs.client.miraflow.VideoStatus;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.http.ApiCalls;
import dev.mediajobs.internal.http.Chained;
import dev.mediajobs.internal.http.Links;
import dev.mediajobs.internal.http.Mode;
import dev.mediajobs.internal.wait.Fractions;
import dev.mediajobs.internal.wait.JobView;
import dev.mediajobs.internal.wait.Lookup;
import dev.mediajobs.internal.wait.Notes;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;

/** Reads Miraflow's avatar video jobs. One operation has the status, another one the link. */
public final class VideoJobs {
    private final HttpUrl base;

    public VideoJobs(HttpUrl base) {
        this.base = base;
    }

    public Lookup lookup(ApiCalls calls, VideosApi api, String id) {
        return () -> Chained.then(calls.send(Mode.LOOK, "getVideoStatus", api.getVideoStatus(id)), status -> {
            JobView view = view(status);
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

    private CompletableFuture<JobView> linked(ApiCalls calls, VideosApi api, String videoId, JobView view) {
        CompletableFuture<JobView> found =
                Chained.map(calls.send(Mode.LOOK, "getVideo", api.getVideo(videoId)), video -> linked(view, video));
        // The status may be known before the video is: completed, but without a link yet.
        return Chained.recover(
                found,
                error -> FailureException.is(error, Kind.JOB_NOT_FOUND)
                        ? CompletableFuture.completedFuture(view)
                        : null);
    }

    JobView view(VideoStatus status) {
        return JobView.of(Outcomes.phase(status.status()), status.statusValue())
                .at(Fractions.ofPercent(status.progress()));
    }

    private JobView linked(JobView view, Video video) {
        return view.linked(Links.of(base, video.downloadUrl()), null).noting(Notes.of(video.createdAt(), null, null));
    }
}
