package dev.mediajobs;

import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.MockupsApi;
import dev.mediajobs.client.miraflow.ThumbnailsApi;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.internal.miraflow.ImageJobs;
import dev.mediajobs.internal.miraflow.MockupJobs;
import dev.mediajobs.internal.miraflow.Outcomes;
import dev.mediajobs.internal.miraflow.ThumbnailJobs;
import dev.mediajobs.internal.miraflow.VideoJobs;

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
        ThumbnailJobs thumbnailJobs = new ThumbnailJobs(desk.base);
        VideoJobs videoJobs = new VideoJobs(desk.base);
        MockupJobs mockupJobs = new MockupJobs(desk.base);
        this.image = new JobKind<>("image", (calls, id) -> imageJobs.lookup(calls, images, id), Image::new);
        this.thumbnail =
                new JobKind<>("thumbnail", (calls, id) -> thumbnailJobs.lookup(calls, thumbnails, id), Image::new);
        this.mockup = new JobKind<>("mockup", (calls, id) -> mockupJobs.picture(calls, mockups, id), Image::new);
        this.asset = new JobKind<>("asset", (calls, id) -> mockupJobs.picture(calls, mockups, id), Image::new);
        this.video = new JobKind<>("video", (calls, id) -> videoJobs.lookup(calls, videos, id), Video::new);
        this.mockupVideo =
                new JobKind<>("mockup-video", (calls, id) -> mockupJobs.video(calls, mockups, id), Video::new);
    }

    Submission<?, Image> submission(ImageRequest request) {
        String operation = request.way.operation;
        return new Submission<>(
                request.way == ImageRequest.Way.THUMBNAIL ? thumbnail : image,
                operation,
                () -> imageSubmits.call(request),
                answer -> Outcomes.submitted(operation, answer, desk.redactor));
    }

    Submission<?, Video> submission(AvatarVideoRequest request) {
        return new Submission<>(
                video,
                "createVideo",
                () -> request.call(videos),
                answer -> Outcomes.submitted("createVideo", answer, desk.redactor));
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
                : new Submission<>(
                        kind,
                        operation,
                        () -> mockupSubmits.other(request),
                        answer -> Outcomes.submitted(operation, answer, desk.redactor));
    }

    Job<? extends Media> resume(Reference reference) {
        return desk.resume(reference, image, video, thumbnail, mockup, asset, mockupVideo);
    }
}
