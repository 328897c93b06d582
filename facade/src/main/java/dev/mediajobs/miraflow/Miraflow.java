package dev.mediajobs.miraflow;

import dev.mediajobs.Image;
import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.Job;
import dev.mediajobs.JobNotFoundException;
import dev.mediajobs.Media;
import dev.mediajobs.MediaException;
import dev.mediajobs.MediaJobsBuilder;
import dev.mediajobs.MediaSource;
import dev.mediajobs.OperationCancelledException;
import dev.mediajobs.OutcomeUnknownException;
import dev.mediajobs.Vendor;
import dev.mediajobs.VendorUnavailableException;
import dev.mediajobs.Video;
import dev.mediajobs.internal.http.HeaderAuthenticator;
import dev.mediajobs.internal.vendor.Checks;
import dev.mediajobs.internal.vendor.VendorClients;
import dev.mediajobs.internal.vendor.VendorContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The operations of Miraflow. The vendor bills submits; lists and uploads are free. Safe for use by multiple threads.
 *
 * <p>Calls block; an interrupt ends a call, keeps the thread's interrupt flag set and throws {@link
 * OperationCancelledException}, or {@link OutcomeUnknownException} if sending a submit had started.
 *
 * <p>Submits are sent at most once. They throw {@link InvalidRequestException} if the request is not valid or the vendor
 * rejects it, {@link OutcomeUnknownException} if it is unknown whether the job was started, {@link
 * VendorUnavailableException} if the vendor is unavailable and no job was started, and another {@link MediaException}
 * if the call fails for another reason. {@code submitAsync} does not block: at most {@link
 * MediaJobsBuilder#maxConcurrentSubmits} submits run concurrently, others are queued; cancelling the future before the
 * request is sent withdraws it; the future fails with the exceptions of {@code submit}, and its dependent stages run on
 * the {@link MediaJobsBuilder#callbackExecutor}.
 *
 * <p>The methods {@code ...Job(id)} return the job with an id, without a call to the vendor: an unknown id is reported
 * when the job is polled.
 */
public final class Miraflow {
    static {
        VendorClients.register(
                Miraflow.class,
                new VendorClients.Definition<>(
                        Vendor.MIRAFLOW,
                        connection -> new HeaderAuthenticator(Map.of("x-api-key", connection.credential(0))),
                        // Only Miraflow's result links are known to require the key.
                        true,
                        Miraflow::new));
    }

    private final VendorContext context;
    private final MiraflowJobs jobs;
    private final MiraflowUpload uploads;
    private final MiraflowLists lists;

    private Miraflow(VendorContext context) {
        this.context = context;
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
     * @throws InvalidRequestException if the file is not valid, or is too large for the vendor
     * @throws MediaException if the upload fails for another reason; it can be repeated
     */
    public MediaSource upload(MediaSource source) {
        return uploads.upload(source);
    }

    /**
     * Uploads like {@link #upload(MediaSource)}, on a MediaJobs thread. At most eight uploads and downloads run
     * concurrently; others are queued. Dependent stages run on the {@link MediaJobsBuilder#callbackExecutor}.
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
    public List<Avatar> avatars() {
        return lists.avatars();
    }

    /**
     * {@return all voices, stock and custom, in the vendor's order}
     *
     * @throws MediaException if the list cannot be read
     */
    public List<Voice> voices() {
        return lists.voices();
    }

    /**
     * {@return the completed avatar videos in the vendor's order, without links} Use {@link #video(String)} to get one.
     *
     * @throws MediaException if the list cannot be read
     */
    public List<AvatarVideo> videos() {
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
        return lists.video(Checks.id(Vendor.MIRAFLOW, "getVideo", "video id", id));
    }

    /**
     * {@return all mockups in the vendor's order}
     *
     * @throws MediaException if the list cannot be read
     */
    public List<Mockup> mockups() {
        return lists.mockups();
    }

    /**
     * {@return all logos and products in the vendor's order}
     *
     * @throws MediaException if the list cannot be read
     */
    public List<Asset> assets() {
        return lists.assets();
    }

    /**
     * {@return all advertisement videos, finished or not, in the vendor's order}
     *
     * @throws MediaException if the list cannot be read
     */
    public List<MockupVideo> mockupVideos() {
        return lists.mockupVideos();
    }

    /**
     * {@return all thumbnails in the vendor's order} Pages are fetched lazily, so the stream's operations may throw a
     * {@link MediaException}.
     */
    public Stream<Thumbnail> thumbnails() {
        return lists.thumbnails();
    }

    /**
     * Finds a completed avatar video by the name of its request. A video that is missing may still be running: absence
     * proves nothing.
     *
     * @param name the value of {@link AvatarVideoRequest#withName}
     * @param since the earliest time of its creation; allow for the clock difference to the vendor
     * @return the first video with this name in the vendor's order, or empty
     * @throws MediaException if the list cannot be read
     */
    public Optional<AvatarVideo> findVideo(String name, Instant since) {
        return videos().stream()
                .filter(video -> matches(video.name(), name, video.createdAt(), since))
                .findFirst();
    }

    /**
     * Finds a completed thumbnail by the name of its request, like {@link #findVideo}.
     *
     * @param name the value of {@link ThumbnailRequest#withName}
     * @param since the earliest time of its creation; allow for the clock difference to the vendor
     * @return the first thumbnail with this name in the vendor's order, or empty
     * @throws MediaException if the list cannot be read
     */
    public Optional<Thumbnail> findThumbnail(String name, Instant since) {
        return thumbnails()
                .filter(thumbnail -> matches(thumbnail.name(), name, thumbnail.createdAt(), since))
                .findFirst();
    }

    private static boolean matches(Optional<String> listed, String name, Optional<Instant> createdAt, Instant since) {
        return listed.equals(Optional.of(name))
                && !createdAt.orElse(Instant.MAX).isBefore(since);
    }

    /** Submits an image from a prompt and returns its job. */
    public Job<Image> submit(ImageRequest request) {
        return submitted(request);
    }

    /** Submits an image from a prompt and returns a future of its job. */
    public CompletableFuture<Job<Image>> submitAsync(ImageRequest request) {
        return submittedAsync(request);
    }

    /** Submits an edited image and returns its job. */
    public Job<Image> submit(ImageEditRequest request) {
        return submitted(request);
    }

    /** Submits an edited image and returns a future of its job. */
    public CompletableFuture<Job<Image>> submitAsync(ImageEditRequest request) {
        return submittedAsync(request);
    }

    /** Submits an inpainted image and returns its job. */
    public Job<Image> submit(InpaintRequest request) {
        return submitted(request);
    }

    /** Submits an inpainted image and returns a future of its job. */
    public CompletableFuture<Job<Image>> submitAsync(InpaintRequest request) {
        return submittedAsync(request);
    }

    /** Submits a thumbnail and returns its job. */
    public Job<Image> submit(ThumbnailRequest request) {
        return submitted(request);
    }

    /** Submits a thumbnail and returns a future of its job. */
    public CompletableFuture<Job<Image>> submitAsync(ThumbnailRequest request) {
        return submittedAsync(request);
    }

    /** Submits an avatar video and returns its job. */
    public Job<Video> submit(AvatarVideoRequest request) {
        return submitted(request);
    }

    /** Submits an avatar video and returns a future of its job. */
    public CompletableFuture<Job<Video>> submitAsync(AvatarVideoRequest request) {
        return submittedAsync(request);
    }

    /** Submits a mockup and returns its job. */
    public Job<Image> submit(MockupRequest request) {
        return submitted(request);
    }

    /** Submits a mockup and returns a future of its job. */
    public CompletableFuture<Job<Image>> submitAsync(MockupRequest request) {
        return submittedAsync(request);
    }

    /** Submits a logo or product image from a prompt and returns its job. */
    public Job<Image> submit(AssetRequest request) {
        return submitted(request);
    }

    /** Submits a logo or product image from a prompt and returns a future of its job. */
    public CompletableFuture<Job<Image>> submitAsync(AssetRequest request) {
        return submittedAsync(request);
    }

    /** Submits a logo or product image from another image and returns its job. */
    public Job<Image> submit(AssetEditRequest request) {
        return submitted(request);
    }

    /** Submits a logo or product image from another image and returns a future of its job. */
    public CompletableFuture<Job<Image>> submitAsync(AssetEditRequest request) {
        return submittedAsync(request);
    }

    /** Submits an advertisement video and returns its job. */
    public Job<Video> submit(MockupVideoRequest request) {
        return submitted(request);
    }

    /** Submits an advertisement video and returns a future of its job. */
    public CompletableFuture<Job<Video>> submitAsync(MockupVideoRequest request) {
        return submittedAsync(request);
    }

    private <T extends Media> Job<T> submitted(MiraflowRequest<T> request) {
        return context.submit(Objects.requireNonNull(request, "request").submission(jobs));
    }

    private <T extends Media> CompletableFuture<Job<T>> submittedAsync(MiraflowRequest<T> request) {
        return context.submitAsync(Objects.requireNonNull(request, "request").submission(jobs));
    }

    /** {@return the job of an image: generated, edited or inpainted} */
    public Job<Image> imageJob(String id) {
        return context.job(jobs.imageKind, id);
    }

    /** {@return the job of a thumbnail} */
    public Job<Image> thumbnailJob(String id) {
        return context.job(jobs.thumbnailKind, id);
    }

    /** {@return the job of an avatar video} */
    public Job<Video> videoJob(String id) {
        return context.job(jobs.videoKind, id);
    }

    /** {@return the job of a mockup} */
    public Job<Image> mockupJob(String id) {
        return context.job(jobs.mockupKind, id);
    }

    /** {@return the job of a logo or product image} */
    public Job<Image> assetJob(String id) {
        return context.job(jobs.assetKind, id);
    }

    /** {@return the job of an advertisement video} */
    public Job<Video> mockupVideoJob(String id) {
        return context.job(jobs.mockupVideoKind, id);
    }
}
