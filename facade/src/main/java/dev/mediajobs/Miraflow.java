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
        this.image = new JobKind<>("image", id -> imageJobs.lookup(desk.calls, images, id), Image::new);
        this.thumbnail = new JobKind<>("thumbnail", id -> thumbnailJobs.lookup(desk.calls, thumbnails, id), Image::new);
        this.mockup = new JobKind<>("mockup", id -> mockupJobs.picture(desk.calls, mockups, id), Image::new);
        this.asset = new JobKind<>("asset", id -> mockupJobs.picture(desk.calls, mockups, id), Image::new);
        this.video = new JobKind<>("video", id -> videoJobs.lookup(desk.calls, videos, id), Video::new);
        this.mockupVideo = new JobKind<>("mockup-video", id -> mockupJobs.video(desk.calls, mockups, id), Video::new);
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
        String operation = request.way.operation;
        JobKind<Image> kind = request.way == ImageRequest.Way.THUMBNAIL ? thumbnail : image;
        return desk.submit(
                kind, operation, imageSubmits.call(request), answer -> Outcomes.submitted(operation, answer));
    }

    /**
     * Submits an avatar video.
     *
     * @throws InvalidRequestException if the vendor refuses the request
     * @throws OutcomeUnknownException if nobody can tell whether the job was started
     * @throws MediaException for all else that can go wrong with a call
     */
    public Job<Video> submit(AvatarVideoRequest request) {
        return desk.submit(
                video, "createVideo", request.call(videos), answer -> Outcomes.submitted("createVideo", answer));
    }

    /**
     * Submits a mockup, a logo or product for one, or a video of one.
     *
     * @throws InvalidRequestException if a file is not right, or the vendor refuses the request
     * @throws OutcomeUnknownException if nobody can tell whether the job was started
     * @throws MediaException for all else that can go wrong with a call
     */
    @SuppressWarnings("unchecked") // the factories of the request tie what it makes to its way
    public <T extends Media> Job<T> submit(MockupRequest<T> request) {
        String operation = request.way.operation;
        return (Job<T>)
                switch (request.way) {
                    case MOCKUP ->
                        desk.submit(
                                mockup,
                                operation,
                                mockupSubmits.mockup(request),
                                answer -> Outcomes.submitted(operation, answer));
                    case ASSET, ASSET_EDIT ->
                        desk.submit(
                                asset,
                                operation,
                                mockupSubmits.other(request),
                                answer -> Outcomes.submitted(operation, answer));
                    case VIDEO ->
                        desk.submit(
                                mockupVideo,
                                operation,
                                mockupSubmits.other(request),
                                answer -> Outcomes.submitted(operation, answer));
                };
    }

    Job<? extends Media> resume(Reference reference) {
        return desk.resume(reference, image, video, thumbnail, mockup, asset, mockupVideo);
    }
}
