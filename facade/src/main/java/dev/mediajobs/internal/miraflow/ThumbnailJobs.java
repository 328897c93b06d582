package dev.mediajobs.internal.miraflow;

import dev.mediajobs.client.miraflow.ThumbnailItem;
import dev.mediajobs.client.miraflow.ThumbnailJob;
import dev.mediajobs.client.miraflow.ThumbnailStatus;
import dev.mediajobs.client.miraflow.ThumbnailsApi;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.http.ApiCalls;
import dev.mediajobs.internal.http.Chained;
import dev.mediajobs.internal.http.Links;
import dev.mediajobs.internal.http.Mode;
import dev.mediajobs.internal.wait.Fractions;
import dev.mediajobs.internal.wait.JobView;
import dev.mediajobs.internal.wait.Lookup;
import dev.mediajobs.internal.wait.Notes;
import okhttp3.HttpUrl;

/** Miraflow's thumbnails, read as jobs: a finished one has no status at all. */
public final class ThumbnailJobs {
    private final HttpUrl base;

    public ThumbnailJobs(HttpUrl base) {
        this.base = base;
    }

    public Lookup lookup(ApiCalls calls, ThumbnailsApi api, String id) {
        return () -> Chained.map(calls.send(Mode.LOOK, "getThumbnail", api.getThumbnail(id)), this::view);
    }

    JobView view(ThumbnailJob job) {
        if (job instanceof ThumbnailItem thumbnail) {
            return JobView.of(JobPhase.SUCCEEDED, null)
                    .at(1)
                    .linked(Links.of(base, thumbnail.imageUrl()), thumbnail.mediaId())
                    .noting(Notes.of(thumbnail.createdAt(), null, null));
        }
        if (job instanceof ThumbnailStatus status) {
            return JobView.of(Outcomes.phase(status.status()), status.statusWord())
                    .at(Fractions.ofPercentNumber(status.progress()))
                    .linked(Links.of(base, status.imageUrl()), null)
                    .because(status.reason());
        }
        return Outcomes.shapeless(job instanceof ThumbnailJob.Unknown other ? other.content() : null);
    }
}
