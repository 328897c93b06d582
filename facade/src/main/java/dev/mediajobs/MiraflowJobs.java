package dev.mediajobs;

import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.MockupsApi;
import dev.mediajobs.client.miraflow.ThumbnailsApi;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.internal.miraflow.ImageJobAdapter;
import dev.mediajobs.internal.miraflow.MiraflowResponses;
import dev.mediajobs.internal.miraflow.MockupJobAdapter;
import dev.mediajobs.internal.miraflow.VideoJobAdapter;
import java.util.function.Supplier;
import retrofit2.Call;

/** Miraflow's kinds of jobs. */
final class MiraflowJobs {
    private final VendorContext context;
    private final VideosApi videos;
    private final ImageSubmitCalls imageCalls;
    private final MockupSubmitCalls mockupCalls;
    private final JobKind<Image> image;
    private final JobKind<Image> thumbnail;
    private final JobKind<Image> mockup;
    private final JobKind<Image> asset;
    private final JobKind<Video> video;
    private final JobKind<Video> mockupVideo;

    MiraflowJobs(VendorContext context) {
        this.context = context;
        this.videos = context.api(VideosApi.class);
        ImagesApi images = context.api(ImagesApi.class);
        ThumbnailsApi thumbnails = context.api(ThumbnailsApi.class);
        MockupsApi mockups = context.api(MockupsApi.class);
        this.imageCalls = new ImageSubmitCalls(images, thumbnails);
        this.mockupCalls = new MockupSubmitCalls(mockups);
        ImageJobAdapter imageJobs = new ImageJobAdapter(context.base);
        VideoJobAdapter videoJobs = new VideoJobAdapter(context.base);
        MockupJobAdapter mockupJobs = new MockupJobAdapter(context.base);
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
        JobKind<Image> kind = request.operation == ImageRequest.Operation.THUMBNAIL ? thumbnail : image;
        return submission(kind, request.operation.operation, () -> imageCalls.call(request));
    }

    Submission<?, Video> submission(AvatarVideoRequest request) {
        return submission(video, "createVideo", () -> request.call(videos));
    }

    @SuppressWarnings("unchecked") // the factories of MockupRequest tie T to the operation
    <T extends Media> Submission<?, T> submission(MockupRequest<T> request) {
        String operation = request.operation.operation;
        JobKind<T> kind = (JobKind<T>)
                switch (request.operation) {
                    case MOCKUP -> mockup;
                    case ASSET, ASSET_EDIT -> asset;
                    case VIDEO -> mockupVideo;
                };
        return request.operation == MockupRequest.Operation.MOCKUP
                ? new Submission<>(
                        kind,
                        operation,
                        () -> mockupCalls.mockup(request),
                        response -> MiraflowResponses.submitted(operation, response, context.redactor))
                : submission(kind, operation, () -> mockupCalls.other(request));
    }

    private <T extends Media> Submission<?, T> submission(
            JobKind<T> kind, String operation, Supplier<Call<JobSubmitted>> call) {
        return new Submission<>(
                kind, operation, call, response -> MiraflowResponses.submitted(operation, response, context.redactor));
    }

    Job<? extends Media> resume(JobReference reference) {
        return context.resume(reference, image, video, thumbnail, mockup, asset, mockupVideo);
    }
}
