package dev.mediajobs;

import dev.mediajobs.client.miraflow.AvatarsApi;
import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.internal.http.Mode;
import dev.mediajobs.internal.miraflow.ImageJobs;
import dev.mediajobs.internal.miraflow.Outcomes;
import dev.mediajobs.internal.miraflow.VideoJobs;
import java.time.OffsetDateTime;
import java.util.List;

/** Miraflow's part of MediaJobs. Safe for use by many threads. */
public final class Miraflow {
    private final Desk desk;
    private final AvatarsApi avatars;
    private final ImagesApi images;
    private final VideosApi videos;
    private final MiraflowUpload uploads;
    private final JobKind<Image> image;
    private final JobKind<Video> video;

    Miraflow(Desk desk) {
        this.desk = desk;
        this.avatars = desk.api(AvatarsApi.class);
        this.images = desk.api(ImagesApi.class);
        this.videos = desk.api(VideosApi.class);
        this.uploads = new MiraflowUpload(desk);
        ImageJobs imageJobs = new ImageJobs(desk.base);
        VideoJobs videoJobs = new VideoJobs(desk.base);
        this.image = new JobKind<>("image", id -> imageJobs.lookup(desk.calls, images, id), Image::new);
        this.video = new JobKind<>("video", id -> videoJobs.lookup(desk.calls, videos, id), Video::new);
    }

    /**
     * Uploads a file as input for jobs: PNG, JPEG, WebP, GIF, MP4, WebM, MP3 or WAV, at most 512 MiB. A stream whose
     * length is not known is read into memory first, up to 64 MiB. The bytes go to the link that the vendor names,
     * without the key. Costs nothing.
     *
     * @throws InvalidRequestException if the file is not right
     * @throws MediaException for all else that can go wrong with a call; upload again then
     */
    public MediaFile upload(MediaSource source) {
        return uploads.upload(source);
    }

    /** All avatars, stock ones and your own, in the vendor's order. */
    public List<Avatar> avatars() {
        return desk.call(Mode.READ, "listAvatars", avatars.listAvatars(), list -> list.avatars().stream()
                .map(Miraflow::avatar)
                .toList());
    }

    private static Avatar avatar(dev.mediajobs.client.miraflow.Avatar avatar) {
        OffsetDateTime made = avatar.createdAt();
        return new Avatar(
                avatar.id(),
                avatar.name(),
                avatar.voiceId(),
                Boolean.TRUE.equals(avatar.isPhoto()),
                made == null ? null : made.toInstant());
    }

    /**
     * Submits a picture made from words, which the vendor bills. It is sent once, whatever happens.
     *
     * @throws InvalidRequestException if the vendor refuses the request
     * @throws OutcomeUnknownException if nobody can tell whether the job was started
     * @throws MediaException for all else that can go wrong with a call
     */
    public Job<Image> submit(ImageRequest request) {
        return desk.submit(
                image,
                "generateImage",
                images.generateImage(request.toClient()),
                answer -> Outcomes.submitted("generateImage", answer));
    }

    /**
     * Submits an avatar video, which the vendor bills. It is sent once, whatever happens.
     *
     * @throws InvalidRequestException if the vendor refuses the request
     * @throws OutcomeUnknownException if nobody can tell whether the job was started
     * @throws MediaException for all else that can go wrong with a call
     */
    public Job<Video> submit(AvatarVideoRequest request) {
        return desk.submit(
                video,
                "createVideo",
                videos.createVideo(request.toClient()),
                answer -> Outcomes.submitted("createVideo", answer));
    }

    Job<? extends Media> resume(Reference reference) {
        return desk.resume(reference, image, video);
    }
}
