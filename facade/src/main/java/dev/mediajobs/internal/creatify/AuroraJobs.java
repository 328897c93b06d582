package dev.mediajobs.internal.creatify;

import dev.mediajobs.client.creatify.AuroraApi;
import dev.mediajobs.client.creatify.AuroraStatus;
import dev.mediajobs.client.creatify.AuroraVideo;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.http.ApiCalls;
import dev.mediajobs.internal.http.Chained;
import dev.mediajobs.internal.http.Links;
import dev.mediajobs.internal.http.Mode;
import dev.mediajobs.internal.wait.Fractions;
import dev.mediajobs.internal.wait.JobView;
import dev.mediajobs.internal.wait.Lookup;
import dev.mediajobs.internal.wait.Notes;
import dev.mediajobs.internal.wait.Submitted;
import okhttp3.HttpUrl;

/** Creatify's Aurora videos, read as jobs. */
public final class AuroraJobs {
    private final HttpUrl base;

    public AuroraJobs(HttpUrl base) {
        this.base = base;
    }

    public Submitted submitted(AuroraVideo video) {
        return new Submitted(video.id(), view(video));
    }

    public Lookup lookup(ApiCalls calls, AuroraApi api, String id) {
        return () -> Chained.map(calls.send(Mode.LOOK, "getAurora", api.getAurora(id)), this::view);
    }

    JobView view(AuroraVideo video) {
        AuroraStatus status = video.status();
        String word = video.statusValue();
        return new JobView(
                status == null ? JobPhase.UNKNOWN : status.phase(),
                word == null ? "" : word,
                Fractions.ofNumber(video.progress()),
                Links.of(base, video.videoOutput()),
                video.failedReason(),
                null,
                Notes.of(Notes.told(video::createdAt), Notes.told(video::updatedAt), video.creditsUsed()));
    }
}
