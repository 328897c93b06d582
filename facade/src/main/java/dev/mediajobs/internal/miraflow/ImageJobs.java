package dev.mediajobs.internal.miraflow;

import dev.mediajobs.client.miraflow.ImageJob;
import dev.mediajobs.client.miraflow.ImageResult;
import dev.mediajobs.client.miraflow.ImageStatus;
import dev.mediajobs.client.miraflow.ImagesApi;
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

/** Miraflow's pictures, read as jobs: a finished one has no status at all. */
public final class ImageJobs {
    private final HttpUrl base;

    public ImageJobs(HttpUrl base) {
        this.base = base;
    }

    public Lookup lookup(ApiCalls calls, ImagesApi api, String id) {
        return () -> Chained.map(calls.send(Mode.LOOK, "getImage", api.getImage(id)), this::view);
    }

    JobView view(ImageJob job) {
        if (job instanceof ImageResult picture) {
            return JobView.of(JobPhase.SUCCEEDED, null)
                    .at(1)
                    .linked(Links.of(base, picture.downloadUrl()), picture.mediaId())
                    .noting(Notes.of(picture.createdAt(), null, null));
        }
        if (job instanceof ImageStatus status) {
            return JobView.of(Outcomes.phase(status.status()), status.statusWord())
                    .at(Fractions.ofPercent(status.progress()))
                    .linked(Links.of(base, status.downloadUrl()), null);
        }
        return Outcomes.shapeless(job instanceof ImageJob.Unknown other ? other.content() : null);
    }
}
