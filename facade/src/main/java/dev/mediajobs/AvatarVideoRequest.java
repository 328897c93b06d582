package dev.mediajobs;

import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.VideoForm;
import dev.mediajobs.client.miraflow.VideoRequest;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.client.runtime.FormParts;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A Miraflow video: an avatar speaks a text in a voice, or a sound of your own. Immutable; each method that adds
 * something gives a changed copy. What is wrong with a value is thrown at once, as {@link InvalidRequestException}.
 */
public final class AvatarVideoRequest {
    private static final String OPERATION = "createVideo";
    private static final int LONGEST_ID = 128;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TEXT = 100_000;

    private final String avatarId;
    private final @Nullable String voiceId;
    private final @Nullable String text;
    private final @Nullable String soundId;
    private final @Nullable String name;
    private final @Nullable Boolean fullBody;

    private AvatarVideoRequest(
            String avatarId,
            @Nullable String voiceId,
            @Nullable String text,
            @Nullable String soundId,
            @Nullable String name,
            @Nullable Boolean fullBody) {
        this.avatarId = avatarId;
        this.voiceId = voiceId;
        this.text = text;
        this.soundId = soundId;
        this.name = name;
        this.fullBody = fullBody;
    }

    /**
     * Who says what, in which voice.
     *
     * @param avatarId as {@link Miraflow#avatars()} tells it, at most 128 characters
     * @param voiceId as {@link Miraflow#voices()} tells it, at most 128 characters
     * @param text what is said, at most 100,000 characters
     * @return a request without a name
     * @throws InvalidRequestException if one of them is blank or longer
     */
    public static AvatarVideoRequest of(String avatarId, String voiceId, String text) {
        return new AvatarVideoRequest(
                Checks.text(Vendor.MIRAFLOW, OPERATION, "avatar id", avatarId, LONGEST_ID),
                Checks.text(Vendor.MIRAFLOW, OPERATION, "voice id", voiceId, LONGEST_ID),
                Checks.text(Vendor.MIRAFLOW, OPERATION, "text", text, LONGEST_TEXT),
                null,
                null,
                null);
    }

    /**
     * The avatar speaks this sound.
     *
     * @param avatarId as {@link Miraflow#avatars()} tells it, at most 128 characters
     * @param sound as {@link Miraflow#upload} gave it
     * @return a request without a name
     * @throws InvalidRequestException if the id is blank or longer, or Miraflow does not hold the sound
     */
    public static AvatarVideoRequest of(String avatarId, MediaSource sound) {
        return new AvatarVideoRequest(
                Checks.text(Vendor.MIRAFLOW, OPERATION, "avatar id", avatarId, LONGEST_ID),
                null,
                null,
                sound.heldBy(Vendor.MIRAFLOW, OPERATION, "sound"),
                null,
                null);
    }

    /**
     * The avatar speaks the text in the voice that suits it; not every avatar has one.
     *
     * @param avatar one of {@link Miraflow#avatars()}
     * @param text what is said, at most 100,000 characters
     * @return a request without a name
     * @throws InvalidRequestException if the avatar has no voice, or the text is blank or longer
     */
    public static AvatarVideoRequest of(MediaItem avatar, String text) {
        String voice = avatar.voiceId()
                .orElseThrow(() -> Errors.invalid(
                        Vendor.MIRAFLOW,
                        OPERATION,
                        "the avatar " + avatar.id() + " has no voice of its own",
                        "Name a voice: AvatarVideoRequest.of(avatarId, voiceId, text)."));
        return of(avatar.id(), voice, text);
    }

    /**
     * A copy with a name of your own, under which the vendor lists the video.
     *
     * @param newName at most 255 characters, not blank
     * @return the copy
     * @throws InvalidRequestException if it is blank or longer
     */
    public AvatarVideoRequest named(String newName) {
        Checks.text(Vendor.MIRAFLOW, OPERATION, "name", newName, LONGEST_NAME);
        return new AvatarVideoRequest(avatarId, voiceId, text, soundId, newName, fullBody);
    }

    /**
     * A copy in which the whole body moves, not only the head; for avatars made from a photo ({@link
     * MediaItem#photo()}), and for a text only.
     *
     * @return the copy
     * @throws InvalidRequestException if the avatar speaks a sound
     */
    public AvatarVideoRequest fullBody() {
        if (soundId != null) {
            throw Errors.invalid(
                    Vendor.MIRAFLOW, OPERATION, "a full body is not offered for a sound", "Give a text, or leave it.");
        }
        return new AvatarVideoRequest(avatarId, voiceId, text, soundId, name, true);
    }

    Call<JobSubmitted> call(VideosApi api) {
        if (soundId == null) {
            return api.createVideo(toClient());
        }
        VideoForm form = VideoForm.builder()
                .avatarId(avatarId)
                .name(name)
                .mediaId(soundId)
                .build();
        return api.createVideoMultipart(FormParts.bodyOf(form));
    }

    private VideoRequest toClient() {
        VideoRequest.Builder request =
                VideoRequest.builder().avatarId(avatarId).voiceId(voiceId).text(text);
        if (name != null) {
            request.name(name);
        }
        if (fullBody != null) {
            request.im2vidFull(fullBody);
        }
        return request.build();
    }

    @Override
    public String toString() {
        return "AvatarVideoRequest[" + avatarId + "]";
    }
}
