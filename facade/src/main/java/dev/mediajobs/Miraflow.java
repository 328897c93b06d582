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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Miraflow's part of MediaJobs. Each submit is billed by the vendor and sent once, whatever happens; lists and uploads
 * cost nothing. Calls block; an interrupt ends one, leaves the thread's flag set and is thrown as
 * {@link WaitCancelledException}. Safe for use by many threads.
 */
public final class Miraflow {
    private final Desk desk;
    private final VideosApi videos;
    private final ImageSubmits imageSubmits;
    private final MockupSubmits mockupSubmits;
    private final MiraflowUpload uploads;
    private final MiraflowLists lists;
    private final JobKind<Image> image;
    private final JobKind<Image> thumbnail;
    private final JobKind<Image> mockup;
    private final JobKind<Image> asset;
    private final JobKind<Video> video;
    private final JobKind<Video> mockupVideo;

    Miraflow(Desk desk) {
        this.desk = desk;
        this.videos = desk.api(VideosApi.class);
        this.uploads = new MiraflowUpload(desk);
        this.lists = new MiraflowLists(desk);
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

    /**
     * Uploads a file as input for jobs: PNG, JPEG, WebP, GIF, MP4, WebM, MP3 or WAV, at most 512 MiB. A stream whose
     * length is not known is read into memory first, up to 64 MiB. The bytes go to the link that the vendor names,
     * without the key. Costs nothing.
     *
     * @return the file as the vendor holds it, with its {@link MediaSource#id()}
     * @throws InvalidRequestException if the file is not right
     * @throws MediaException for all else that can go wrong with a call; upload again then
     */
    public MediaSource upload(MediaSource source) {
        return uploads.upload(source);
    }

    /** All avatars, stock ones and your own, in the vendor's order. */
    public List<MediaItem> avatars() {
        return lists.avatars();
    }

    /** All voices, stock ones and your own, in the vendor's order. */
    public List<MediaItem> voices() {
        return lists.voices();
    }

    /** All finished avatar videos, in the vendor's order, without links: resume one by its reference to fetch it. */
    public List<MediaItem> videos() {
        return lists.videos();
    }

    /** All mockups, in the vendor's order. */
    public List<MediaItem> mockups() {
        return lists.mockups();
    }

    /** All logos and products, in the vendor's order. */
    public List<MediaItem> assets() {
        return lists.assets();
    }

    /** All advertisement videos, finished or not, in the vendor's order. */
    public List<MediaItem> mockupVideos() {
        return lists.mockupVideos();
    }

    /** All thumbnails, in the vendor's order; each page is fetched only when the stream comes to it. */
    public Stream<MediaItem> thumbnails() {
        return lists.thumbnails();
    }

    /**
     * Submits a picture or a thumbnail.
     *
     * @throws InvalidRequestException if a file is not right, or the vendor refuses the request
     * @throws OutcomeUnknownException if nobody can tell whether the job was started
     * @throws MediaException for all else that can go wrong with a call
     */
    public Job<Image> submit(ImageRequest request) {
        return desk.submits.submit(submission(request));
    }

    /**
     * {@link #submit(ImageRequest)} without a thread that waits. So many as {@link MediaJobs.Builder#parallelSubmits} says run
     * at the same time, the others queue; cancelling one that has not begun takes it back. What hangs on the future
     * runs on MediaJobs' own threads.
     *
     * @return ends with the job, or fails with what {@code submit} would throw
     */
    public CompletableFuture<Job<Image>> submitAsync(ImageRequest request) {
        return desk.submits.submitAsync(submission(request));
    }

    private Submission<?, Image> submission(ImageRequest request) {
        String operation = request.way.operation;
        return new Submission<>(
                request.way == ImageRequest.Way.THUMBNAIL ? thumbnail : image,
                operation,
                () -> imageSubmits.call(request),
                answer -> Outcomes.submitted(operation, answer));
    }

    /**
     * Submits an avatar video.
     *
     * @throws InvalidRequestException if the vendor refuses the request
     * @throws OutcomeUnknownException if nobody can tell whether the job was started
     * @throws MediaException for all else that can go wrong with a call
     */
    public Job<Video> submit(AvatarVideoRequest request) {
        return desk.submits.submit(submission(request));
    }

    /**
     * {@link #submit(AvatarVideoRequest)} without a thread that waits. So many as {@link MediaJobs.Builder#parallelSubmits} says run
     * at the same time, the others queue; cancelling one that has not begun takes it back. What hangs on the future
     * runs on MediaJobs' own threads.
     *
     * @return ends with the job, or fails with what {@code submit} would throw
     */
    public CompletableFuture<Job<Video>> submitAsync(AvatarVideoRequest request) {
        return desk.submits.submitAsync(submission(request));
    }

    private Submission<?, Video> submission(AvatarVideoRequest request) {
        return new Submission<>(
                video, "createVideo", () -> request.call(videos), answer -> Outcomes.submitted("createVideo", answer));
    }

    /**
     * Submits a mockup, a logo or product for one, or a video of one.
     *
     * @throws InvalidRequestException if a file is not right, or the vendor refuses the request
     * @throws OutcomeUnknownException if nobody can tell whether the job was started
     * @throws MediaException for all else that can go wrong with a call
     */
    public <T extends Media> Job<T> submit(MockupRequest<T> request) {
        return desk.submits.submit(submission(request));
    }

    /**
     * {@link #submit(MockupRequest)} without a thread that waits. So many as {@link MediaJobs.Builder#parallelSubmits} says run
     * at the same time, the others queue; cancelling one that has not begun takes it back. What hangs on the future
     * runs on MediaJobs' own threads.
     *
     * @return ends with the job, or fails with what {@code submit} would throw
     */
    public <T extends Media> CompletableFuture<Job<T>> submitAsync(MockupRequest<T> request) {
        return desk.submits.submitAsync(submission(request));
    }

    @SuppressWarnings("unchecked") // the factories of the request tie what it makes to its way
    private <T extends Media> Submission<?, T> submission(MockupRequest<T> request) {
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
                        answer -> Outcomes.submitted(operation, answer))
                : new Submission<>(
                        kind,
                        operation,
                        () -> mockupSubmits.other(request),
                        answer -> Outcomes.submitted(operation, answer));
    }

    Job<? extends Media> resume(Reference reference) {
        return desk.resume(reference, image, video, thumbnail, mockup, asset, mockupVideo);
    }
}
