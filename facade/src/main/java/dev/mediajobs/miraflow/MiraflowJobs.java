package dev.mediajobs.miraflow;

import dev.mediajobs.Image;
import dev.mediajobs.Media;
import dev.mediajobs.Video;
import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.MockupSubmitted;
import dev.mediajobs.client.miraflow.MockupsApi;
import dev.mediajobs.client.miraflow.ThumbnailsApi;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.internal.vendor.JobKind;
import dev.mediajobs.internal.vendor.JobResult;
import dev.mediajobs.internal.vendor.Submission;
import dev.mediajobs.internal.vendor.VendorContext;
import java.util.function.Supplier;
import retrofit2.Call;

/** Miraflow's kinds of jobs and the calls that submit them. */
final class MiraflowJobs {
    final VideosApi videos;
    final ImagesApi images;
    final ThumbnailsApi thumbnails;
    final MockupsApi mockups;
    final JobKind<Image> imageKind;
    final JobKind<Image> thumbnailKind;
    final JobKind<Image> mockupKind;
    final JobKind<Image> assetKind;
    final JobKind<Video> videoKind;
    final JobKind<Video> mockupVideoKind;
    private final VendorContext context;

    MiraflowJobs(VendorContext context) {
        this.context = context;
        this.videos = context.api(VideosApi.class);
        this.images = context.api(ImagesApi.class);
        this.thumbnails = context.api(ThumbnailsApi.class);
        this.mockups = context.api(MockupsApi.class);
        ImageJobAdapter imageJobs = new ImageJobAdapter(context.base());
        VideoJobAdapter videoJobs = new VideoJobAdapter(context.base());
        MockupJobAdapter mockupJobs = new MockupJobAdapter(context.base());
        this.imageKind = context.register(
                new JobKind<>("image", (calls, id) -> imageJobs.image(calls, images, id), JobResult::toImage));
        this.thumbnailKind = context.register(new JobKind<>(
                "thumbnail", (calls, id) -> imageJobs.thumbnail(calls, thumbnails, id), JobResult::toImage));
        this.mockupKind = context.register(
                new JobKind<>("mockup", (calls, id) -> mockupJobs.picture(calls, mockups, id), JobResult::toImage));
        this.assetKind = context.register(
                new JobKind<>("asset", (calls, id) -> mockupJobs.picture(calls, mockups, id), JobResult::toImage));
        this.videoKind = context.register(
                new JobKind<>("video", (calls, id) -> videoJobs.lookup(calls, videos, id), JobResult::toVideo));
        this.mockupVideoKind = context.register(
                new JobKind<>("mockup-video", (calls, id) -> mockupJobs.video(calls, mockups, id), JobResult::toVideo));
    }

    Submission<?, Image> image(String operation, Supplier<Call<JobSubmitted>> call) {
        return submission(imageKind, operation, call);
    }

    Submission<?, Image> thumbnail(String operation, Supplier<Call<JobSubmitted>> call) {
        return submission(thumbnailKind, operation, call);
    }

    Submission<?, Image> asset(String operation, Supplier<Call<JobSubmitted>> call) {
        return submission(assetKind, operation, call);
    }

    Submission<?, Video> video(String operation, Supplier<Call<JobSubmitted>> call) {
        return submission(videoKind, operation, call);
    }

    Submission<?, Video> mockupVideo(String operation, Supplier<Call<JobSubmitted>> call) {
        return submission(mockupVideoKind, operation, call);
    }

    Submission<?, Image> mockup(String operation, Supplier<Call<MockupSubmitted>> call) {
        return new Submission<>(
                mockupKind,
                operation,
                call,
                response -> MiraflowResponses.submitted(operation, response, context.redactor()));
    }

    private <T extends Media> Submission<?, T> submission(
            JobKind<T> kind, String operation, Supplier<Call<JobSubmitted>> call) {
        return new Submission<>(
                kind,
                operation,
                call,
                response -> MiraflowResponses.submitted(operation, response, context.redactor()));
    }
}
