package dev.mediajobs.miraflow;

import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.Video;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.VideoForm;
import dev.mediajobs.client.miraflow.VideoRequest;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.client.runtime.MultipartFormBuilder;
import dev.mediajobs.internal.vendor.Checks;
import dev.mediajobs.internal.vendor.Submission;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A request for an avatar video: an avatar speaks either a text or an uploaded audio track. Immutable; {@code with...}
 * methods return a copy. Invalid values throw {@link InvalidRequestException} immediately, a missing or second thing to
 * speak when the request is submitted.
 */
public final class AvatarVideoRequest extends MiraflowRequest<Video> {
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
        super(OPERATION);
        this.avatarId = avatarId;
        this.voiceId = voiceId;
        this.text = text;
        this.audioId = audioId;
        this.name = name;
        this.fullBackground = fullBackground;
    }

    /**
     * {@return a request for a video of an avatar; add what it speaks with {@link #withText} or {@link #withAudio}}
     *
     * @param id the id of one of {@link Miraflow#avatars()}
     * @throws InvalidRequestException if the id is blank
     */
    public static AvatarVideoRequest ofAvatar(String id) {
        Checks.text(Vendor.MIRAFLOW, OPERATION, "avatar id", id);
        return new AvatarVideoRequest(id, null, null, null, null, null);
    }

    /**
     * {@return a request like {@link #ofAvatar(String)}}
     *
     * @param avatar one of {@link Miraflow#avatars()}
     */
    public static AvatarVideoRequest ofAvatar(Avatar avatar) {
        return ofAvatar(avatar.id());
    }

    /**
     * {@return a copy in which the avatar speaks a text}
     *
     * @param newText the text to speak
     * @throws InvalidRequestException if the text is blank
     */
    public AvatarVideoRequest withText(String newText) {
        return new AvatarVideoRequest(avatarId, voiceId, text("text", newText), audioId, name, fullBackground);
    }

    /**
     * {@return a copy in which the avatar speaks the text in a voice} By default it has its own voice.
     *
     * @param id the id of one of {@link Miraflow#voices()}
     * @throws InvalidRequestException if the id is blank
     */
    public AvatarVideoRequest withVoice(String id) {
        return new AvatarVideoRequest(avatarId, text("voice id", id), text, audioId, name, fullBackground);
    }

    /**
     * {@return a copy like {@link #withVoice(String)}}
     *
     * @param voice one of {@link Miraflow#voices()}
     */
    public AvatarVideoRequest withVoice(Voice voice) {
        return withVoice(voice.id());
    }

    /**
     * {@return a copy in which the avatar speaks an uploaded audio track}
     *
     * @param audio the track that {@link Miraflow#upload} returned
     * @throws InvalidRequestException if the track was not uploaded to Miraflow
     */
    public AvatarVideoRequest withAudio(MediaSource audio) {
        return new AvatarVideoRequest(avatarId, voiceId, text, uploadedId("audio", audio), name, fullBackground);
    }

    /**
     * {@return a copy with a name, under which the vendor lists the video}
     *
     * @param newName a name that is not blank
     * @throws InvalidRequestException if the name is blank
     */
    public AvatarVideoRequest withName(String newName) {
        return new AvatarVideoRequest(avatarId, voiceId, text, audioId, text("name", newName), fullBackground);
    }

    /**
     * {@return a copy that shows the full background of a photo avatar ({@link Avatar#isFromPhoto()}) instead of only
     * face and upper body} This takes two to three times as long.
     */
    public AvatarVideoRequest withFullBackground() {
        return new AvatarVideoRequest(avatarId, voiceId, text, audioId, name, true);
    }

    @Override
    Submission<?, Video> submission(MiraflowJobs jobs) {
        return jobs.video(operation, () -> call(jobs.videos));
    }

    private Call<JobSubmitted> call(VideosApi api) {
        if ((text == null) == (audioId == null)) {
            throw refused(
                    text == null ? "there is neither a text nor an audio" : "there are both a text and an audio",
                    "Use either withText or withAudio.");
        }
        if (text == null && voiceId != null) {
            throw refused("the voice does not apply to an audio", "Omit withVoice.");
        }
        return text != null
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
}
