package dev.mediajobs;

import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.VideoForm;
import dev.mediajobs.client.miraflow.VideoRequest;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.client.runtime.MultipartFormBuilder;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A request for a Miraflow avatar video: an avatar speaks a text or an uploaded audio track. Immutable; methods that
 * change a value return a copy. Invalid values throw {@link InvalidRequestException} immediately.
 */
public final class AvatarVideoRequest {
    private static final String OPERATION = "createVideo";

    private final String avatarId;
    private final @Nullable String voiceId;
    private final @Nullable String text;
    private final @Nullable String audioId;
    private final @Nullable String name;
    private final @Nullable Boolean fullBackground;

    private AvatarVideoRequest(
            String avatarId,
            @Nullable String voiceId,
            @Nullable String text,
            @Nullable String audioId,
            @Nullable String name,
            @Nullable Boolean fullBackground) {
        this.avatarId = avatarId;
        this.voiceId = voiceId;
        this.text = text;
        this.audioId = audioId;
        this.name = name;
        this.fullBackground = fullBackground;
    }

    /**
     * {@return a request in which the avatar speaks a text in its default voice}
     *
     * @param avatarId the id of one of {@link Miraflow#avatars()}
     * @param text the text to speak
     * @throws InvalidRequestException if an argument is blank
     */
    public static AvatarVideoRequest of(String avatarId, String text) {
        return new AvatarVideoRequest(
                Checks.text(Vendor.MIRAFLOW, OPERATION, "avatar id", avatarId),
                null,
                Checks.text(Vendor.MIRAFLOW, OPERATION, "text", text),
                null,
                null,
                null);
    }

    /**
     * {@return a request in which the avatar speaks a text in the given voice}
     *
     * @param avatarId the id of one of {@link Miraflow#avatars()}
     * @param voiceId the id of one of {@link Miraflow#voices()}
     * @param text the text to speak
     * @throws InvalidRequestException if an argument is blank
     */
    public static AvatarVideoRequest of(String avatarId, String voiceId, String text) {
        return new AvatarVideoRequest(
                Checks.text(Vendor.MIRAFLOW, OPERATION, "avatar id", avatarId),
                Checks.text(Vendor.MIRAFLOW, OPERATION, "voice id", voiceId),
                Checks.text(Vendor.MIRAFLOW, OPERATION, "text", text),
                null,
                null,
                null);
    }

    /**
     * {@return a request in which the avatar speaks an uploaded audio track}
     *
     * @param avatarId the id of one of {@link Miraflow#avatars()}
     * @param audio the track that {@link Miraflow#upload} returned
     * @throws InvalidRequestException if the id is blank or the track was not uploaded to Miraflow
     */
    public static AvatarVideoRequest of(String avatarId, MediaSource audio) {
        return new AvatarVideoRequest(
                Checks.text(Vendor.MIRAFLOW, OPERATION, "avatar id", avatarId),
                null,
                null,
                audio.requireUploadedTo(Vendor.MIRAFLOW, OPERATION, "audio"),
                null,
                null);
    }

    /**
     * {@return a request in which the avatar speaks a text in its default voice}
     *
     * @param avatar one of {@link Miraflow#avatars()}
     * @param text the text to speak
     * @throws InvalidRequestException if the text is blank
     */
    public static AvatarVideoRequest of(MediaItem avatar, String text) {
        return of(avatar.id(), text);
    }

    /**
     * {@return a copy with a name, under which the vendor lists the video}
     *
     * @param newName a name that is not blank
     * @throws InvalidRequestException if the name is blank
     */
    public AvatarVideoRequest withName(String newName) {
        Checks.text(Vendor.MIRAFLOW, OPERATION, "name", newName);
        return new AvatarVideoRequest(avatarId, voiceId, text, audioId, newName, fullBackground);
    }

    /**
     * {@return a copy that shows the full background of a photo avatar ({@link MediaItem#isFromPhoto()}) instead of
     * only face and upper body} This takes two to three times as long.
     */
    public AvatarVideoRequest withFullBackground() {
        return new AvatarVideoRequest(avatarId, voiceId, text, audioId, name, true);
    }

    Call<JobSubmitted> call(VideosApi api) {
        return audioId == null
                ? api.createVideo(VideoRequest.builder()
                        .avatarId(avatarId)
                        .text(text)
                        .voiceId(voiceId)
                        .name(name)
                        .im2vidFull(fullBackground)
                        .build())
                : api.createVideoMultipart(MultipartFormBuilder.bodyOf(VideoForm.builder()
                        .avatarId(avatarId)
                        .name(name)
                        .mediaId(audioId)
                        .im2vidFull(fullBackground)
                        .build()));
    }

    @Override
    public String toString() {
        return "AvatarVideoRequest[" + avatarId + "]";
    }
}
