package dev.mediajobs.internal.miraflow;

import dev.mediajobs.client.miraflow.ImageJob;
import dev.mediajobs.client.miraflow.ImageStatus;
import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.ThumbnailJob;
import dev.mediajobs.client.miraflow.ThumbnailStatus;
import dev.mediajobs.client.miraflow.ThumbnailsApi;
import dev.mediajobs.internal.http.ApiCalls;
import dev.mediajobs.internal.http.Chained;
import dev.mediajobs.internal.http.Links;
import dev.mediajobs.internal.http.Mode;
import dev.mediajobs.internal.wait.Fractions;
import dev.mediajobs.internal.wait.JobView;
import dev.mediajobs.internal.wait.Lookup;
import dev.mediajobs.internal.wait.Notes;
import okhttp3.HttpUrl;

/** Reads Miraflow's image and thumbnail jobs. A completed one may have no status. */
public final class ImageJobs {
    private final HttpUrl base;

    public ImageJobs(HttpUrl base) {
        this.base = base;
    }

    public Lookup image(ApiCalls calls, ImagesApi api, String id) {
        return () -> Chained.map(calls.send(Mode.LOOK, "getImage", api.getImage(id)), this::view);
    }

    public Lookup thumbnail(ApiCalls calls, ThumbnailsApi api, String id) {
        return () -> Chained.map(calls.send(Mode.LOOK, "getThumbnail", api.getThumbnail(id)), this::view);
    }

    private JobView view(ImageJob job) {
        boolean image = Outcomes.anyOf(job.downloadUrl(), job.imageUrl(), job.mediaId(), job.createdAt());
        ImageStatus status = job.status();
        return Outcomes.view(status == null ? null : status.phase(), job.statusValue(), image)
                .at(Fractions.ofAny(job.progress()))
                .linked(Links.of(base, job.downloadUrl(), job.imageUrl()), job.mediaId())
                .because(job.reason() != null ? job.reason() : job.error())
                .noting(Notes.of(job.createdAt(), null, null));
    }

    private JobView view(ThumbnailJob job) {
        boolean thumbnail = Outcomes.anyOf(job.imageUrl(), job.mediaId(), job.createdAt());
        ThumbnailStatus status = job.status();
        return Outcomes.view(status == null ? null : status.phase(), job.statusValue(), thumbnail)
                .at(Fractions.ofAny(job.progress()))
                .linked(Links.of(base, job.imageUrl()), job.mediaId())
                .because(job.reason() != null ? job.reason() : job.error())
                .noting(Notes.of(job.createdAt(), null, null));
    }
}
