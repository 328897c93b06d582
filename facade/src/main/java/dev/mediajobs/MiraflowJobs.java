package dev.mediajobs;

import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.MockupsApi;
import dev.mediajobs.client.miraflow.ThumbnailsApi;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.internal.miraflow.ImageJobs;
import dev.mediajobs.internal.miraflow.MockupJobs;
import dev.mediajobs.internal.miraflow.Outcomes;
import dev.mediajobs.internal.miraflow.VideoJobs;
import java.util.function.Supplier;
import retrofit2.Call;

/** Miraflow's kinds of jobs: how each is submitted and looked at. */
final class MiraflowJobs {
    private final Desk desk;
    private final VideosApi videos;
    private final ImageSubmits imageSubmits;
    private final MockupSubmits mockupSubmits;
    private final JobKind<Image> image;
    private final JobKind<Image> thumbnail;
    private final JobKind<Image> mockup;
    private final JobKind<Image> asset;
    private final JobKind<Video> video;
    private final JobKind<Video> mockupVideo;

    MiraflowJobs(Desk desk) {
        this.desk = desk;
        this.videos = desk.api(VideosApi.class);
        ImagesApi images = desk.api(ImagesApi.class);
        ThumbnailsApi thumbnails = desk.api(ThumbnailsApi.class);
        MockupsApi mockups = desk.api(MockupsApi.class);
        this.imageSubmits = new ImageSubmits(images, thumbnails);
        this.mockupSubmits = new MockupSubmits(mockups);
        ImageJobs imageJobs = new ImageJobs(desk.base);
        VideoJobs videoJobs = new VideoJobs(desk.base);
        MockupJobs mockupJobs = new MockupJobs(desk.base);
        this.image = new JobKind<>("image", (calls, id) -> imageJobs.image(calls, images, id), Image::new);
        this.thumbnail =
                new JobKind<>("thumbnail", (calls, id) -> imageJobs.thumbnail(calls, thumbnails, id), Image::new);
        this.mockup = new JobKind<>("mockup", (calls, id) -> mockupJobs.picture(calls, mockups, id), Image::new);
        this.asset = new JobKind<>("asset", (calls, id) -> mockupJobs.picture(calls, mockups, id), Image::new);
        this.video = new JobKind<>("video", (calls, id) -> videoJobs.lookup(calls, videos, id), Video::new);
        this.mockupVideo =
                new JobKind<>("mockup-video", (calls, id) -> mockupJobs.video(calls, mockups, id), Video::new);
    }

    Submission<?, Image> submission(ImageRequest request) {
        JobKind<Image> kind = request.way == ImageRequest.Way.THUMBNAIL ? thumbnail : image;
        return submission(kind, request.way.operation, () -> imageSubmits.call(request));
    }

    Submission<?, Video> submission(AvatarVideoRequest request) {
        return submission(video, "createVideo", () -> request.call(videos));
    }

    @SuppressWarnings("unchecked") // the factories of the request tie what it makes to its way
    <T extends Media> Submission<?, T> submission(MockupRequest<T> request) {
        String operation = request.way.operation;
        JobKind<T> kind = (JobKind<T>)
                switch (request.way) {
                    case MOCKUP -> mockup;
                    case ASSET, ASSET_EDIT -> asset;
                    case VIDEO -> mockupVideo;
                };
        return request.way == MockupRequest.Way.MOCKUP
                ? new Submission<>(
                        kind,
                        operation,
                        () -> mockupSubmits.mockup(request),
                        answer -> Outcomes.submitted(operation, answer, desk.redactor))
                : submission(kind, operation, () -> mockupSubmits.other(request));
    }

    private <T extends Media> Submission<?, T> submission(
            JobKind<T> kind, String operation, Supplier<Call<JobSubmitted>> call) {
        return new Submission<>(kind, operation, call, answer -> Outcomes.submitted(operation, answer, desk.redactor));
    }

    Job<? extends Media> resume(Reference reference) {
        return desk.resume(reference, image, video, thumbnail, mockup, asset, mockupVideo);
    }
}
