package dev.mediajobs;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Miraflow's part of MediaJobs. Each submit is billed by the vendor and sent once, whatever happens; lists and uploads
 * cost nothing. Calls block; an interrupt ends one, leaves the thread's flag set and is thrown as
 * {@link OperationCancelledException}. Safe for use by many threads.
 */
public final class Miraflow {
    private final JobSubmitter submitter;
    private final MiraflowJobs jobs;
    private final MiraflowUpload uploads;
    private final MiraflowLists lists;

    Miraflow(VendorContext desk) {
        this.submitter = desk.submitter;
        this.jobs = new MiraflowJobs(desk);
        this.uploads = new MiraflowUpload(desk);
        this.lists = new MiraflowLists(desk);
    }

    /**
     * Uploads a file as input for jobs: PNG, JPEG, WebP, GIF, MP4, WebM, MP3 or WAV. A stream whose
     * length is not known is read into memory first, up to 64 MiB. The bytes go to the link that the vendor names,
     * without the key. Costs nothing.
     *
     * @param source a file, bytes or a stream
     * @return the file as the vendor holds it, with its {@link MediaSource#id()}
     * @throws InvalidRequestException if the file is not right
     * @throws MediaException for all else that can go wrong with a call; upload again then
     */
    public MediaSource upload(MediaSource source) {
        return uploads.upload(source);
    }

    /**
     * {@link #upload(MediaSource)} on a thread of MediaJobs' own. Eight uploads and downloads run at the same time, the
     * others queue. What hangs on the future runs on these threads: use its {@code ...Async} methods for anything slow.
     *
     * @param source a file, bytes or a stream, read on the thread that uploads
     * @return ends with the file as the vendor holds it, or fails with what {@code upload} would throw; cancelling it, or
     *     completing it by hand, ends the upload
     */
    public CompletableFuture<MediaSource> uploadAsync(MediaSource source) {
        return uploads.uploadAsync(Objects.requireNonNull(source, "source"));
    }

    /**
     * All avatars, stock ones and your own.
     *
     * @return in the vendor's order
     * @throws MediaException if the list cannot be read
     */
    public List<MediaItem> avatars() {
        return lists.avatars();
    }

    /**
     * All voices, stock ones and your own.
     *
     * @return in the vendor's order
     * @throws MediaException if the list cannot be read
     */
    public List<MediaItem> voices() {
        return lists.voices();
    }

    /**
     * Lists the completed avatar videos, without links. {@link #video(String)} gets one of them.
     *
     * @return in the vendor's order
     * @throws MediaException if the list cannot be read
     */
    public List<MediaItem> videos() {
        return lists.videos();
    }

    /**
     * Gets a completed avatar video by the id of the video, which is not the id of its job.
     *
     * @param id id of one of {@link #videos()}
     * @return the video, whose link is renewed when it has expired
     * @throws InvalidRequestException if it is not a valid id
     * @throws JobNotFoundException if no completed video has this id
     * @throws MediaException if the call fails otherwise
     */
    public Video video(String id) {
        return lists.video(JobReference.requireValidId(Vendor.MIRAFLOW, "getVideo", "video id", id));
    }

    /**
     * All mockups.
     *
     * @return in the vendor's order
     * @throws MediaException if the list cannot be read
     */
    public List<MediaItem> mockups() {
        return lists.mockups();
    }

    /**
     * All logos and products.
     *
     * @return in the vendor's order
     * @throws MediaException if the list cannot be read
     */
    public List<MediaItem> assets() {
        return lists.assets();
    }

    /**
     * All advertisement videos, finished or not.
     *
     * @return in the vendor's order
     * @throws MediaException if the list cannot be read
     */
    public List<MediaItem> mockupVideos() {
        return lists.mockupVideos();
    }

    /**
     * All thumbnails.
     *
     * @return in the vendor's order; each page is fetched only when the stream comes to it, and may then throw a {@link
     *     MediaException}
     */
    public Stream<MediaItem> thumbnails() {
        return lists.thumbnails();
    }

    /**
     * Submits a picture or a thumbnail.
     *
     * @param request what is made
     * @return the job, which the vendor has taken
     * @throws InvalidRequestException if a file is not right, or the vendor refuses the request
     * @throws OutcomeUnknownException if nobody can tell whether the job was started
     * @throws VendorUnavailableException if the vendor cannot serve now; nothing was started
     * @throws MediaException for all else that can go wrong with a call
     */
    public Job<Image> submit(ImageRequest request) {
        return submitter.submit(jobs.submission(request));
    }

    /**
     * {@link #submit(ImageRequest)} without a thread that waits. As many as {@link MediaJobsBuilder#maxConcurrentSubmits}
     * says run at the same time, the others queue; cancelling one that has not begun takes it back. What hangs on the
     * future runs on MediaJobs' own threads.
     *
     * @param request what is made
     * @return ends with the job, or fails with what {@code submit} would throw
     */
    public CompletableFuture<Job<Image>> submitAsync(ImageRequest request) {
        return submitter.submitAsync(jobs.submission(request));
    }

    /**
     * Submits an avatar video.
     *
     * @param request what is made
     * @return the job, which the vendor has taken
     * @throws InvalidRequestException if the vendor refuses the request
     * @throws OutcomeUnknownException if nobody can tell whether the job was started
     * @throws VendorUnavailableException if the vendor cannot serve now; nothing was started
     * @throws MediaException for all else that can go wrong with a call
     */
    public Job<Video> submit(AvatarVideoRequest request) {
        return submitter.submit(jobs.submission(request));
    }

    /**
     * {@link #submit(AvatarVideoRequest)} without a thread that waits. As many as {@link
     * MediaJobsBuilder#maxConcurrentSubmits} says run at the same time, the others queue; cancelling one that has not begun
     * takes it back. What hangs on the future runs on MediaJobs' own threads.
     *
     * @param request what is made
     * @return ends with the job, or fails with what {@code submit} would throw
     */
    public CompletableFuture<Job<Video>> submitAsync(AvatarVideoRequest request) {
        return submitter.submitAsync(jobs.submission(request));
    }

    /**
     * Submits a mockup, a logo or product for one, or a video of one.
     *
     * @param <T> what the request makes
     * @param request what is made
     * @return the job, which the vendor has taken
     * @throws InvalidRequestException if a file is not right, or the vendor refuses the request
     * @throws OutcomeUnknownException if nobody can tell whether the job was started
     * @throws VendorUnavailableException if the vendor cannot serve now; nothing was started
     * @throws MediaException for all else that can go wrong with a call
     */
    public <T extends Media> Job<T> submit(MockupRequest<T> request) {
        return submitter.submit(jobs.submission(request));
    }

    /**
     * {@link #submit(MockupRequest)} without a thread that waits. As many as {@link MediaJobsBuilder#maxConcurrentSubmits}
     * says run at the same time, the others queue; cancelling one that has not begun takes it back. What hangs on the
     * future runs on MediaJobs' own threads.
     *
     * @param <T> what the request makes
     * @param request what is made
     * @return ends with the job, or fails with what {@code submit} would throw
     */
    public <T extends Media> CompletableFuture<Job<T>> submitAsync(MockupRequest<T> request) {
        return submitter.submitAsync(jobs.submission(request));
    }

    Job<? extends Media> resume(JobReference reference) {
        return jobs.resume(reference);
    }
}
