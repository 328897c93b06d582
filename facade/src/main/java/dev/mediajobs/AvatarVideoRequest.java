package dev.mediajobs;

import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.VideoForm;
import dev.mediajobs.client.miraflow.VideoRequest;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.client.runtime.MultipartFormBuilder;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Input of a Miraflow avatar video: an avatar speaks a text or an uploaded audio track. Immutable; each method that adds
 * something returns a changed copy. An invalid value throws {@link InvalidRequestException} at once.
 */
public final class AvatarVideoRequest {
    private static final String OPERATION = "createVideo";

    private final String avatarId;
    private final @Nullable String voiceId;
    private final @Nullable String text;
    private final @Nullable String soundId;
    private final @Nullable String name;
    private final @Nullable Boolean fullBackground;

    private AvatarVideoRequest(
            String avatarId,
            @Nullable String voiceId,
            @Nullable String text,
            @Nullable String soundId,
            @Nullable String name,
            @Nullable Boolean fullBackground) {
        this.avatarId = avatarId;
        this.voiceId = voiceId;
        this.text = text;
        this.soundId = soundId;
        this.name = name;
        this.fullBackground = fullBackground;
    }

    /**
     * Creates a request in which the avatar speaks a text in its own voice.
     *
     * @param avatarId id of one of {@link Miraflow#avatars()}
     * @param text what the avatar says
     * @return a request without a name
     * @throws InvalidRequestException if one of them is blank
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
     * Creates a request in which the avatar speaks a text in a given voice.
     *
     * @param avatarId id of one of {@link Miraflow#avatars()}
     * @param voiceId id of one of {@link Miraflow#voices()}
     * @param text what the avatar says
     * @return a request without a name
     * @throws InvalidRequestException if one of them is blank
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
     * Creates a request in which the avatar speaks an uploaded audio track.
     *
     * @param avatarId id of one of {@link Miraflow#avatars()}
     * @param sound the track, as {@link Miraflow#upload} returned it
     * @return a request without a name
     * @throws InvalidRequestException if the id is blank, or Miraflow does not hold the track
     */
    public static AvatarVideoRequest of(String avatarId, MediaSource sound) {
        return new AvatarVideoRequest(
                Checks.text(Vendor.MIRAFLOW, OPERATION, "avatar id", avatarId),
                null,
                null,
                sound.requireUploadedTo(Vendor.MIRAFLOW, OPERATION, "sound"),
                null,
                null);
    }

    /**
     * Creates a request in which the avatar speaks a text in its own voice.
     *
     * @param avatar one of {@link Miraflow#avatars()}
     * @param text what the avatar says
     * @return a request without a name
     * @throws InvalidRequestException if the text is blank
     */
    public static AvatarVideoRequest of(MediaItem avatar, String text) {
        return of(avatar.id(), text);
    }

    /**
     * Returns a copy with a name, under which the vendor lists the video.
     *
     * @param newName not blank
     * @return the copy
     * @throws InvalidRequestException if it is blank
     */
    public AvatarVideoRequest withName(String newName) {
        Checks.text(Vendor.MIRAFLOW, OPERATION, "name", newName);
        return new AvatarVideoRequest(avatarId, voiceId, text, soundId, newName, fullBackground);
    }

    /**
     * Returns a copy that shows the full background of a photo avatar ({@link MediaItem#isFromPhoto()}) and not only face and
     * upper body. It takes two to three times as long.
     *
     * @return the copy
     */
    public AvatarVideoRequest withFullBackground() {
        return new AvatarVideoRequest(avatarId, voiceId, text, soundId, name, true);
    }

    Call<JobSubmitted> call(VideosApi api) {
        return soundId == null
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
                        .mediaId(soundId)
                        .im2vidFull(fullBackground)
                        .build()));
    }

    @Override
    public String toString() {
        return "AvatarVideoRequest[" + avatarId + "]";
    }
}
