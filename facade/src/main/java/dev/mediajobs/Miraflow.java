package dev.mediajobs;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The operations of Miraflow. The vendor bills submits, which are sent at most once; lists and uploads are free. Calls
 * block; an interrupt ends a call, keeps the thread's interrupt flag set and throws {@link
 * OperationCancelledException}, or {@link OutcomeUnknownException} if sending a submit had started. Safe for use by
 * multiple threads.
 */
public final class Miraflow {
    private final JobSubmitter submitter;
    private final MiraflowJobs jobs;
    private final MiraflowUpload uploads;
    private final MiraflowLists lists;

    Miraflow(VendorContext context) {
        this.submitter = context.submitter;
        this.jobs = new MiraflowJobs(context);
        this.uploads = new MiraflowUpload(context);
        this.lists = new MiraflowLists(context);
    }

    /**
     * Uploads a file as input for jobs: PNG, JPEG, WebP, GIF, MP4, WebM, MP3 or WAV. A stream of unknown length is read
     * into memory first, up to 64 MiB. The file is sent to the URL that the vendor returns, without the API key.
     *
     * @param source a file, bytes or a stream
     * @return the uploaded file, with its {@link MediaSource#id()}
     * @throws InvalidRequestException if the file is not valid
     * @throws MediaException if the upload fails for another reason; it can be repeated
     */
    public MediaSource upload(MediaSource source) {
        return uploads.upload(source);
    }

    /**
     * Uploads like {@link #upload(MediaSource)}, on a MediaJobs thread. At most eight uploads and downloads run
     * concurrently; others are queued. Dependent stages run on these threads: use {@code ...Async} methods for slow
     * ones.
     *
     * @param source a file, bytes or a stream, which is read on the uploading thread
     * @return a future of the uploaded file, which fails with the exceptions of {@code upload}; cancelling or
     *     completing it ends the upload
     */
    public CompletableFuture<MediaSource> uploadAsync(MediaSource source) {
        return uploads.uploadAsync(Objects.requireNonNull(source, "source"));
    }

    /**
     * {@return all avatars, stock and custom, in the vendor's order}
     *
     * @throws MediaException if the list cannot be read
     */
    public List<MediaItem> avatars() {
        return lists.avatars();
    }

    /**
     * {@return all voices, stock and custom, in the vendor's order}
     *
     * @throws MediaException if the list cannot be read
     */
    public List<MediaItem> voices() {
        return lists.voices();
    }

    /**
     * {@return the completed avatar videos in the vendor's order, without links} Use {@link #video(String)} to get one.
     *
     * @throws MediaException if the list cannot be read
     */
    public List<MediaItem> videos() {
        return lists.videos();
    }

    /**
     * Gets a completed avatar video by its id, which differs from the id of its job.
     *
     * @param id the id of one of {@link #videos()}
     * @return the video, whose link is renewed when it has expired
     * @throws InvalidRequestException if the id is not valid
     * @throws JobNotFoundException if no completed video has this id
     * @throws MediaException if the call fails for another reason
     */
    public Video video(String id) {
        return lists.video(JobReference.requireValidId(Vendor.MIRAFLOW, "getVideo", "video id", id));
    }

    /**
     * {@return all mockups in the vendor's order}
     *
     * @throws MediaException if the list cannot be read
     */
    public List<MediaItem> mockups() {
        return lists.mockups();
    }

    /**
     * {@return all logos and products in the vendor's order}
     *
     * @throws MediaException if the list cannot be read
     */
    public List<MediaItem> assets() {
        return lists.assets();
    }

    /**
     * {@return all advertisement videos, finished or not, in the vendor's order}
     *
     * @throws MediaException if the list cannot be read
     */
    public List<MediaItem> mockupVideos() {
        return lists.mockupVideos();
    }

    /**
     * {@return all thumbnails in the vendor's order} Pages are fetched lazily, so the stream's operations may throw a
     * {@link MediaException}.
     */
    public Stream<MediaItem> thumbnails() {
        return lists.thumbnails();
    }

    /**
     * Submits an image or a thumbnail.
     *
     * @param request the image to create
     * @return the submitted job
     * @throws InvalidRequestException if a file is not valid or the vendor rejects the request
     * @throws OutcomeUnknownException if it is unknown whether the job was started
     * @throws VendorUnavailableException if the vendor is unavailable; no job was started
     * @throws MediaException if the call fails for another reason
     */
    public Job<Image> submit(ImageRequest request) {
        return submitter.submit(jobs.submission(request));
    }

    /**
     * Submits like {@link #submit(ImageRequest)}, without blocking. At most {@link
     * MediaJobsBuilder#maxConcurrentSubmits} submits run concurrently; others are queued. Cancelling the future before
     * the request is sent withdraws it. Dependent stages run on MediaJobs threads.
     *
     * @param request the image to create
     * @return a future of the job, which fails with the exceptions of {@code submit}
     */
    public CompletableFuture<Job<Image>> submitAsync(ImageRequest request) {
        return submitter.submitAsync(jobs.submission(request));
    }

    /**
     * Submits an avatar video.
     *
     * @param request the video to create
     * @return the submitted job
     * @throws InvalidRequestException if the vendor rejects the request
     * @throws OutcomeUnknownException if it is unknown whether the job was started
     * @throws VendorUnavailableException if the vendor is unavailable; no job was started
     * @throws MediaException if the call fails for another reason
     */
    public Job<Video> submit(AvatarVideoRequest request) {
        return submitter.submit(jobs.submission(request));
    }

    /**
     * Submits like {@link #submit(AvatarVideoRequest)}, without blocking, as {@link #submitAsync(ImageRequest)} does.
     *
     * @param request the video to create
     * @return a future of the job, which fails with the exceptions of {@code submit}
     */
    public CompletableFuture<Job<Video>> submitAsync(AvatarVideoRequest request) {
        return submitter.submitAsync(jobs.submission(request));
    }

    /**
     * Submits a mockup, a logo or product for one, or a video of one.
     *
     * @param <T> the type of the result
     * @param request the media to create
     * @return the submitted job
     * @throws InvalidRequestException if a file is not valid or the vendor rejects the request
     * @throws OutcomeUnknownException if it is unknown whether the job was started
     * @throws VendorUnavailableException if the vendor is unavailable; no job was started
     * @throws MediaException if the call fails for another reason
     */
    public <T extends Media> Job<T> submit(MockupRequest<T> request) {
        return submitter.submit(jobs.submission(request));
    }

    /**
     * Submits like {@link #submit(MockupRequest)}, without blocking, as {@link #submitAsync(ImageRequest)} does.
     *
     * @param <T> the type of the result
     * @param request the media to create
     * @return a future of the job, which fails with the exceptions of {@code submit}
     */
    public <T extends Media> CompletableFuture<Job<T>> submitAsync(MockupRequest<T> request) {
        return submitter.submitAsync(jobs.submission(request));
    }

    Job<? extends Media> resume(JobReference reference) {
        return jobs.resume(reference);
    }
}
